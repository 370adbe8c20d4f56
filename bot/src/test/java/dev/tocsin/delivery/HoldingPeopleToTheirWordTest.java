package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.LifecycleCommand.ChangeSeverity;
import dev.tocsin.incident.LifecycleCommand.Reopen;
import dev.tocsin.incident.LifecycleCommand.Resolve;
import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.Snooze;
import dev.tocsin.incident.PeopleCommand.AssignRole;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Who;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldingPeopleToTheirWordTest {
  private static final String COMPANY =
      """
      company: { name: Night, timezone: UTC }
      people:
        ada: { name: Ada, ntfy: ada }
        linus: { name: Linus, ntfy: linus }
        grace: { name: Grace, ntfy: grace }
      founders: [ada]
      policies:
        default: { steps: [{ page: [linus], wait: 30m }] }
      severities:
        1: { ack-expires: 30m }
        2: { ack-expires: 60m, page: [grace] }
        3: { ack-expires: never, page: [schedule:support] }
      schedules:
        support:
          layers: [{ every: 1 day, starting: 2026-01-05, active: { from: "09:00", to: "17:00" }, people: [grace] }]
      """;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;
  private NightShift night;

  @BeforeEach
  void begin() {
    night = new NightShift(folder, COMPANY).with("push");
  }

  @AfterEach
  void close() {
    night.close();
  }

  private void taken(Severity severity) {
    night.opens(null, severity);
    night.gives("linus", new Acknowledge("button", true));
  }

  private long rangs() {
    return night.rang().stream().filter("linus push"::equals).count();
  }

  @Test
  void after_silence_the_same_people_are_woken_again_and_told_why() {
    taken(Severity.SEV1);
    night.passes(Duration.ofMinutes(29));
    assertThat(rangs()).isEqualTo(1);
    night.passes(MINUTE.plusSeconds(1));
    assertThat(rangs()).isEqualTo(2);
    assertThat(night.timeline())
        .contains(
            "Tocsin no longer counts on linus: nothing was written for 30 min.",
            "Tocsin started the escalation by policy default: linus acknowledged, but nothing was"
                + " written for 30 min.");
  }

  @Test
  void whatever_is_said_puts_it_off_unless_a_program_said_it() {
    taken(Severity.SEV1);
    night.passes(Duration.ofMinutes(20));
    night.hears("linus", "looking at the logs");
    night.passes(Duration.ofMinutes(20));
    night.hears("robot", "CPU is fine");
    assertThat(rangs()).isEqualTo(1);
    night.passes(Duration.ofMinutes(11));
    assertThat(rangs()).isEqualTo(2);
  }

  @Test
  void a_milder_severity_holds_longer_or_for_ever() {
    taken(Severity.SEV2);
    night.passes(Duration.ofMinutes(59));
    assertThat(rangs()).isEqualTo(1);
    night.gives("linus", new ChangeSeverity(Severity.SEV3, null, "default"));
    night.passes(Duration.ofHours(30));
    assertThat(rangs()).isEqualTo(1);
  }

  @Test
  void a_severity_that_is_raised_shortens_it() {
    taken(Severity.SEV3);
    night.passes(Duration.ofHours(3));
    night.gives("linus", new ChangeSeverity(Severity.SEV1, null, "default"));
    night.passes(Duration.ofMinutes(31));
    assertThat(rangs()).isEqualTo(2);
  }

  @Test
  void a_word_given_before_the_end_is_doubted_after_a_reopening() {
    taken(Severity.SEV1);
    night.gives("linus", new AssignRole("lead", new Who("linus", "linus")));
    night.gives("linus", new Resolve("Restarted."));
    night.passes(Duration.ofHours(2));
    assertThat(rangs()).isEqualTo(1);
    night.gives("linus", new Reopen("again", "default"));
    night.passes(Duration.ofMinutes(31));
    assertThat(rangs()).isEqualTo(2);
  }

  @Test
  void a_word_given_anew_is_doubted_once() {
    taken(Severity.SEV1);
    night.passes(Duration.ofMinutes(31));
    night.gives("linus", new Acknowledge("button", true));
    night.passes(Duration.ofMinutes(29));
    assertThat(rangs()).isEqualTo(2);
    night.passes(Duration.ofMinutes(2));
    assertThat(rangs()).isEqualTo(3);
  }

  @Test
  void a_snooze_ends_in_its_time_also_after_a_restart() {
    night.opens(null, Severity.SEV1);
    Duration span = Duration.ofMinutes(20);
    night.gives("linus", new Snooze("button", true, span, Duration.ofMinutes(30)));
    night.passes(Duration.ofMinutes(19));
    night.restarts();
    assertThat(rangs()).isEqualTo(1);
    night.passes(MINUTE.plusSeconds(1));
    assertThat(rangs()).isEqualTo(2);
    assertThat(night.timeline())
        .contains(
            "linus acknowledged by button, to be woken again at 2026-11-21 03:20 UTC.",
            "Tocsin no longer counts on linus: the snooze is over.");
  }

  @Test
  void a_severity_pages_more_people_beside_the_chain() {
    night.opens(null, Severity.SEV2);
    assertThat(night.rang()).containsExactlyInAnyOrder("grace push", "linus push");
    assertThat(night.timeline()).contains("Tocsin paged Grace: the severity asks for it.");
  }

  @Test
  void it_pages_nobody_twice_and_says_when_there_is_nobody() {
    night.opens(null, Severity.SEV3);
    assertThat(night.rang()).containsExactly("linus push");
    assertThat(night.timeline()).anyMatch(line -> line.contains("nobody is on call for support"));
    night.gives("linus", new ChangeSeverity(Severity.SEV2, null, "default"));
    night.gives("linus", new ChangeSeverity(Severity.SEV3, null, "default"));
    night.gives("linus", new ChangeSeverity(Severity.SEV2, null, "default"));
    assertThat(night.rang()).filteredOn("grace push"::equals).hasSize(1);
  }
}
