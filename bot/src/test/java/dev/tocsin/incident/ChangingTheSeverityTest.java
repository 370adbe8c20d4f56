package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.ADA;
import static dev.tocsin.incident.Sample.GRACE;
import static dev.tocsin.incident.Sample.LINUS;
import static dev.tocsin.incident.Scenario.given;
import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;

import dev.tocsin.incident.LifecycleCommand.ChangeSeverity;
import dev.tocsin.incident.LifecycleEvent.SeverityChanged;
import dev.tocsin.incident.PagingEvent.EscalationStarted;
import org.junit.jupiter.api.Test;

class ChangingTheSeverityTest {
  private static final SeverityChanged RAISED =
      new SeverityChanged(Severity.SEV2, Severity.SEV1, "all regions");
  private static final EscalationStarted BY_NIGHT =
      new EscalationStarted(2, "night", "the severity was raised to SEV1");

  private static final EscalationStarted BESIDE =
      new EscalationStarted(2, "night", "the severity was raised to SEV1", true);

  private static ChangeSeverity to(Severity severity, String why) {
    return new ChangeSeverity(severity, why, "night");
  }

  @Test
  void a_worse_one_starts_the_escalation_again_by_its_own_policy() {
    givenOpen(Sample.woke(0, LINUS)).when(to(Severity.SEV1, "all regions")).then(RAISED, BY_NIGHT);
  }

  @Test
  void a_worse_one_wakes_more_people_beside_the_one_who_has_it() {
    givenOpen(Sample.acknowledgedBy(LINUS))
        .when(to(Severity.SEV1, "all regions"))
        .then(RAISED, BESIDE);
    givenOpen(Sample.wokeFounders(3), Sample.acknowledgedBy(ADA))
        .when(to(Severity.SEV1, "all regions"))
        .then(RAISED, BESIDE);
  }

  @Test
  void a_worse_one_does_not_send_a_chain_back_that_wakes_the_founders() {
    givenOpen(Sample.wokeFounders(3)).when(to(Severity.SEV1, "all regions")).then(RAISED);
  }

  @Test
  void a_worse_one_wakes_nobody_when_it_is_over() {
    givenResolved().when(to(Severity.SEV1, "all regions")).then(RAISED);
  }

  @Test
  void a_milder_one_lets_the_chain_go_on() {
    givenOpen()
        .when(to(Severity.SEV3, " "))
        .then(new SeverityChanged(Severity.SEV2, Severity.SEV3, null));
  }

  @Test
  void the_same_one_again_changes_nothing() {
    givenOpen().when(to(Severity.SEV2, null)).thenNothingChanges();
  }

  @Test
  void an_unrated_incident_is_paged_as_severity_2_so_rating_it_so_wakes_nobody() {
    given(Sample.opened(null, false, false), Sample.CHAIN, Sample.woke(0, GRACE))
        .when(to(Severity.SEV2, null))
        .then(new SeverityChanged(null, Severity.SEV2, null));
  }
}
