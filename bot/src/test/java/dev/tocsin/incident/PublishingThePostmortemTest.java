package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.ADA;
import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;

import dev.tocsin.incident.FollowUpCommand.PublishPostmortem;
import dev.tocsin.incident.FollowUpCommand.RecordDraft;
import dev.tocsin.incident.FollowUpCommand.WaivePostmortem;
import dev.tocsin.incident.FollowUpEvent.DraftWritten;
import dev.tocsin.incident.FollowUpEvent.PostmortemPublished;
import dev.tocsin.incident.FollowUpEvent.PostmortemWaived;
import org.junit.jupiter.api.Test;

class PublishingThePostmortemTest {
  private static final DraftWritten FIRST = new DraftWritten(1);
  private static final PostmortemWaived WAIVED = new PostmortemWaived("Nobody was affected");

  @Test
  void drafts_are_numbered() {
    givenOpen().when(new RecordDraft()).then(FIRST);
    givenResolved(FIRST, Sample.CLOSED).when(new RecordDraft()).then(new DraftWritten(2));
  }

  @Test
  void the_newest_draft_is_published() {
    givenResolved(FIRST, new DraftWritten(2))
        .when(new PublishPostmortem())
        .by(ADA)
        .then(new PostmortemPublished(2));
  }

  @Test
  void a_draft_is_published_once() {
    givenResolved(FIRST, new PostmortemPublished(1))
        .when(new PublishPostmortem())
        .by(ADA)
        .thenNothingChanges();
  }

  @Test
  void an_incident_that_goes_on_has_no_postmortem_yet() {
    givenOpen(FIRST).when(new PublishPostmortem()).by(ADA).thenRejected("INC-42 is not over");
  }

  @Test
  void without_a_draft_there_is_nothing_to_publish() {
    givenResolved()
        .when(new PublishPostmortem())
        .by(ADA)
        .thenRejected("no draft", "/incident postmortem draft");
  }

  @Test
  void it_is_waived_with_a_reason() {
    givenResolved().when(new WaivePostmortem("Nobody was affected")).by(ADA).then(WAIVED);
    givenResolved().when(new WaivePostmortem("")).by(ADA).thenRejected("reason is missing");
  }

  @Test
  void it_is_waived_once() {
    givenResolved(WAIVED).when(new WaivePostmortem("Really")).by(ADA).thenNothingChanges();
  }

  @Test
  void a_published_one_is_not_waived() {
    givenResolved(FIRST, new PostmortemPublished(1))
        .when(new WaivePostmortem("Really"))
        .by(ADA)
        .thenRejected("is published", "/incident close");
  }
}
