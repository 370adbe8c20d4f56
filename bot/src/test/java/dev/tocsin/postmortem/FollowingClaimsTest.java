package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.Claim.Standing;
import org.junit.jupiter.api.Test;

class FollowingClaimsTest {
  private static Findings findings(String text) {
    return Findings.of(Chat.story(text), Judgement.standard());
  }

  private static Claim first(String text) {
    return findings(text).claims().getFirst();
  }

  @Test
  void a_claim_that_was_acted_on_with_success_is_established() {
    Findings findings =
        findings(
            """
            10:00 ada: invoices are failing with errors
            10:05 grace: root cause found: the disk of the invoice database is full
            10:10 grace: deleted old dumps from the disk of the invoice database
            10:12 ada: invoices are working again
            """);
    assertThat(findings.lines(SectionName.ROOT_CAUSE)).startsWith(1);
    assertThat(findings.certainty()).isEqualTo(Certainty.ESTABLISHED);
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
}
