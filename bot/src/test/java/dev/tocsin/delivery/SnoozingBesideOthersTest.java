package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.LifecycleCommand.ChangeSeverity;
import dev.tocsin.incident.LifecycleCommand.Resolve;
import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.Snooze;
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

class SnoozingBesideOthersTest {
  private static final String COMPANY =
      """
      company: { name: Night, timezone: UTC }
      people:
        ada: { name: Ada, ntfy: ada }
        linus: { name: Linus, ntfy: linus }
        grace: { name: Grace, ntfy: grace }
        tove: { name: Tove }
      founders: [ada]
      policies:
        default: { steps: [{ page: [linus], wait: 30m }, { page: [grace], wait: 30m }] }
      severities:
        1: { ack-expires: never }
        3: { ack-expires: never }
      """;

  private static final Acknowledge ACK = new Acknowledge("button", true);

  @TempDir Path folder;
  private NightShift night;

  @BeforeEach
  void begin() {
    night = new NightShift(folder, COMPANY).with("push");
    night.opens(null, Severity.SEV3);
  }

  @AfterEach
  void close() {
    night.close();
  }

  private void snoozes(String person) {
    night.gives(person, new Snooze("button", true, Duration.ofMinutes(20), Duration.ofHours(1)));
  }

  private List<String> ringsIn(int minutes) {
    int before = night.rang().size();
    night.passes(Duration.ofMinutes(minutes));
    return night.rang().subList(before, night.rang().size());
  }

  @Test
  void a_chain_that_passed_them_by_does_not_forget_them() {
    snoozes("linus");
    night.gives("ada", new ChangeSeverity(Severity.SEV1, "all regions", "default"));
    assertThat(ringsIn(19)).doesNotContain("linus push");
    assertThat(ringsIn(2)).containsExactly("linus push");
    assertThat(night.timeline()).contains("Tocsin paged Linus: linus had snoozed it until now.");
  }

  @Test
  void they_are_woken_though_others_have_it_who_are_not() {
    snoozes("linus");
    night.gives("grace", ACK);
    assertThat(ringsIn(21)).containsExactly("linus push");
  }

  @Test
  void a_chain_that_begins_with_them_wakes_them_once() {
    snoozes("linus");
    assertThat(ringsIn(21)).containsExactly("linus push");
  }

  @Test
  void a_chain_that_begins_with_others_wakes_both() {
    snoozes("grace");
    assertThat(ringsIn(21)).containsExactlyInAnyOrder("linus push", "grace push");
  }

  @Test
  void whoever_took_it_for_good_meanwhile_sleeps_on() {
    snoozes("linus");
    night.gives("linus", ACK);
    assertThat(ringsIn(60)).isEmpty();
  }

  @Test
  void what_is_over_wakes_nobody() {
    snoozes("linus");
    night.gives("linus", new AssignRole("lead", new Who("linus", "linus")));
    night.gives("linus", new Resolve("Restarted."));
    assertThat(ringsIn(60)).isEmpty();
  }

  @Test
  void whoever_can_not_be_reached_is_named() {
    snoozes("tove");
    night.gives("grace", ACK);
    ringsIn(21);
    assertThat(night.timeline())
        .anyMatch(line -> line.contains("waking tove again") && line.contains("no channel"));
  }
}
