package dev.tocsin.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.Branch;
import dev.tocsin.oncall.FounderMode;
import dev.tocsin.oncall.FounderMode.Use;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Step;
import dev.tocsin.oncall.Target;
import dev.tocsin.oncall.WorkingHours;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingPoliciesTest {
  private static final String SECTIONS =
      """
      hours:
        office:
          - { days: monday-friday, from: "09:00", to: "18:00" }
          - { days: saturday, from: "10:00", to: "14:00", timezone: Europe/London }
      policies:
        default:
          steps:
            - { page: [ada, team:founders], acks: 1, during: office }
            - { page: one-of:everyone, outside: office }
      severities:
        1: { page: [team:everyone] }
      """;

  private static Roster roster(String sections) {
    return ConfigFiles.good(ConfigFiles.MINIMAL + sections).roster();
  }

  @Test
  void a_step_may_be_for_hours_or_for_those_outside() {
    List<Step> steps = roster(SECTIONS).policy("default").steps();
    assertThat(steps)
        .extracting(Step::branch)
        .extracting(Branch::inside)
        .containsExactly(true, false);
    WorkingHours office = steps.getFirst().branch().hours();
    assertThat(office.name()).isEqualTo("office");
    assertThat(office.windows())
        .extracting(WorkingHours.Zoned::zone)
        .containsExactly(ZoneId.of("Europe/Berlin"), ZoneId.of("Europe/London"));
  }

  @Test
  void a_step_may_page_the_one_who_rested_longest() {
    assertThat(roster(SECTIONS).policy("default").steps().get(1).targets())
        .containsExactly(new Target.LongestAgo("everyone", null));
  }

  @Test
  void a_severity_may_page_people_beside_the_chain() {
    assertThat(roster(SECTIONS).severity(1).page())
        .containsExactly(new Target.WholeTeam("everyone"));
    assertThat(roster(SECTIONS).severity(2).page()).isEmpty();
  }

  @Test
  void a_step_may_ask_for_more_than_one_to_acknowledge() {
    String two =
        "policies: { default: { steps: [{ page: policy:two }] }, two: { steps: [{ page: [ada,"
            + " role:lead], acks: 2 }] } }\n";
    assertThat(roster(two).policy("two").steps().getFirst().acks()).isEqualTo(2);
  }

  @Test
  void a_step_that_hands_over_may_ask_for_it_too() {
    String handed =
        "policies: { default: { steps: [{ page: [ada, policy:two], acks: 2 }] }, two: { steps: [{"
            + " page: ada }] } }\n";
    assertThat(roster(handed).policy("default").steps().getFirst().acks()).isEqualTo(2);
  }

  @Test
  void founder_mode_is_for_few_unless_the_file_says_otherwise() {
    assertThat(roster("").duties().founderMode()).isEqualTo(FounderMode.STANDARD);
    assertThat(roster("founder-mode: never\n").duties().founderMode().use()).isEqualTo(Use.NEVER);
    String own = "founder-mode: { wait: 10m, waking-hours: { from: \"07:00\", to: \"23:00\" } }\n";
    assertThat(roster(own).duties().founderMode())
        .isEqualTo(
            new FounderMode(
                Use.ALWAYS, Duration.ofMinutes(10), LocalTime.of(7, 0), LocalTime.of(23, 0)));
  }
}
