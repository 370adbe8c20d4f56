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
          steps: [{ page: night, acks: 2 }] | .steps[0].acks: this step pages 1 at most: they cannot acknowledge 2 times
          steps: [{ page: [ada, "team:platform"], acks: 2 }] | .steps[0].acks: this step pages 1 at most: they cannot acknowledge 2 times
          steps: [{ page: night, acks: 0 }] | .steps[0].acks: '0' is not a number from 1 to 9
          steps: [{ page: night, during: ofice }] | .steps[0].during: unknown hours 'ofice'; did you mean office?
          steps: [{ page: night, outside: lunch }] | .steps[0].outside: unknown hours 'lunch'; known: office
          steps: [{ page: night, during: office, outside: office }] | .steps[0].outside: a step is for hours or for those outside: keep one
          steps: [{ page: one-of:platfrom }] | .steps[0].page: unknown team 'platfrom'; did you mean platform?
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
            "12:46 policies.second.steps[1].page: policy second would page itself",
            "13:28 policies.third.steps[0].page: policy third would page itself");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          hours: { office: { days: monday-friday, from: "09:00" } } | hours.office: 'to' is missing
          hours: { office: { from: "9", to: "18:00" } } | hours.office.from: '9' is not a time of day: write "09:00"
          hours: { office: [{ from: "09:00", to: "18:00", timezone: Europe/Berln }] } | hours.office[0].timezone: unknown zone 'Europe/Berln'; did you mean Europe/Berlin?
          founder-mode: { wait: 0s } | founder-mode.wait: a step waits between a second and a day: write 5m
          founder-mode: { wating: 5m } | founder-mode.wating: unknown key 'wating'; known: wait, waking-hours
          founder-mode: { waking-hours: { from: "08:00" } } | founder-mode.waking-hours: 'to' is missing
          founder-mode: often | founder-mode: write never, or { wait: 5m, waking-hours: { from: "08:00", to: "22:00" } }
          """)
  void wrong_hours_are_answered_with_right_ones(String section, String answer) {
    assertThat(said(ConfigFiles.MINIMAL + section + "\n"))
        .singleElement()
        .asString()
        .endsWith(answer);
  }

  @Test
  void founder_mode_and_policies_exclude_each_other() {
    assertThat(
            said(duties("policies: { default: { steps: [{ page: night }] } }\nfounder-mode: {}\n")))
        .singleElement()
        .asString()
        .endsWith("founder mode takes the place of policies: leave one of the two out");
  }

  @Test
  void one_policy_is_the_default() {
    assertThat(said(duties("policies: { other: { steps: [{ page: night }] } }\n")))
        .containsExactly(
            "10:11 policies: a policy named 'default' is missing: it pages where neither service"
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
    String hours = "hours: { office: { days: monday-friday, from: \"09:00\", to: \"18:00\" } }\n";
    return ConfigFiles.MINIMAL + schedules + hours + "teams: { platform: [ada] }\n" + rest;
  }
}
