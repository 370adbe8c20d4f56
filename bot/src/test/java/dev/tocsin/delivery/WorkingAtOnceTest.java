package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingAtOnceTest {
  private static final int JOBS = 200;

  @TempDir Path folder;
  private SlowWork work;
  private OutboxWorker worker;

  @BeforeEach
  void promise() {
    work = new SlowWork(folder);
    work.promise(1, JOBS);
    worker = work.worker("w");
  }

  @AfterEach
  void close() {
    work.goesOn();
    worker.close();
    work.close();
  }

  @Test
  void a_worker_has_128_jobs_in_hand_and_keeps_them_beyond_their_lease() {
    worker.start();
    work.expectBegun(128);
    assertThat(work.counts().leased()).isEqualTo(128);
    assertThat(work.counts().pending()).isEqualTo(JOBS - 128);
    work.passes(OutboxWorker.LEASE.plus(Duration.ofSeconds(3)), worker);
    assertThat(work.begun()).isEqualTo(128);
    work.goesOn();
    work.expectAllDone();
    assertThat(work.begun()).isEqualTo(JOBS);
  }
}
