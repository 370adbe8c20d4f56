package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The nights that Tocsin was conceived on, in one: nobody answers until the founders are woken. */
abstract class WorstNight {
  protected abstract Talk talk();

  /** Where people are before there is an incident. */
  protected abstract String lobby();

  /** What else goes wrong in the middle of the night. */
  protected void goesWrong(Talk.Seat margaret) {
    margaret.expect("Grace is on it");
  }

  /** What is looked at once it is over. */
  protected void isOver(Talk.Seat grace) {
    assertThat(grace.timeline()).anyMatch(line -> line.contains("closed"));
  }

  @Test
  void nobody_answers_until_the_founders_are_woken_and_the_draft_tells_it_all() {
    talk()
        .seat("margaret", lobby())
        .types("/incident open The shop's domain has expired sev:1 service:checkout");
    wakeTheFounders();
    Talk.Seat grace = talk().seat("grace", talk().roomOf("INC-1"));
    Talk.Seat margaret = talk().seat("margaret", talk().roomOf("INC-1"));
    graceTakesIt(grace, margaret);
    closingNeedsTheMeasureReverted(grace);
    theDraftTellsIt(grace);
    isOver(grace);
  }

  /** Linus is on call, Dennis is the next step; both sleep. */
  private void wakeTheFounders() {
    talk().expectPage("linus chat");
    talk().fastForward(Duration.ofMinutes(5));
    talk().expectPage("dennis chat");
    talk().fastForward(Duration.ofMinutes(5));
    talk().expectPage("ada chat");
    talk().expectPage("grace chat");
  }

  private void graceTakesIt(Talk.Seat grace, Talk.Seat margaret) {
    grace.types("/incident ack").types("/incident lead").expect("Grace is on it");
    margaret.says("The registrar shows an error page for every customer since 03:39.");
    goesWrong(margaret);
    grace.types("/incident note The renewal payment failed kind:cause");
    grace.types("/incident temp add Workers moved to the old domain revert-by:+2h");
    grace.types("/incident update We have found the cause and are restoring the domain.");
    talk().fastForward(Duration.ofSeconds(31));
    margaret.expect("We have found the cause");
    grace.types("/incident resolve The domain was renewed and answers again.");
    margaret.expect("Draft");
  }

  private static void closingNeedsTheMeasureReverted(Talk.Seat grace) {
    grace.types("/incident close").expect("T1");
    assertThat(grace.timeline()).noneMatch(line -> line.contains("closed"));
    grace.types("/incident temp reverted T1").types("/incident postmortem waive a rehearsal");
    grace.types("/incident close").expect("closed");
  }

  private static void theDraftTellsIt(Talk.Seat grace) {
    assertThat(grace.draft("Temporary measures")).anyMatch(line -> line.contains("old domain"));
    assertThat(grace.draft("Root cause")).anyMatch(line -> line.contains("payment failed"));
    assertThat(grace.draft("Resolution")).anyMatch(line -> line.contains("renewed"));
    assertThat(grace.draft("Customer communication")).anyMatch(line -> line.contains("restoring"));
    assertThat(grace.draft("Detection")).isNotEmpty();
  }
}
