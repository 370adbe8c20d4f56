package dev.tocsin.timeline;

import static dev.tocsin.timeline.SampleEvents.ADA;
import static dev.tocsin.timeline.SampleEvents.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent.Closed;
import dev.tocsin.incident.LifecycleEvent.Resolved;
import dev.tocsin.incident.RecordEvent.DowntimeRecorded;
import dev.tocsin.incident.RecordEvent.EntryCorrected;
import dev.tocsin.incident.RecordEvent.EntryHidden;
import dev.tocsin.incident.RecordEvent.EntryRedacted;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.RecordEvent.MessageHighlighted;
import dev.tocsin.incident.RecordEvent.MessageUnhighlighted;
import dev.tocsin.incident.RecordEvent.Noted;
import dev.tocsin.incident.RecordEvent.UpdatePrepared;
import dev.tocsin.incident.RecordEvent.UpdatePublished;
import dev.tocsin.incident.RecordEvent.UpdateStopped;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomEvent.Posted;
import dev.tocsin.timeline.Line.Kind;
import dev.tocsin.timeline.Line.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTheTimelineTest {
  private static final Noted NOTE = new Noted(Mark.NOTE, "Errors", AT);
  private static final MessageHighlighted PINNED = new MessageHighlighted("m1", Mark.NOTE);

  private static List<Line> timeline(List<Message> messages, IncidentEvent... events) {
    List<Recorded> journal = new ArrayList<>();
    for (IncidentEvent event : events) {
      int seq = journal.size() + 1;
      journal.add(new Recorded(seq, AT.plusSeconds(seq), ADA, event));
    }
    return Timeline.lines(Incident.of(42, journal), journal, messages, ZoneOffset.UTC);
  }

  private static List<Line> timeline(IncidentEvent... events) {
    return timeline(List.of(), events);
  }

  private static Message message(Instant at, Line.State state) {
    return new Message("m1", at, "Linus", "It is the disk", state);
  }

  @Test
  void an_entry_is_a_line() {
    assertThat(timeline(new Closed()))
        .containsExactly(
            new Line(
                "#1",
                AT.plusSeconds(1),
                "Ada",
                "closed the incident",
                Kind.STATUS,
                State.AS_WRITTEN));
  }

  @Test
  void every_event_has_a_kind() {
    assertThat(SampleEvents.all().map(Kinds::of)).contains(Kind.values()[1]).doesNotContainNull();
    assertThat(Kinds.of(NOTE)).isEqualTo(Kind.NOTE);
  }

  @Test
  void lines_stand_in_the_order_of_what_they_tell() {
    Noted earlier = new Noted(Mark.NOTE, "First alert", AT.minusSeconds(60));
    assertThat(timeline(new Resolved("Done"), earlier))
        .extracting(Line::number)
        .containsExactly("#2", "#1");
  }

  @Test
  void a_corrected_entry_shows_what_is_right() {
    assertThat(timeline(NOTE, new EntryCorrected(1, "Errors in the cart", null)))
        .extracting(Line::text, Line::state)
        .containsExactly(tuple("noted: Errors in the cart", State.CORRECTED));
  }

  @Test
  void a_corrected_time_moves_an_entry() {
    Instant earlier = AT.minusSeconds(600);
    assertThat(timeline(NOTE, new EntryCorrected(1, null, earlier)))
        .extracting(Line::at, Line::text)
        .containsExactly(tuple(earlier, "noted: Errors"));
    assertThat(timeline(new Closed(), new EntryCorrected(1, null, earlier)))
        .extracting(Line::at, Line::text)
        .containsExactly(tuple(earlier, "closed the incident"));
  }

  @Test
  void an_entry_without_words_of_its_own_gets_those_of_the_correction() {
    assertThat(timeline(new Closed(), new EntryCorrected(1, "closed it by mistake", null)))
        .extracting(Line::text)
        .containsExactly("closed it by mistake");
  }

  @Test
  void what_was_hidden_is_left_out() {
    assertThat(timeline(NOTE, new Closed(), new EntryHidden(1)))
        .extracting(Line::number)
        .containsExactly("#2");
  }

  @Test
  void what_was_redacted_is_marked() {
    assertThat(timeline(NOTE, new EntryRedacted(1)))
        .extracting(Line::number, Line::state)
        .containsExactly(tuple("#1", State.REDACTED));
  }

  @Test
  void posts_of_tocsin_are_not_told() {
    assertThat(timeline(new Posted("card", "console", "C42", "17"))).isEmpty();
  }

  @Test
  void a_published_update_is_told_once() {
    assertThat(timeline(new UpdatePrepared(1, "On it"), new UpdatePublished(1, "On it", false)))
        .extracting(Line::number)
        .containsExactly("#2");
    assertThat(timeline(new UpdatePrepared(1, "On it"), new UpdateStopped(1))).hasSize(2);
  }

  @Test
  void of_a_corrected_downtime_the_last_word_counts() {
    assertThat(
            timeline(
                new DowntimeRecorded(1, AT, null), new DowntimeRecorded(1, AT, AT.plusSeconds(1))))
        .extracting(Line::number)
        .containsExactly("#2");
  }

  @Test
  void a_highlighted_message_stands_where_it_was_said() {
    assertThat(timeline(List.of(message(AT.minusSeconds(9), Line.State.AS_WRITTEN)), NOTE, PINNED))
        .extracting(Line::number, Line::who, Line::text, Line::kind)
        .containsExactly(
            tuple("m1", "Linus", "It is the disk", Kind.MESSAGE),
            tuple("#1", "Ada", "noted: Errors", Kind.NOTE));
  }

  @Test
  void a_message_says_what_it_was_marked_as() {
    List<Message> said = List.of(message(AT, Line.State.AS_WRITTEN));
    for (Mark mark : List.of(Mark.IMPACT, Mark.CAUSE, Mark.FIX)) {
      assertThat(timeline(said, PINNED, new MessageHighlighted("m1", mark)))
          .extracting(line -> line.text().toUpperCase(java.util.Locale.ROOT))
          .containsExactly(mark + ": IT IS THE DISK");
    }
  }

  @Test
  void a_message_that_was_taken_off_is_gone() {
    List<Message> said = List.of(message(AT, Line.State.AS_WRITTEN));
    assertThat(timeline(said, PINNED, new MessageUnhighlighted("m1"))).isEmpty();
    assertThat(timeline(said, PINNED, new MessageUnhighlighted("m1"), PINNED)).hasSize(1);
  }

  @Test
  void an_edited_or_deleted_message_is_marked() {
    assertThat(timeline(List.of(message(AT, Line.State.EDITED)), PINNED))
        .extracting(Line::text, Line::state)
        .containsExactly(tuple("It is the disk", State.EDITED));
    assertThat(timeline(List.of(message(AT, Line.State.DELETED)), PINNED))
        .extracting(Line::text, Line::state)
        .containsExactly(tuple("deleted this message", State.DELETED));
  }

  @Test
  void a_message_that_was_not_captured_is_told_of() {
    assertThat(timeline(PINNED))
        .extracting(Line::number, Line::text)
        .containsExactly(tuple("#1", "put a message on the timeline"));
  }
}
