package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.givenOpen;

import dev.tocsin.incident.PeopleCommand.AssignRole;
import dev.tocsin.incident.PeopleCommand.HandOverLead;
import dev.tocsin.incident.PeopleEvent.LeadHandedOver;
import dev.tocsin.incident.PeopleEvent.RoleAssigned;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GivingRolesTest {
  private static final Who ADA = Sample.ADA.who();
  private static final Who GRACE = Sample.GRACE.who();

  @Test
  void any_word_can_be_a_role() {
    givenOpen().when(new AssignRole(" Comms ", GRACE)).then(new RoleAssigned("comms", GRACE));
  }

  @Test
  void a_role_passes_to_whom_it_is_given_last() {
    givenOpen(Sample.ADA_LEADS)
        .when(new AssignRole("lead", GRACE))
        .then(new RoleAssigned("lead", GRACE));
  }

  @Test
  void a_role_that_someone_has_already_changes_nothing() {
    Who renamed = new Who("ada", "Ada L.");
    givenOpen(Sample.ADA_LEADS).when(new AssignRole("lead", renamed)).thenNothingChanges();
  }

  @Test
  void the_lead_is_handed_over_with_the_state_of_affairs() {
    givenOpen(Sample.ADA_LEADS)
        .after(Duration.ofMinutes(75))
        .when(new HandOverLead(GRACE))
        .then(
            new LeadHandedOver(
                ADA,
                GRACE,
                "SEV2, investigating, open for 1 h 15 min. Not acknowledged."
                    + " No update has been given."));
  }

  @Test
  void what_is_in_place_and_to_be_done_is_handed_over_too() {
    givenOpen(Sample.ADA_LEADS, Sample.MEASURE, Sample.ACTION)
        .and(Sample.acknowledgedBy(Sample.LINUS))
        .and(new RecordEvent.UpdatePublished(1, "We are on it", true))
        .after(Duration.ofHours(50))
        .when(new HandOverLead(GRACE))
        .then(
            new LeadHandedOver(
                ADA,
                GRACE,
                "SEV2, investigating, open for 2 d 2 h. Acknowledged by Linus."
                    + " Still in place: T1 Certificate check is off."
                    + " To do: A1 Watch the certificate. The last update was given 2 d 2 h ago."));
  }

  @Test
  void the_lead_is_not_handed_to_the_one_who_has_it() {
    givenOpen(Sample.ADA_LEADS).when(new HandOverLead(ADA)).thenNothingChanges();
  }

  @Test
  void a_lead_that_nobody_has_is_not_handed_over() {
    givenOpen().when(new HandOverLead(ADA)).thenRejected("Nobody leads INC-42", "lead @who");
  }
}
