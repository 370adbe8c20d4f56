package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

interface TransactionContract extends OpenStorage {

  @Test
  default void work_that_fails_leaves_nothing() {
    assertThatThrownBy(() -> change(tx -> failAfterWriting(tx, "trace")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("changed my mind");
    assertThat(find(tx -> tx.keys().get("trace"))).isEmpty();
  }

  @Test
  default void work_that_fails_does_no_harm_to_its_neighbours() {
    Together.times(12, n -> n % 3 == 0 ? failing(n) : write(tx -> put(tx, n)));
    var kept = IntStream.range(0, 12).filter(n -> read(tx -> tx.keys().get("k" + n)).isPresent());
    assertThat(kept).containsExactly(1, 2, 4, 5, 7, 8, 10, 11);
  }

  @Test
  default void those_who_lock_an_incident_lose_none_of_its_entries() {
    change(tx -> tx.board().put(BoardLine.of(7, tx.now())));
    Together.times(8, _ -> IntStream.range(0, 25).map(_ -> write(this::appendNext)).sum());
    assertThat(list(tx -> tx.journal().read(7)))
        .extracting(Entry::seq)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
  }

  @Test
  default void a_value_that_is_made_once_is_the_same_for_all() {
    var values = Together.times(8, n -> write(tx -> tx.keys().getOrPut("key", "made by " + n)));
    assertThat(values).containsOnly(values.getFirst());
    assertThat(find(tx -> tx.keys().get("key"))).contains(values.getFirst());
  }

  @Test
  default void a_reading_sees_one_instant() {
    change(tx -> tx.keys().put("name", "old"));
    var seen =
        read(
            tx -> {
              var before = tx.keys().get("name");
              change(other -> other.keys().put("name", "new"));
              return before.equals(tx.keys().get("name"));
            });
    assertThat(seen).isTrue();
    assertThat(find(tx -> tx.keys().get("name"))).contains("new");
  }

  @Test
  default void a_transaction_tells_the_time_as_it_is_stored() {
    InstantSource fine = () -> Instant.parse("2026-11-21T03:00:00.123456789Z");
    var settings = new StorageSettings(settings().url(), null, null, fine).byOwnClock();
    try (var other = Storage.open(settings)) {
      var stored = Instant.parse("2026-11-21T03:00:00.123456Z");
      assertThat(other.<Instant>write(Transaction::now)).isEqualTo(stored);
      assertThat(other.<Instant>read(Transaction::now)).isEqualTo(stored);
      assertThat(other.clock().instant()).isEqualTo(stored);
    }
  }

  @Test
  default void what_was_written_is_there_after_opening_again() {
    change(tx -> tx.keys().put("name", "value"));
    storage().close();
    try (var again = Storage.open(settings())) {
      assertThat(again.<Boolean>read(tx -> tx.keys().get("name").isPresent())).isTrue();
    }
  }

  @Test
  default void a_process_that_dies_leaves_what_it_committed_and_nothing_else() throws Exception {
    DyingProcess.dieInTheMiddleOfATransaction(settings().url());
    assertThat(find(tx -> tx.keys().get(DyingProcess.COMMITTED))).contains("yes");
    assertThat(find(tx -> tx.keys().get(DyingProcess.UNCOMMITTED))).isEmpty();
    change(tx -> tx.keys().put(DyingProcess.UNCOMMITTED, "nobody holds a lock"));
  }

  @Test
  default void a_storage_has_no_trouble_until_it_is_closed() {
    assertThat(storage().trouble()).isEmpty();
    assertThat(storage().damage()).isEmpty();
    storage().close();
    assertThat(storage().trouble()).contains("Tocsin is being stopped.");
    assertThatThrownBy(() -> change(tx -> put(tx, 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The storage is closed.");
  }

  private int appendNext(Transaction tx) {
    tx.board().lock(7);
    int seq = tx.journal().read(7).size() + 1;
    tx.journal().append(new Entry(7, seq, tx.now(), "noted", 1, "ada", null, "{}"));
    return seq;
  }

  private int put(Transaction tx, int number) {
    tx.keys().put("k" + number, "kept");
    return number;
  }

  private int failing(int number) {
    assertThatThrownBy(() -> change(tx -> failAfterWriting(tx, "k" + number)))
        .hasMessage("changed my mind");
    return number;
  }

  private static void failAfterWriting(Transaction tx, String name) {
    tx.keys().put(name, "not to be kept");
    throw new IllegalArgumentException("changed my mind");
  }
}
