package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovingTest {
  private static final PostgresServer SERVER = PostgresServer.shared();

  @TempDir Path folder;

  private StorageSettings from;
  private StorageSettings to;
  private Storage server;

  @BeforeEach
  void open() {
    from = MovingProcess.settings("jdbc:sqlite:" + folder.resolve("tocsin.db"));
    to = MovingProcess.settings(SERVER.bareDatabase());
    server = Storage.open(from);
  }

  @AfterEach
  void close() {
    server.close();
    SERVER.dropDatabases();
  }

  @Test
  void everything_arrives_beside_a_running_server() {
    write(1, 1200);
    Move.Moved moved = move(to);
    assertThat(moved.tables())
        .contains(sumOf(moved, "journal", 1200), sumOf(moved, "kept_value", 1200))
        .allSatisfy(sum -> assertThat(sum.checksum()).hasSize(16));
    assertThat(moved.stopped()).isLessThan(Duration.ofSeconds(3));
    assertThat(names()).hasSize(1200).contains("n1", "n1200");
    try (Storage there = Storage.openToServe(to)) {
      Entry entry = there.read(tx -> tx.journal().read(7)).getLast();
      assertThat(entry).isEqualTo(server.read(tx -> tx.journal().read(7)).getLast());
      assertThat(there.<Long>write(tx -> tx.board().nextNumber()).longValue()).isEqualTo(1201);
    }
  }

  @Test
  void after_the_move_the_file_takes_nothing_and_serves_nobody() {
    write(1, 3);
    move(to);
    assertThatThrownBy(() -> write(4, 4))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessage(Move.GONE);
    Optional<String> kept = server.read(tx -> tx.keys().get("n3"));
    assertThat(kept).contains("3");
    assertThatThrownBy(() -> Storage.openToServe(from)).hasMessage(Move.GONE);
  }

  @Test
  void a_database_that_holds_anything_is_refused() {
    var full = MovingProcess.settings(SERVER.emptyDatabase());
    try (Storage other = Storage.open(full)) {
      other.<Boolean>write(tx -> put(tx, 1));
    }
    assertThatThrownBy(() -> move(full))
        .isInstanceOf(MoveRefused.class)
        .hasMessageContaining("is not empty");
    write(1, 1);
  }

  @Test
  void a_database_that_holds_something_else_is_refused() {
    SERVER.executeIn(to.url(), "create table customers (id int)");
    assertThatThrownBy(() -> move(to)).hasMessageContaining("is not empty");
  }

  @Test
  void what_is_written_meanwhile_arrives_or_is_refused() throws Exception {
    write(1, 2000);
    var begun = new CountDownLatch(1);
    List<Integer> accepted = new ArrayList<>();
    var writer = CompletableFuture.runAsync(() -> writeUntilRefused(accepted, begun));
    begun.await();
    move(to);
    writer.join();
    assertThat(accepted).isNotEmpty();
    assertThat(names()).containsAll(accepted.stream().map(n -> "n" + n).toList());
    assertThat(names()).hasSize(2000 + accepted.size());
  }

  @Test
  void a_move_that_was_killed_goes_on() throws Exception {
    write(1, 6000);
    DoomedProcess.killAfter(MovingProcess.ARRIVAL, MovingProcess.class, from.url(), to.url());
    assertThatThrownBy(() -> Storage.openToServe(to)).hasMessage(Move.UNFINISHED);
    write(6001, 6010);
    List<String> said = new ArrayList<>();
    new Move(from, to, said::add).run();
    assertThat(said.getFirst()).contains("goes on");
    assertThat(names()).hasSize(6010);
  }

  @Test
  void a_move_that_was_killed_between_the_two_ends_is_finished() throws Exception {
    write(1, 10);
    move(to);
    SERVER.executeIn(to.url(), "update move set finished_at = null");
    assertThatThrownBy(() -> Storage.openToServe(to)).hasMessage(Move.UNFINISHED);
    move(to);
    Storage.openToServe(to).close();
    assertThat(names()).hasSize(10);
  }

  @Test
  void a_job_in_hand_is_waited_for() {
    change(tx -> tx.outbox().promise(Job.of("7/1", 7, "post", "{}", tx.now())));
    change(tx -> tx.outbox().claim(new Outbox.Claim("w", tx.now(), Duration.ofMillis(700), 1)));
    long begun = System.nanoTime();
    move(to);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(300));
  }

  private void writeUntilRefused(List<Integer> accepted, CountDownLatch begun) {
    try {
      for (int n = 2001; ; n++) {
        write(n, n);
        accepted.add(n);
        begun.countDown();
      }
    } catch (StorageUnavailable moved) {
      assertThat(moved).hasMessage(Move.GONE);
    }
  }

  private void write(int first, int last) {
    change(tx -> IntStream.rangeClosed(first, last).forEach(n -> put(tx, n)));
  }

  private void change(java.util.function.Consumer<Transaction> work) {
    server.<Boolean>write(
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  private static boolean put(Transaction tx, int n) {
    tx.board().nextNumber();
    tx.keys().put("n" + n, "" + n);
    tx.journal().append(new Entry(7, n, tx.now(), "noted", 1, "ada Ada", "r" + n, "{\"ä\":null}"));
    return true;
  }

  private List<String> names() {
    try (Storage there = Storage.open(to)) {
      return there.read(
          tx ->
              tx.journal().read(7).stream()
                  .map(entry -> "n" + entry.seq())
                  .filter(name -> tx.keys().get(name).isPresent())
                  .toList());
    }
  }

  private static Move.Sum sumOf(Move.Moved moved, String table, long rows) {
    String checksum =
        moved.tables().stream()
            .filter(sum -> sum.table().equals(table))
            .findFirst()
            .orElseThrow()
            .checksum();
    return new Move.Sum(table, rows, checksum);
  }

  private static Move.Moved move(StorageSettings from, StorageSettings to) {
    return new Move(from, to, _ -> {}).run();
  }

  private Move.Moved move(StorageSettings to) {
    return move(from, to);
  }
}
