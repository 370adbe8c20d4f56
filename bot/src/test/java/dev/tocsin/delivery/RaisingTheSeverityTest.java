package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.LifecycleCommand.ChangeSeverity;
import dev.tocsin.incident.LifecycleCommand.Reopen;
import dev.tocsin.incident.LifecycleCommand.Resolve;
import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PeopleCommand.AssignRole;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Who;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaisingTheSeverityTest {
  private static final String COMPANY =
      """
      company: { name: Night, timezone: UTC }
      people:
        ada: { name: Ada, ntfy: ada }
        linus: { name: Linus, ntfy: linus }
        grace: { name: Grace, ntfy: grace }
      founders: [ada, linus]
      policies:
        default: { steps: [{ page: [linus], wait: 30m }] }
        critical: { steps: [{ page: [linus, grace], wait: 5m }] }
      severities:
        1: { ack-expires: 30m }
        3: { ack-expires: never }
      """;

  private static final ChangeSeverity WORSE =
      new ChangeSeverity(Severity.SEV1, "all regions", "critical");

  @TempDir Path folder;
  private NightShift night;

  @BeforeEach
  void linusHasIt() {
    night = new NightShift(folder, COMPANY).with("push");
    night.opens(null, Severity.SEV3);
    night.gives("linus", new Acknowledge("button", true));
  }

  @AfterEach
  void close() {
    night.close();
  }

  private List<String> rangSince(int before) {
    return night.rang().subList(before, night.rang().size());
  }

  @Test
  void its_policy_wakes_those_who_do_not_have_it() {
    night.gives("linus", WORSE);
    assertThat(rangSince(1)).containsExactly("grace push");
    assertThat(night.timeline())
        .contains(
            "linus started the escalation by policy critical, beside those who have it: the"
                + " severity was raised to SEV1.")
        .anyMatch(line -> line.contains("Linus has acknowledged already"));
  }

  @Test
  void the_founders_come_without_the_one_who_has_it() {
    night.gives("linus", WORSE);
    night.passes(Duration.ofMinutes(11));
    assertThat(rangSince(1)).containsExactly("grace push", "ada push", "ada push");
  }

  @Test
  void one_more_who_takes_it_is_enough() {
    night.gives("linus", WORSE);
    night.gives("grace", new Acknowledge("button", false));
    night.passes(Duration.ofMinutes(20));
    assertThat(rangSince(1)).containsExactly("grace push");
  }

  @Test
  void whoever_has_it_and_falls_silent_is_woken_with_the_others() {
    night.gives("linus", WORSE);
    night.passes(Duration.ofMinutes(29));
    assertThat(rangSince(1)).doesNotContain("linus push");
    night.passes(Duration.ofMinutes(7));
    assertThat(rangSince(1)).contains("linus push");
  }

  @Test
  void after_a_reopening_an_old_word_counts_no_more_and_is_not_waited_for() {
    night.gives("linus", new AssignRole("lead", new Who("linus", "linus")));
    night.gives("linus", new Resolve("Restarted."));
    night.passes(Duration.ofDays(20));
    night.gives("linus", new Reopen("again", "default"));
    assertThat(rangSince(1)).containsExactly("linus push");
  }
}
