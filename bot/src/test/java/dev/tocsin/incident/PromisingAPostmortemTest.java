package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.givenOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.FollowUpEvent.PostmortemPromised;
import dev.tocsin.incident.RecordCommand.PublishUpdate;
import dev.tocsin.incident.RecordEvent.UpdatePrepared;
import dev.tocsin.incident.RecordEvent.UpdatePublished;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromisingAPostmortemTest {
  @Test
  void an_update_that_promises_one_says_by_when() {
    String text = "All is well again. We will publish a postmortem within two days.";
    givenOpen(new UpdatePrepared(1, text))
        .when(new PublishUpdate(1))
        .by(Actor.TOCSIN)
        .then(
            new UpdatePublished(1, text, false),
            new PostmortemPromised(1, Scenario.OPENED_AT.plus(Duration.ofDays(2))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We'll publish a post-mortem in the next 48 hours.             | PT48H
          Expect a full report within 24h. Sorry for the trouble!       | PT24H
          A root cause analysis follows in 24 to 72 hours.              | PT72H
          The write-up comes within a week.                             | P7D
          An incident report will be here in 5 business days            | P5D
          Postmortem: over the coming ten days.                         | P10D
          We look into it. Within an hour all works. RCA within 3 d.    | P3D
          Post mortem within 48 hours                                   | PT48H
          Within 48 hours, we will publish a postmortem.                | PT48H
          A postmortem, with all that we learned, within two to three days. | P3D
          There is no data loss, and a postmortem follows within 2 days. | P2D
          Don't worry: a postmortem will follow within 2 days.          | P2D
          We've shared a full report and the write-up is out in 3 days. | P3D
          """)
  void it_is_heard_with_its_time(String update, Duration span) {
    assertThat(PostmortemPromise.in(update)).hasValue(span);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We are on it.",
        "We will publish a postmortem.",
        "Service is back within 2 hours.",
        "There will not be a postmortem within 48 hours.",
        "We don't have a root cause analysis within 3 days.",
        "We fix it within 2 hours. A postmortem will follow.",
        "A postmortem in 0 days",
        "We have completed the root cause analysis and a fix will roll out in 2 hours.",
        "We fix it within 2 hours, a postmortem will follow.",
        "A full report on what failed during the 2 hours of downtime will follow.",
        "See the full analysis of the errors seen over 3 days."
      })
  void nothing_else_is(String update) {
    assertThat(PostmortemPromise.in(update)).isEmpty();
  }
}
