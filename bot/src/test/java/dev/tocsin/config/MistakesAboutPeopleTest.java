package dev.tocsin.config;

import static dev.tocsin.config.ConfigFiles.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesAboutPeopleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          timezone: Europe/Berln | timezone: unknown zone 'Europe/Berln'; did you mean Europe/Berlin?
          timezone: europe/berlin | timezone: unknown zone 'europe/berlin'; did you mean Europe/Berlin?
          email: ada | email: 'ada' is not an e-mail address: write ada@example.com
          phone: 0301234 | phone: '0301234' is not a phone number: write it with its country, as +4930123456
          slack: '@ada' | slack: '@ada' is not a Slack user id: those look like U01ABCDEF and stand in a person's profile
          discord: ada#1 | discord: 'ada#1' is not a Discord user id: those are numbers, copied in Discord's developer mode
          ntfy: a b | ntfy: 'a b' is not an ntfy topic: use letters, digits, '-' and '_'
          webhook: acme | webhook: 'acme' is not an address: write https://example.com/path
          webhook: 'a b' | webhook: 'a b' is not an address: write https://example.com/path
          webhook: ftp://acme.test | webhook: 'ftp://acme.test' is not an address: write https://example.com/path
          ladder: lout | ladder: unknown ladder 'lout'; did you mean loud?
          ladder: [{ by: voice }, { by: voice, after: 5m }] | ladder[1]: this ladder has voice already: a channel stands on it once
          ladder: [] | ladder: a ladder needs a rung: write [{ by: chat }, { by: sms, after: 3m }]
          ladder: [{ by: pigeon }] | ladder[0].by: unknown channel 'pigeon'; known: chat, email, push, sms, voice, webhook
          ladder: [{ after: 1m }] | ladder[0]: 'by' is missing
          ladder: [{ by: sms, after: soon }] | ladder[0].after: 'soon' is not a length of time: write 30s, 5m, 1h30m, 21d or 1 week
          emial: a@b | emial: unknown key 'emial'; did you mean email?
          name: [A, B] | name: expected one value here, found a list
          name: | name: expected one value here, found nothing: fill it in or leave the key out
          """)
  void a_wrong_detail_is_answered_with_a_right_one(String detail, String answer) {
    String file = ConfigFiles.MINIMAL + "ladders: { loud: [{ by: sms }] }\n";
    String broken = file.replace("founders", "  bob:\n    " + detail + "\nfounders");
    assertThat(said(broken))
        .singleElement()
        .asString()
        .startsWith("7:")
        .endsWith("people.bob." + answer);
  }

  @Test
  void an_id_can_only_be_one_persons() {
    String twice =
        ConfigFiles.MINIMAL.replace(
            "founders", "  bob: { slack: U01ADA }\n  bo: { slack: U01ADA }\nfounders");
    assertThat(said(twice))
        .containsExactly("7:16 people.bo.slack: this is bob's id on slack already");
  }

  @Test
  void a_key_stands_once() {
    String twice = ConfigFiles.MINIMAL.replace("founders", "  ada: { name: A }\nfounders");
    assertThat(said(twice))
        .containsExactly("6:3 people.ada: 'ada' stands here twice: keep one of them");
  }

  @Test
  void a_name_is_one_word() {
    String spaced = ConfigFiles.MINIMAL.replace("founders", "  bob b: { name: B }\nfounders");
    assertThat(said(spaced))
        .containsExactly(
            "6:3 people.bob b: write names with letters, digits, '.', '-' and '_' only");
    String list = ConfigFiles.MINIMAL.replace("founders", "  ? [a]\n  : b\nfounders");
    assertThat(said(list)).containsExactly("6:5 people: a key must be one word");
  }

  @Test
  void people_are_key_and_value_lines() {
    assertThat(said("company: { name: A, timezone: UTC }\npeople: [ada]\nfounders: []\n"))
        .containsExactly(
            "2:9 people: expected 'key: value' lines here, found a list",
            "3:11 founders: name at least one person: every page ends with the founders");
    assertThat(said("company: { name: A, timezone: UTC }\npeople: ada\nfounders: {}\n"))
        .containsExactly(
            "2:9 people: expected 'key: value' lines here, found one value",
            "3:11 founders: expected a list here, found 'key: value' lines");
  }

  @Test
  void two_founders_without_any_channel_are_none() {
    String mute =
        """
        company: { name: Acme, timezone: UTC }
        people: { ada: { name: Ada }, grace: { name: Grace } }
        founders: [ada, grace]
        """;
    assertThat(said(mute))
        .containsExactly(
            "3:11 founders: no founder can be reached: give one of them a phone, an email, an"
                + " ntfy topic or an id on a chat platform");
  }

  @Test
  void an_unknown_founder_admin_or_member_is_answered_with_a_known_one() {
    String unknown =
        ConfigFiles.MINIMAL.replace("[ada]", "[ada, aad]")
            + "admins: [adaa]\nteams: { web: [zoe], all: [], founders: [ada] }\n";
    assertThat(said(unknown))
        .containsExactly(
            "6:17 founders[1]: unknown person 'aad'; did you mean ada?",
            "7:10 admins[0]: unknown person 'adaa'; did you mean ada?",
            "8:16 teams.web[0]: unknown person 'zoe'; known: ada",
            "8:27 teams.all: a team of nobody: name at least one person",
            "8:31 teams.founders: the team of the founders is always there: leave it out here");
  }

  @Test
  void company_people_and_founders_must_be_there() {
    assertThat(said("home: slack\n"))
        .containsExactly(
            "1:1 'company' is missing", "1:1 'people' is missing", "1:1 'founders' is missing");
    assertThat(said(ConfigFiles.MINIMAL.replace("  name: Acme\n", "")))
        .containsExactly("2:3 company: 'name' is missing");
    assertThat(said(ConfigFiles.MINIMAL.replace("Europe/Berlin", "CEST")))
        .containsExactly("3:13 company.timezone: unknown zone 'CEST'; did you mean CET?");
  }

  @Test
  void an_unknown_section_is_answered_with_the_nearest() {
    assertThat(said(ConfigFiles.MINIMAL + "schedule: {}\n"))
        .containsExactly("7:1 schedule: unknown key 'schedule'; did you mean schedules?");
  }

  @Test
  void all_mistakes_are_said_at_once_in_the_order_of_the_file() {
    String many =
        """
        company: { name: Acme, timezone: Europe/Berln }
        people: { ada: { phone: "+15550100", emial: x } }
        founders: [ada, bob]
        schedules: { night: { layers: [{ every: 1 fortnight, starting: 2026-01-05, people: [] }] } }
        policies: { default: { steps: [{ page: [schedule:nigth], wait: 5 }] } }
        """;
    assertThat(said(many)).hasSize(7).isSortedAccordingTo(ConfigFiles.BY_LINE);
  }
}
