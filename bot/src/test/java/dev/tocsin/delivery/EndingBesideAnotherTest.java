package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker ends in order while it has ten jobs in hand, beside one that looks for work. */
class EndingBesideAnotherTest {
  private static final Duration MORE_THAN_A_LEASE = OutboxWorker.LEASE.plusSeconds(3);

  @TempDir Path folder;
  private SlowWork work;
  private OutboxWorker ending;

  @BeforeEach
  void takeTenInHand() {
    work = new SlowWork(folder);
    work.promise(1, 10);
    ending = work.worker("ending");
    ending.start();
    work.expectBegun(10);
  }

  @AfterEach
  void close() throws InterruptedException {
    work.goesOn();
    ending.close();
    assertThat(ending.rests(Duration.ofMinutes(1))).isTrue();
    work.close();
  }

  private Thread end() {
    Thread end = Thread.ofPlatform().start(ending::close);
    await("the end's begin").until(() -> end.getState() == Thread.State.TIMED_WAITING);
    return end;
  }

  @Test
  void what_is_in_hand_stays_its_own_until_it_is_done() throws InterruptedException {
    Thread end = end();
    work.passes(MORE_THAN_A_LEASE, ending);
    assertThat(work.claimedBy("other")).isZero();
    work.goesOn();
    end.join();
    assertThat(work.counts().pending() + work.counts().leased()).isZero();
    assertThat(work.begun()).isEqualTo(10);
  }

  @Test
  void what_is_not_in_hand_is_the_others_at_once() {
    end();
    work.promise(11, 20);
    work.passes(Duration.ofSeconds(1), ending);
    assertThat(work.claimedBy("other")).isEqualTo(10);
    assertThat(work.begun()).isEqualTo(10);
  }

  @Test
  void what_takes_too_long_is_the_others_when_its_lease_ends() {
    ending.close(Duration.ofMillis(1));
    assertThat(work.claimedBy("other")).isZero();
    work.passes(MORE_THAN_A_LEASE);
    assertThat(work.claimedBy("other")).isEqualTo(10);
  }
}
