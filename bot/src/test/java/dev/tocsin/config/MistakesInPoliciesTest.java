package dev.tocsin.config;

import static dev.tocsin.config.ConfigFiles.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesInPoliciesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          steps: [{ page: schedule:nigth }] | .steps[0].page: unknown schedule 'nigth'; did you mean night?
          steps: [{ page: [team:platfrom] }] | .steps[0].page[0]: unknown team 'platfrom'; did you mean platform?
          steps: [{ page: person:adda }] | .steps[0].page: unknown person 'adda'; did you mean ada?
          steps: [{ page: policy:defualt }] | .steps[0].page: unknown policy 'defualt'; did you mean default?
          steps: [{ page: shedule:night }] | .steps[0].page: 'shedule' is not a kind of target; did you mean schedule?
          steps: [{ page: nihgt }] | .steps[0].page: unknown target 'nihgt'; did you mean night?
          steps: [{ page: [] }] | .steps[0].page: a step must page somebody: name a schedule, team or person
          steps: [{ wait: 5m }] | .steps[0]: 'page' is missing
          steps: [{ page: night, wait: 5 }] | .steps[0].wait: '5' is not a length of time: write 30s, 5m, 1h30m, 21d or 1 week
          steps: [{ page: night, wait: 0s }] | .steps[0].wait: a step waits between a second and a day: write 5m
          steps: [{ page: night, wait: 2d }] | .steps[0].wait: a step waits between a second and a day: write 5m
          steps: [{ page: night }], repeat: 10 | .repeat: '10' is not a number from 0 to 9
          steps: [{ page: night }], repeat: often | .repeat: 'often' is not a number from 0 to 9
          steps: [{ page: policy:default }] | .steps[0].page: policy default would page itself
          repeat: 1 | : 'steps' is missing
          """)
  void a_wrong_policy_is_answered_with_a_right_one(String policy, String answer) {
    assertThat(said(duties("policies: { default: { " + policy + " } }\n")))
        .singleElement()
        .asString()
        .endsWith("policies.default" + answer);
  }

  @Test
  void policies_that_page_each_other_are_all_named() {
    String circle =
        """
        policies:
          default: { steps: [{ page: policy:second }] }
          second: { steps: [{ page: night }, { page: policy:third }] }
          third: { steps: [{ page: policy:second }] }
        """;
    assertThat(said(duties(circle)))
        .containsExactly(
            "11:46 policies.second.steps[1].page: policy second would page itself",
            "12:28 policies.third.steps[0].page: policy third would page itself");
  }

  @Test
  void one_policy_is_the_default() {
    assertThat(said(duties("policies: { other: { steps: [{ page: night }] } }\n")))
        .containsExactly(
            "9:11 policies: a policy named 'default' is missing: it pages where neither service"
                + " nor severity names one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          severities: { 5: { name: X } } | severities.5: '5' is not a number from 1 to 4
          severities: { high: { name: X } } | severities.high: 'high' is not a number from 1 to 4
          severities: { 1: { policy: quite } } | severities.1.policy: unknown policy 'quite'; did you mean quiet?
          severities: { 1: { invite: [schedule:day] } } | severities.1.invite[0]: unknown schedule 'day'; known: night
          severities: { 1: { update-every: often } } | severities.1.update-every: 'often' is not a length of time: write 30s, 5m, 1h30m, 21d or 1 week
          severities: { 1: { ack-expires: [] } } | severities.1.ack-expires: expected one value here, found a list
          services: { web: { policy: quite } } | services.web.policy: unknown policy 'quite'; did you mean quiet?
          services: { web: { keywords: { a: b } } } | services.web.keywords: expected a list here, found 'key: value' lines
          services: { web: { component: [Web] } } | services.web.component: unknown key 'component'; did you mean components?
          """)
  void a_wrong_severity_or_service_is_answered_with_a_right_one(String section, String answer) {
    String policies =
        "policies: { default: { steps: [{ page: night }] }, quiet: { steps: [{ page: night }] }"
            + " }\n";
    assertThat(said(duties(policies + section + "\n"))).singleElement().asString().endsWith(answer);
  }

  private static String duties(String rest) {
    String schedules =
        "schedules: { night: { layers: [{ every: 1 day, starting: 2026-01-05, people: [ada] }] }"
            + " }\n";
    return ConfigFiles.MINIMAL + schedules + "teams: { platform: [ada] }\n" + rest;
  }
}
