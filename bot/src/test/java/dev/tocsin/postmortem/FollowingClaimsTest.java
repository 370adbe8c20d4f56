package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.Claim.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowingClaimsTest {
  private static final String ACTED_ON =
      """
      10:00 ada: invoices are failing with errors
      10:05 grace: root cause found: the disk of the invoice database is full
      10:10 grace: deleted old dumps from the disk of the invoice database
      10:12 ada: invoices are working again
      """;

  private static Findings findings(String text) {
    return Findings.of(Chat.story(text), Judgement.standard());
  }

  private static Claim first(String text) {
    return findings(text).claims().getFirst();
  }

  @Test
  void a_claim_that_was_acted_on_with_success_is_established() {
    Findings findings = findings(ACTED_ON);
    assertThat(findings.lines(SectionName.ROOT_CAUSE)).startsWith(1);
    assertThat(findings.certainty()).isEqualTo(Certainty.ESTABLISHED);
  }

  @Test
  void a_claim_is_not_borne_out_by_a_deed_after_which_it_was_still_broken() {
    Findings findings =
        findings(
            """
            10:00 ada: invoices are failing with errors
            10:05 grace: root cause found: the disk of the invoice database is full
            10:07 grace: deleted old dumps from the disk of the invoice database
            10:10 ada: invoices are still failing
            10:12 linus: switched the mail gateway to the spare one
            10:15 ada: invoices are working again
            """);
    assertThat(findings.certainty()).isEqualTo(Certainty.CANDIDATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scratch that, it was another machine",
        "forget what I said about it",
        "sorry, I was wrong",
        "I have to correct myself"
      })
  void a_claim_that_its_author_took_back_much_later_is_doubted(String takenBack) {
    Findings findings =
        findings(
            ACTED_ON
                + "10:13 linus: good\n10:14 ada: thanks\n10:15 ada: bye\n10:16 linus: bye\n"
                + "10:40 grace: "
                + takenBack
                + "\n");
    assertThat(findings.claims())
        .filteredOn(claim -> claim.line() == 1)
        .extracting(Claim::standing)
        .containsExactly(Standing.DOUBTED);
    assertThat(findings.certainty()).isNotEqualTo(Certainty.ESTABLISHED);
  }

  @Test
  void a_late_denial_in_the_same_words_leaves_a_candidate() {
    Findings findings =
        findings(
            ACTED_ON
                + "10:40 linus: by the way, the disk of the invoice database was never full\n");
    assertThat(findings.certainty()).isEqualTo(Certainty.CANDIDATE);
  }

  @Test
  void what_is_only_passed_on_is_not_established() {
    Findings findings = findings(ACTED_ON.replace("root cause found:", "linus said the cause is"));
    assertThat(findings.certainty()).isNotEqualTo(Certainty.ESTABLISHED);
  }

  @Test
  void a_doubted_cause_gives_way_to_one_that_nobody_doubted() {
    Findings findings =
        findings(
            """
            10:00 ada: invoices are failing with errors
            10:05 grace: the root cause is the new release of the proxy
            10:06 linus: no, it isn't the release of the proxy
            10:20 linus: the reason is a full disk on the invoice database
            """);
    assertThat(findings.lines(SectionName.ROOT_CAUSE).getFirst()).isEqualTo(3);
  }

  @Test
  void the_summary_says_who_doubted_a_cause() {
    Draft draft = Chat.draft(ACTED_ON + "10:40 grace: I was wrong about that\n");
    assertThat(Chat.texts(draft, SectionName.SUMMARY))
        .anyMatch(text -> text.startsWith("A possible cause, doubted by grace at 10:40, was"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"is the cause a full disk?", "still broken because of the full disk"})
  void questions_and_complaints_are_no_claims(String text) {
    assertThat(findings("10:00 ada: invoices are failing\n10:05 ada: " + text + "\n").claims())
        .extracting(Claim::line)
        .doesNotContain(1);
  }

  @Test
  void a_guess_stays_a_candidate() {
    Findings findings =
        findings(
            """
            10:00 ada: invoices are failing with errors
            10:05 grace: I suspect the problem is the new proxy release, maybe
            10:30 ada: it recovered, everything is back to normal
            """);
    assertThat(findings.certainty()).isEqualTo(Certainty.CANDIDATE);
  }

  @Test
  void who_says_that_the_cause_is_open_names_none() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: jobs hang with errors
            10:10 grace: took rack 7 out
            10:30 ada: jobs are back to normal
            10:35 grace: the cause is still open, vendor ticket is filed
            """);
    assertThat(draft.section(SectionName.ROOT_CAUSE).status()).isEqualTo(Certainty.UNKNOWN);
    assertThat(Chat.sources(draft, SectionName.OPEN_QUESTIONS)).contains("m3");
  }

  @Test
  void without_anybody_naming_it_the_cause_is_unknown() {
    Findings findings =
        findings(
            """
            10:00 ada: invoices are failing with errors
            10:30 ada: it recovered by itself, everything is back to normal
            """);
    assertThat(findings.certainty()).isEqualTo(Certainty.UNKNOWN);
  }

  @Test
  void somebody_who_denies_it_makes_a_claim_doubtful() {
    Claim claim =
        first(
            """
            10:00 ada: invoices are failing
            10:05 grace: the cause is a full disk on the invoice database
            10:06 linus: no, it isn't the disk of the database, that one has space
            """);
    assertThat(claim.standing()).isEqualTo(Standing.DOUBTED);
    assertThat(claim.against()).containsExactly(2);
  }

  @Test
  void a_claim_that_two_deny_is_no_longer_named_as_a_cause() {
    Findings findings =
        findings(
            """
            10:00 ada: invoices are failing
            10:05 grace: the cause is a full disk on the invoice database
            10:06 linus: no, it isn't the disk of the database
            10:07 ada: right, the disk of the invoice database was not the problem, ruled out
            """);
    assertThat(findings.lines(SectionName.ROOT_CAUSE)).doesNotContain(1);
  }

  @Test
  void an_agreeing_answer_confirms_a_claim() {
    Claim claim =
        first(
            """
            10:00 ada: invoices are failing
            10:05 grace: the cause is an expired certificate on the gateway
            10:06 linus: yes, confirmed
            """);
    assertThat(claim.standing()).isEqualTo(Standing.CONFIRMED);
  }

  @Test
  void a_confession_in_two_words_is_not_told_as_a_cause() {
    Findings findings =
        findings(
            """
            13:04 alerta: [FIRING] outbound mail queue above 50k on mx-3
            13:09 ada: mx-3 is refusing connections from the app
            13:15 ada: someone set the session limit to 10 instead of 100 in the last change
            13:16 grace: who reviewed that?
            13:18 ada: I did. sorry. raising it back to 100
            13:21 ada: applied on mx-3, queue is draining
            13:44 grace: resets arrive within a minute now
            """);
    assertThat(findings.claims()).extracting(Claim::line).contains(4);
    assertThat(findings.lines(SectionName.ROOT_CAUSE)).contains(2).doesNotContain(4);
  }

  private static final String TRIED =
      """
      10:00 ada: orders are failing with errors for all customers
      10:05 grace: the cause is the nightly import, it locked the order table
      10:06 grace: killed the import on the order table
      10:15 ada: orders are still failing
      10:20 linus: the certificate of the payment gateway expired at midnight
      10:25 linus: installed the new certificate on the gateway
      10:40 ada: everything is back to normal
      """;

  @Test
  void one_whose_remedy_did_not_help_comes_behind_one_that_nobody_doubted() {
    assertThat(Chat.sources(Chat.draft(TRIED), SectionName.ROOT_CAUSE))
        .containsExactly("m4", "m1", "m3");
    assertThat(Chat.texts(Chat.draft(TRIED), SectionName.ROOT_CAUSE).getLast())
        .isEqualTo(
            "What was done about it did not help: Orders were still failing (ada at 10:15).");
  }

  @Test
  void a_remedy_that_helped_at_the_second_try_is_not_held_against_it() {
    String twice =
        TRIED.replace(
            "installed the new certificate on the gateway",
            "killed the import that locked the order table");
    assertThat(first(TRIED).vain()).isEqualTo(3);
    assertThat(first(twice).line()).isEqualTo(1);
    assertThat(first(twice).isDoubted()).isFalse();
  }

  @Test
  void a_cause_that_is_denied_at_length_is_not_established() {
    Draft draft =
        Chat.draft(
            """
            09:00 kim: the lab is slow, doctors are waiting
            09:05 lou: the label spool is full, that is the cause
            09:09 lou: emptied the label spool
            09:12 kim: fast again, all good
            09:15 ada: it wasn't the spool, it was the nightly rebuild that ended at 9:11
            """);

    assertThat(draft.section(SectionName.ROOT_CAUSE).status()).isEqualTo(Certainty.CANDIDATE);
  }

  @Test
  void a_remark_on_how_often_denies_nothing() {
    assertThat(Chat.line("kim", "it isn't the first time").about(Topic.DOUBT)).isLessThan(4);
  }

  @Test
  void what_is_asked_for_names_no_cause_and_what_somebody_set_does() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the seat map is wrong, customers get errors
            10:05 lou: I set that on Thursday because the site was slow
            10:20 ada: the seat map is back to normal
            10:21 vera: no more changes before a show please, that was the cause
            """);
    assertThat(Chat.sources(draft, SectionName.ROOT_CAUSE)).containsExactly("m1");
  }
}
