package dev.tocsin.config;

import static dev.tocsin.config.ConfigFiles.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesInSettingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          home: slak | home: unknown platform 'slak'; did you mean slack?
          slack: { incidents-channel: in the street } | slack.incidents-channel: 'in the street' is not a channel's name: write it without spaces, as incidents
          slack: { incident-channel: x } | slack.incident-channel: unknown key 'incident-channel'; did you mean incidents-channel?
          slack: { user-groups: { night: oncall } } | slack.user-groups.night: unknown schedule 'night'
          slack: { partners: [acme] } | slack.partners[0]: 'acme' is not a Slack workspace id: those look like T01ABCDEF and stand in the addresses of Slack's web pages
          slack: { partner: [T01] } | slack.partner: unknown key 'partner'; did you mean partners?
          discord: { category: [x] } | discord.category: expected one value here, found a list
          discord: { roles: { nobody: oncall } } | discord.roles.nobody: unknown target 'nobody'; known: ada, default, everyone, founders
          discord: { roles: { adda: oncall } } | discord.roles.adda: unknown target 'adda'; did you mean ada?
          discord: { roles: [oncall] } | discord.roles: expected 'key: value' lines here, found a list
          discord: { role: { ada: oncall } } | discord.role: unknown key 'role'; did you mean roles?
          discord: { forum: the war room } | discord.forum: 'the war room' is not a channel's name: write it without spaces, as incidents
          discord: | discord: expected 'key: value' lines here, found nothing: fill it in or leave the key out
          mail: { from: nobody } | mail.from: 'nobody' is not a sender: write tocsin@example.com or Tocsin <tocsin@example.com>
          mail: {} | mail: 'from' is missing
          capture: { attachments-up-to: 25 } | capture.attachments-up-to: '25' is not a size: write 500KB, 25MB or 1GB
          vendors: { cdn: { support: here } } | vendors.cdn.support: 'here' is not an address: write https://example.com/path
          vendors: { cdn: { access: [adda] } } | vendors.cdn.access[0]: unknown person 'adda'; did you mean ada?
          watches: [{ certificate: "a b" }] | watches[0].certificate: 'a b' is not a server: write shop.example.com:443
          watches: [{ certificate: "shop.acme.test:0" }] | watches[0].certificate: 'shop.acme.test:0' is not a server: write shop.example.com:443
          watches: [{ domain: "a/b" }] | watches[0].domain: 'a/b' is not a domain: write shop.example.com
          watches: [{ date: soon, what: X }] | watches[0].date: 'soon' is not a date: write it as 2026-01-05
          watches: [{ date: 2027-02-01 }] | watches[0]: 'what' is missing
          watches: [{ domain: acme.test, what: X }] | watches[0].what: only a date needs to say what it is
          watches: [{ domain: acme.test, warn: early }] | watches[0].warn: 'early' is not a length of time: write 30s, 5m, 1h30m, 21d or 1 week
          watches: [{ domain: acme.test, owner: adda }] | watches[0].owner: unknown person 'adda'; did you mean ada?
          watches: [{ domain: acme.test, severity: 5 }] | watches[0].severity: '5' is not a number from 1 to 4
          watches: [{ domain: acme.test }, { domain: acme.test }] | watches[1]: The domain acme.test is watched already: name it otherwise
          watches: [{ warn: 3d }] | watches[0]: a watch is for one thing: a certificate, a domain or a date
          watches: [{ domain: acme.test, date: 2027-02-01 }] | watches[0]: a watch is for one thing: a certificate, a domain or a date
          status-page: on | status-page: expected 'key: value' lines here, found one value
          status-page: {} | status-page: 'title' is missing
          drill: never | drill: write 'off', or { day: tuesday, at: "10:00" }
          drill: { day: teusday } | drill.day: unknown day 'teusday'; did you mean tuesday?
          drill: { at: noon } | drill.at: 'noon' is not a time of day: write "09:00"
          runbooks: [a, b] | runbooks: expected one value here, found a list
          """)
  void a_wrong_setting_is_answered_with_a_right_one(String section, String answer) {
    assertThat(said(ConfigFiles.MINIMAL + section + "\n"))
        .singleElement()
        .asString()
        .startsWith("7:")
        .endsWith(" " + answer);
  }

  @ParameterizedTest
  @CsvSource({
    "slack: { incidents-channel: '#incidents' }",
    "capture: { attachments-up-to: 500 kb }",
    "mail: { from: tocsin@acme.test }",
    "watches: [{ certificate: shop.acme.test }]",
    "drill: off",
    "drill: { day: friday }",
    "runbooks: /etc/runbooks"
  })
  void a_right_setting_may_be_written_in_more_than_one_way(String section) {
    assertThat(said(ConfigFiles.MINIMAL + section + "\n")).isEmpty();
  }
}
