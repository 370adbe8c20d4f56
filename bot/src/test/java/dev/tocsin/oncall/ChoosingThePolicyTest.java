package dev.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoosingThePolicyTest {

  private final Roster roster =
      new Roster(
          Acme.BERLIN,
          Acme.staff(),
          new Duties(
              Map.of(),
              Map.of(),
              Map.of(2, new SeverityRule(2, "Major", "major", null, List.of(), List.of(), null)),
              Map.of("checkout", service("checkout", "money"), "api", service("api", null))));

  @Test
  void nobody_snoozes_for_longer_than_their_word_counts() {
    assertThat(SeverityRule.standard(1).longestSnooze()).isEqualTo(Duration.ofMinutes(30));
    assertThat(SeverityRule.standard(4).longestSnooze()).isEqualTo(Duration.ofDays(1));
    SeverityRule never =
        new SeverityRule(1, "Critical", null, null, List.of(), List.of(), Duration.ZERO);
    assertThat(never.longestSnooze()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void the_policy_of_the_service_comes_first() {
    assertThat(roster.policyFor("checkout", 2)).isEqualTo("money");
  }

  @Test
  void then_comes_that_of_the_severity() {
    assertThat(roster.policyFor("api", 2)).isEqualTo("major");
    assertThat(roster.policyFor("unheard of", 2)).isEqualTo("major");
    assertThat(roster.policyFor(null, 2)).isEqualTo("major");
  }

  @Test
  void then_comes_the_default() {
    assertThat(roster.policyFor(null, 1)).isEqualTo("default");
  }

  @Test
  void an_unrated_incident_is_paged_as_severity_2() {
    assertThat(roster.policyFor(null, 0)).isEqualTo("major");
  }

  @Test
  void a_severity_nobody_configured_has_sensible_rules() {
    assertThat(roster.severity(2).name()).isEqualTo("Major");
    assertThat(roster.severity(1).updateEvery()).isEqualTo(Duration.ofMinutes(30));
    assertThat(roster.severity(1).ackExpires()).isEqualTo(Duration.ofMinutes(30));
    assertThat(SeverityRule.standard(2).ackExpires()).isEqualTo(Duration.ofMinutes(60));
    assertThat(roster.severity(3).updateEvery()).isEqualTo(Duration.ofDays(1));
    assertThat(roster.severity(4).updateEvery()).isNull();
    assertThatThrownBy(() -> roster.severity(5)).hasMessage("severities go from 1 to 4, not 5");
  }

  @Test
  void a_policy_cannot_repeat_less_than_not_at_all() {
    assertThatThrownBy(() -> new Policy("default", List.of(), -1))
        .hasMessage("a policy cannot repeat less than not at all");
  }

  private static Service service(String name, @org.jspecify.annotations.Nullable String policy) {
    return new Service(name, policy, List.of(), List.of());
  }
}
