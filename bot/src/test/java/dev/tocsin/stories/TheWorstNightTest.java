package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nights that Tocsin was conceived on, in one: nobody answers until the founders are woken. */
class TheWorstNightTest {
  @TempDir Path folder;
  private RunningTocsin tocsin;
  private PracticeTalk practice;

  @BeforeEach
  void start() {
    tocsin = RunningTocsin.configured("night.yaml", folder).start();
    practice = tocsin.practice();
  }

  @AfterEach
  void stop() {
    tocsin.close();
  }

  @Test
  void nobody_answers_until_the_founders_are_woken_and_the_draft_tells_it_all() {
    practice
        .seat("margaret", "general")
        .types("/incident open The shop's domain has expired sev:1 service:checkout");
    PracticeTalk.Seat margaret = practice.seat("margaret", practice.roomOf("INC-1"));
    wakeTheFounders();

    PracticeTalk.Seat grace = practice.seat("grace", practice.roomOf("INC-1"));
    grace.types("/incident ack").types("/incident lead").expect("Grace is on it");
    margaret.says("The registrar shows an error page for every customer since 03:39.");
    grace.types("/incident note The renewal payment failed kind:cause");
    grace.types("/incident temp add Workers moved to the old domain revert-by:+2h");
    grace.types("/incident update We have found the cause and are restoring the domain.");
    practice.fastForward(Duration.ofSeconds(31));
    margaret.expect("We have found the cause");
    grace.types("/incident resolve The domain was renewed and answers again.");
    margaret.expect("Draft");

    grace.types("/incident close").expect("T1");
    assertThat(grace.timeline()).noneMatch(line -> line.contains("closed"));
    grace.types("/incident temp reverted T1").types("/incident postmortem waive a rehearsal");
    grace.types("/incident close").expect("closed");
    assertThat(grace.draft("Temporary measures")).anyMatch(line -> line.contains("old domain"));
    assertThat(grace.draft("Root cause")).anyMatch(line -> line.contains("payment failed"));
    assertThat(grace.draft("Resolution")).anyMatch(line -> line.contains("renewed"));
    assertThat(grace.draft("Customer communication")).anyMatch(line -> line.contains("restoring"));
    assertThat(grace.draft("Detection")).isNotEmpty();
  }

  /** Linus is on call, Dennis is the next step; both sleep. */
  private void wakeTheFounders() {
    practice.expectPage("linus chat");
    practice.fastForward(Duration.ofMinutes(5));
    practice.expectPage("dennis chat");
    practice.fastForward(Duration.ofMinutes(5));
    practice.expectPage("ada chat");
    practice.expectPage("grace chat");
  }
}
