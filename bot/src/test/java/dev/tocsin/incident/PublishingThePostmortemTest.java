package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.ADA;
import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.FollowUpCommand.AskForReview;
import dev.tocsin.incident.FollowUpCommand.JudgeCause;
import dev.tocsin.incident.FollowUpCommand.PublishPostmortem;
import dev.tocsin.incident.FollowUpCommand.RecordDraft;
import dev.tocsin.incident.FollowUpCommand.ReportFiled;
import dev.tocsin.incident.FollowUpCommand.WaivePostmortem;
import dev.tocsin.incident.FollowUpEvent.CauseJudged;
import dev.tocsin.incident.FollowUpEvent.DraftWritten;
import dev.tocsin.incident.FollowUpEvent.PostmortemFiled;
import dev.tocsin.incident.FollowUpEvent.PostmortemPublished;
import dev.tocsin.incident.FollowUpEvent.PostmortemWaived;
import dev.tocsin.incident.FollowUpEvent.ReviewAsked;
import java.util.List;
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
  void a_draft_is_given_to_others_once() {
    givenOpen(FIRST).when(new AskForReview()).then(new ReviewAsked(1));
    givenResolved(FIRST, new ReviewAsked(1)).when(new AskForReview()).thenNothingChanges();
    givenOpen().when(new AskForReview()).thenRejected("no draft to review");
  }

  @Test
  void it_is_in_progress_in_review_and_published_by_its_newest_draft() {
    assertThat(state()).isEqualTo(PostmortemState.IN_PROGRESS);
    assertThat(state(FIRST)).isEqualTo(PostmortemState.IN_PROGRESS);
    assertThat(state(FIRST, new ReviewAsked(1))).isEqualTo(PostmortemState.IN_REVIEW);
    assertThat(state(FIRST, new PostmortemPublished(1))).isEqualTo(PostmortemState.PUBLISHED);
    assertThat(state(FIRST, new PostmortemPublished(1), new DraftWritten(2)))
        .isEqualTo(PostmortemState.IN_PROGRESS);
    assertThat(PostmortemState.IN_REVIEW.word()).isEqualTo("in review");
  }

  private static PostmortemState state(IncidentEvent... events) {
    return givenResolved(events).incident().followUp().postmortemState();
  }

  @Test
  void whether_something_was_the_cause_is_answered_once_and_may_be_changed() {
    var yes = new CauseJudged(List.of("m1"), true);
    givenOpen().when(new JudgeCause(List.of("m1"), true)).then(yes);
    givenOpen(yes).when(new JudgeCause(List.of("m1"), true)).thenNothingChanges();
    givenOpen(yes)
        .when(new JudgeCause(List.of("m1"), false))
        .then(new CauseJudged(List.of("m1"), false));
    givenOpen().when(new JudgeCause(List.of(), true)).thenRejected("No cause is named yet");
  }

  @Test
  void where_it_was_filed_is_reported() {
    givenResolved(FIRST)
        .when(new ReportFiled(1, "folder", null))
        .by(Actor.TOCSIN)
        .then(new PostmortemFiled(1, "folder", null));
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
