package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningASummaryTest {
  private static String opening(String talk) {
    return Chat.texts(Chat.draft(talk), SectionName.SUMMARY).getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"uhm something bad happened", "it is broken", "something fails there"})
  void who_says_nothing_of_what_broke_is_named_without_words(String said) {
    assertThat(
            opening(
                """
                10:00 alertbot: [FIRING] shop error rate is CRITICAL
                10:02 ada: %s
                10:20 ada: the shop is back to normal
                """
                    .formatted(said)))
        .doesNotContain(said);
  }

  private static final String KIOSK =
      """
      08:02 ada: hello, something's off with the system
      08:03 ada: patients can't check in at the kiosk, it says card not readable
      08:05 linus: same on the second floor
      08:07 grace: which card reader? all of them?
      08:08 ada: all four
      08:11 grace: could be the certificate of the card gateway, it was due this week
      08:13 piet: cert is valid until june, just looked
      08:14 grace: ok not that then
      08:20 piet: restarted the gateway service
      08:23 ada: still the same
      08:31 piet: the readers got a firmware update over night
      08:33 grace: rolling back to 3.1 on kiosk 1
      09:06 ada: all good now
      09:15 grace: thanks everyone. around 60 patients waited
      """;

  @Test
  void what_people_cannot_do_opens_it_though_no_section_rests_on_it() {
    assertThat(Chat.sources(Chat.draft(KIOSK), SectionName.IMPACT)).doesNotContain("m0");
    assertThat(opening(KIOSK))
        .isEqualTo(
            "Patients could not check in at the kiosk, it said card not readable (ada at 08:03);"
                + " the first report of trouble was at 08:02.");
  }

  @Test
  void who_only_takes_it_is_named_without_words() {
    assertThat(
            opening(
                """
                22:10 pagerd: [FIRING] payout-worker backlog is CRITICAL
                22:12 kei: on it
                22:15 kei: backlog 9k, payouts to sellers aren't going out
                22:31 kei: halved the worker count
                """))
        .doesNotContain("on it");
  }

  @Test
  void since_when_it_went_on_is_told_once() {
    assertThat(
            opening(
                """
                10:00 ada: orders are failing with errors since 9:40 UTC
                10:20 ada: the shop is back to normal
                """))
        .isEqualTo(
            "Orders were failing with errors since 9:40 UTC (ada at 10:00, the first report of"
                + " it).");
  }

  @Test
  void an_entry_that_would_be_cut_short_is_pointed_at() {
    String words = "orders of the northern shops fail because of the proxy and ".repeat(6);
    Happening opened =
        new Happening(
            "#1",
            Chat.at("02:00"),
            Happening.Kind.OPENED,
            "margaret",
            words.strip(),
            Happening.Details.NONE);
    CaseFile file = new CaseFile(Header.none(), List.of(), List.of(opened), Night.BERLIN);
    assertThat(Chat.texts(Drafter.draft(file), SectionName.SUMMARY).getFirst())
        .isEqualTo("margaret opened the incident at 03:00, in words that stand below");
  }

  @Test
  void what_others_wrote_before_may_have_been_of_it_and_was_not_heard() {
    String silent = "09:55 linus: pump one is mute\n";
    String report = "10:00 ada: orders are failing with errors for some customers\n";
    assertThat(Chat.texts(Chat.draft(silent + report), SectionName.SUMMARY).getFirst())
        .endsWith("(ada at 10:00, the first plain report of it).");
    assertThat(Chat.texts(Chat.draft(report), SectionName.SUMMARY).getFirst())
        .endsWith("(ada at 10:00, the first report of it).");
  }

  @Test
  void that_people_were_told_is_not_what_broke() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: is it just me or is something odd?
            10:05 grace: I phoned all nine shops, bread is late and nobody gets rolls
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getFirst()).doesNotContain("phoned");
  }
}
