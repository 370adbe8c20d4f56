package dev.tocsin.storage;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tocsin.storage.Outbox.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresStorageTest extends StorageContract {
  private static final PostgresServer SERVER = PostgresServer.shared();

  @Override
  String emptyDatabase() {
    return SERVER.emptiedDatabase();
  }

  @AfterEach
  void dropDatabases() {
    SERVER.dropDatabases();
  }

  @Test
  void who_comes_second_is_done_again() {
    var barrier = new CyclicBarrier(2);
    var runs = new AtomicInteger();
    Together.times(2, _ -> write(tx -> appendNextBesideAnother(tx, runs, barrier)));
    assertThat(runs).hasValue(3);
    assertThat(list(tx -> tx.journal().read(7))).extracting(Entry::seq).containsExactly(1, 2);
  }

  @Test
  void claims_that_overlap_share_no_job_and_wait_for_nobody() {
    change(tx -> List.of("a", "b", "c", "d").forEach(id -> promise(tx, id)));
    var first =
        write(
            tx -> {
              var mine = tx.outbox().claim(claim("w1", 2));
              assertThat(ids(write(other -> other.outbox().claim(claim("w2", 9)))))
                  .containsExactly("c", "d");
              return mine;
            });
    assertThat(ids(first)).containsExactly("a", "b");
  }

  @Test
  void the_leases_of_other_instances_are_left_alone() {
    change(tx -> promise(tx, "a"));
    change(tx -> tx.outbox().claim(claim("w1", 1)));
    assertThat(number(tx -> tx.outbox().releaseLeases())).isZero();
  }

  @Test
  void the_time_is_the_servers() {
    var settings = new StorageSettings(settings().url(), null, null, clock());
    try (var storage = Storage.open(settings)) {
      assertThat(storage.clock().instant())
          .isCloseTo(InstantSource.system().instant(), within(5, SECONDS));
      Instant before = storage.write(Transaction::now);
      Instant after = storage.write(Transaction::now);
      assertThat(after).isAfter(before);
    }
  }

  @Test
  void a_lost_connection_is_said_and_the_next_one_works() {
    assertThatThrownBy(() -> change(this::writeOnALostConnection))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageStartingWith("PostgreSQL does not answer.");
    change(tx -> tx.keys().put("name", "after"));
    assertThat(find(tx -> tx.keys().get("name"))).contains("after");
  }

  @Test
  void that_all_connections_are_in_use_is_not_taken_for_a_server_that_is_away() {
    var patience = Duration.ofMillis(1500);
    try (var database = PostgresDatabase.open(settings(), Tables.UPDATED, patience)) {
      assertThatThrownBy(() -> nested(database, 11))
          .isInstanceOf(StorageUnavailable.class)
          .hasMessageStartingWith("All of Tocsin's connections to PostgreSQL are in use");
      assertThat(nested(database, 10)).isEqualTo(10);
    }
  }

  /** So many transactions of which each waits for the next. */
  private static int nested(PostgresDatabase database, int depth) {
    return depth == 0 ? 0 : 1 + database.read(_ -> nested(database, depth - 1));
  }

  @Test
  void who_falls_silent_in_a_transaction_does_not_keep_others_waiting() {
    assertThat(PostgresDatabase.LONGEST_SILENCE).isLessThan(Duration.ofSeconds(5));
    change(tx -> tx.board().put(BoardLine.of(7, now())));
    var silent = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var lost = hands.submit(() -> change(tx -> lockAndFallSilent(tx, silent, over)));
      assertThat(silent.await(30, TimeUnit.SECONDS)).isTrue();
      change(tx -> tx.board().lock(7));
      over.countDown();
      assertThatThrownBy(lost::get).hasCauseInstanceOf(StorageUnavailable.class);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void lockAndFallSilent(
      Transaction tx, CountDownLatch silent, CountDownLatch over) {
    tx.board().lock(7);
    silent.countDown();
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    tx.keys().put("name", "too late");
  }

  @Test
  void a_database_that_is_not_there_is_said() {
    assertThatThrownBy(() -> open(SERVER.url("nowhere")))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessage("PostgreSQL has no database of this name. Create it first.");
  }

  @Test
  void a_server_that_is_not_there_is_said_without_its_url() {
    assertThatThrownBy(() -> open("jdbc:postgresql://localhost:1/tocsin?password=geheim"))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageStartingWith("PostgreSQL does not answer.")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void a_user_who_may_not_create_tables_is_told_so() {
    SERVER.execute("create role tocsin_guest login password 'tocsin_guest'");
    var url = SERVER.bareDatabase().replaceAll("\\?.*", "");
    var guest = new StorageSettings(url, "tocsin_guest", "tocsin_guest", clock());
    try {
      assertThatThrownBy(() -> Storage.open(guest))
          .isInstanceOf(StorageUnavailable.class)
          .hasMessage("The PostgreSQL user lacks rights. Make it the database's owner.");
    } finally {
      SERVER.execute("drop role tocsin_guest");
    }
  }

  private int appendNextBesideAnother(Transaction tx, AtomicInteger runs, CyclicBarrier barrier) {
    int seq = tx.journal().read(7).size() + 1;
    if (runs.incrementAndGet() <= 2) {
      meet(barrier);
    }
    tx.journal().append(new Entry(7, seq, tx.now(), "noted", 1, "ada", null, "{}"));
    return seq;
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void writeOnALostConnection(Transaction tx) {
    tx.keys().put("name", "lost");
    SERVER.endConnections();
    tx.keys().put("name", "lost");
  }

  private void promise(Transaction tx, String id) {
    tx.outbox().promise(Job.of(id, 7, "post", "{}", tx.now()));
  }

  private Claim claim(String owner, int limit) {
    return new Claim(owner, now(), Duration.ofSeconds(5), limit);
  }

  private static List<String> ids(List<Outbox.Claimed> claimed) {
    return claimed.stream().map(it -> it.job().id()).toList();
  }

  private Storage open(String url) {
    return Storage.open(new StorageSettings(url, null, null, clock()));
  }
}
