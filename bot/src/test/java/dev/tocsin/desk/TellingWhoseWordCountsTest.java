package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Who;
import dev.tocsin.postmortem.Happening.Kind;
import dev.tocsin.timeline.Line;
import dev.tocsin.timeline.Reading;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingWhoseWordCountsTest {
  private static final Who ADA = new Who("ada", "Ada");
  private static final Instant AT = Instant.parse("2026-11-21T03:00:00Z");

  private static Kind kind(PagingEvent event) {
    Recorded entry = new Recorded(5, AT, ADA, event);
    return new Wakings().of(event, new Reading(entry, "did it", Line.State.AS_WRITTEN)).kind();
  }

  @Test
  void a_snooze_is_an_answer_whose_end_wakes_people_again() {
    assertThat(kind(new PagingEvent.Snoozed(ADA, "link", AT))).isEqualTo(Kind.ACK);
    assertThat(kind(new PagingEvent.AcknowledgementEnded(List.of(ADA), "the snooze is over")))
        .isEqualTo(Kind.ESCALATED);
  }
}
