package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.paging.PageFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LosingALeaseTest {
  private static final String COMPANY =
      """
      company: { name: Night, timezone: UTC }
      people:
        linus: { name: Linus, ntfy: linus, ladder: pushed }
      founders: [linus]
      ladders:
        pushed: [{ by: push }]
      """;

  @TempDir Path folder;
  private NightShift night;

  @BeforeEach
  void open() {
    night = new NightShift(folder, COMPANY);
  }

  @AfterEach
  void close() {
    night.close();
  }

  @Test
  void who_has_the_job_sends_the_page() {
    night.with("push").opens();
    assertThat(night.rang()).containsExactly("linus push");
  }

  @Test
  void a_page_that_another_has_by_now_is_not_handed_over() {
    night.with("push").beforeSending(night::standsStill).opens();
    assertThat(night.rang()).isEmpty();
    assertThat(night.attempts()).isEmpty();
  }

  @Test
  void that_a_page_went_out_is_told_all_the_same() {
    night
        .with(
            "push",
            page -> {
              night.standsStill();
              return "rang";
            })
        .opens();
    assertThat(night.attempts()).containsExactly("linus push SENT");
  }

  @Test
  void that_it_failed_is_left_to_whoever_has_the_job() {
    night
        .with(
            "push",
            page -> {
              night.standsStill();
              throw PageFailure.forNow("busy", OutboxWorker.LEASE);
            })
        .opens();
    assertThat(night.attempts()).isEmpty();
  }
}
