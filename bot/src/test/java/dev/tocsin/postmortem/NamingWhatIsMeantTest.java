package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingWhatIsMeantTest {
  @Test
  void that_is_why_is_told_with_what_it_points_to() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: wards get no results, orders are failing
            10:10 grace: archive volume is at 100%. That is why.
            10:20 grace: moved old archives to the spare server
            10:30 ada: results are back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.ROOT_CAUSE))
        .anyMatch(text -> text.contains("archive volume is at 100%"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40 minutes in, past the point where it stood before",
        "got the page, looking",
        "found the ticket in the old folder"
      })
  void who_has_no_word_for_a_cause_names_none(String text) {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: training jobs hang with errors
            10:10 grace: %s
            10:20 grace: took rack 7 out
            10:30 ada: jobs are back to normal
            """
                .formatted(text));
    assertThat(Chat.sources(draft, SectionName.ROOT_CAUSE)).doesNotContain("m1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the cause is the wrong tariff in release 7, please roll it back",
        "the certificate of the till gateway expired at noon, please renew it",
        "please renew the certificate, the root cause is that it expired"
      })
  void who_says_why_may_ask_for_the_cure(String text) {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the tills return errors for everyone
            10:04 grace: %s
            10:10 linus: rolled back release 7 and renewed the certificate
            10:14 ada: the tills are back to normal
            """
                .formatted(text));
    assertThat(Chat.sources(draft, SectionName.ROOT_CAUSE)).contains("m1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No more releases before six please, release 7 is still going out",
        "please keep away from the old gateway since the migration"
      })
  void who_only_asks_names_no_cause(String text) {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the tills return errors for everyone
            10:04 grace: %s
            10:10 linus: renewed the certificate of the gateway
            10:14 ada: the tills are back to normal
            """
                .formatted(text));
    assertThat(Chat.sources(draft, SectionName.ROOT_CAUSE)).doesNotContain("m1");
  }

  @Test
  void nobody_having_done_what_was_due_is_a_cause() {
    String text = "the signer rolled its key and nobody gave the new one to the registrar";
    assertThat(Chat.line("ada", text).saysPlainly(Topic.CAUSE, 4)).isTrue();
  }

  @Test
  void a_kind_word_denies_nothing() {
    assertThat(Chat.line("ada", "no worries, happens").about(Topic.DOUBT)).isLessThan(4);
    assertThat(Chat.line("ada", "no, not the network").about(Topic.DOUBT)).isGreaterThan(4);
  }

  @Test
  void what_was_done_about_it_did_not_contribute_and_a_question_did_not_go_badly() {
    Draft draft =
        Chat.draft(
            """
            22:00 ada: logins are failing with errors, thousands of tries
            22:10 grace: blocking the 12 worst networks at the edge
            22:12 linus: is it the bad update from friday that nobody noticed?
            22:30 ada: logins are back to normal
            """);
    assertThat(Chat.sources(draft, SectionName.CONTRIBUTING_FACTORS)).doesNotContain("m1");
    assertThat(Chat.sources(draft, SectionName.WENT_BADLY)).doesNotContain("m2");
    assertThat(Chat.sources(draft, SectionName.RESOLUTION)).contains("m1");
  }

  @Test
  void what_is_still_going_on_is_not_the_last_step() {
    Draft draft =
        Chat.draft(
            """
            01:00 ada: accounts are taken over, users get errors
            01:10 grace: reset the passwords of 400 accounts
            01:20 linus: provider: power is being restored in phases
            01:30 ada: logins are back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .startsWith("At 01:10 grace reset the passwords");
  }

  @Test
  void what_began_then_is_told_with_its_verb() {
    Draft draft =
        Chat.draft(
            """
            11:30 watchdog: WARNING: webhook lag 120000
            11:40 ada: webhooks are late for all merchants
            12:00 grace: webhooks are back to normal
            12:10 grace: 1.4 million events were late, errors started at 11:20
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getFirst())
        .contains("it \"started at 11:20\"")
        .doesNotContain("went on");
  }
}
