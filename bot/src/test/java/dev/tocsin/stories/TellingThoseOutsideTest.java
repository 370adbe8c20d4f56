package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an update in the room to the status page. */
class TellingThoseOutsideTest {
  @TempDir Path folder;
  private RunningTocsin tocsin;
  private PracticeTalk practice;

  @BeforeEach
  void start() {
    tocsin = RunningTocsin.on(folder).start();
    practice = tocsin.practice();
  }

  @AfterEach
  void stop() {
    tocsin.close();
  }

  @Test
  void an_update_is_on_the_status_page_half_a_minute_later() {
    PracticeTalk.Seat grace = practice.seat("grace", "general");
    grace.types("/incident open The ledger is locked sev:1 service:checkout");
    PracticeTalk.Seat room = practice.seat("grace", practice.roomOf("INC-1"));
    room.types("/incident update Payments fail. We are looking into it.").expect("stop:1");
    assertThat(status()).contains("Everything works as it should");
    practice.fastForward(Duration.ofSeconds(31));
    room.expect("It is told. Those affected read it on the status page: /status");
    practice.fastForward(Duration.ofSeconds(6));
    assertThat(status())
        .contains("Web App: major outage", "Payments fail. We are looking into it.")
        .doesNotContain("ledger");
  }

  private String status() {
    return tocsin.get("/status").body();
  }
}
