package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readiness and the heartbeat go by. */
class MakingProgressTest {
  @TempDir Path folder;
  private SlowWork work;
  private OutboxWorker worker;

  @BeforeEach
  void start() {
    work = new SlowWork(folder);
    worker = work.worker("w");
    worker.start();
    await("a look").until(worker::progresses);
  }

  @AfterEach
  void close() {
    work.goesOn();
    worker.close();
    work.close();
  }

  @Test
  void who_has_nothing_to_do_makes_progress() {
    work.passes(Duration.ofSeconds(30), worker);
    assertThat(worker.progresses()).isTrue();
  }

  @Test
  void who_cannot_take_what_is_due_makes_none() throws Exception {
    work.refusesToBeWritten();
    Instant before = worker.lastCycle().orElseThrow();
    work.promise(1, 1);
    work.passes(Duration.ofSeconds(16));
    worker.wake();
    await("failure").during(Duration.ofMillis(50)).until(() -> !worker.progresses());
    assertThat(worker.lastCycle()).contains(before);
    assertThat(work.begun()).isZero();
  }

  @Test
  void who_has_all_hands_full_for_two_minutes_makes_none() {
    work.promise(1, 128);
    worker.wake();
    work.expectBegun(128);
    work.passes(Duration.ofSeconds(100), worker);
    assertThat(worker.progresses()).isTrue();
    work.passes(Duration.ofSeconds(21), worker);
    assertThat(worker.progresses()).isFalse();
  }
}
