package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;

import dev.tocsin.incident.LifecycleCommand.Resolve;
import dev.tocsin.incident.LifecycleEvent.Resolved;
import org.junit.jupiter.api.Test;

class ResolvingAnIncidentTest {
  @Test
  void its_lead_or_anyone_in_the_room_resolves_it_with_a_summary() {
    givenOpen(Sample.ADA_LEADS)
        .when(new Resolve("The certificate\nwas renewed."))
        .then(new Resolved("The certificate was renewed."));
  }

  @Test
  void an_incident_nobody_leads_cannot_be_resolved() {
    givenOpen().when(new Resolve("Done.")).thenRejected("Nobody leads INC-42", "`/incident lead`");
  }

  @Test
  void a_summary_is_needed() {
    givenOpen(Sample.ADA_LEADS)
        .when(new Resolve(" "))
        .thenRejected("summary is missing", "/incident resolve");
  }

  @Test
  void a_summary_is_not_a_report() {
    givenOpen(Sample.ADA_LEADS)
        .when(new Resolve("x".repeat(501)))
        .thenRejected("501 characters; at most 500 fit");
  }

  @Test
  void an_incident_is_resolved_once() {
    givenResolved().when(new Resolve("Again.")).thenRejected("INC-42 is resolved.");
  }
}
