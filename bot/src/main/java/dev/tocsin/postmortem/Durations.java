package dev.tocsin.postmortem;

import dev.tocsin.postmortem.Beginnings.Word;
import dev.tocsin.postmortem.Happening.Kind;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lengths of time that a postmortem states: recorded, pending, meaningless or contradictory.
 */
final class Durations {
  private final Log log;
  private final Story story;
  private final Beginnings beginnings;

  Durations(Log log, Story story, Beginnings beginnings) {
    this.log = log;
    this.story = story;
    this.beginnings = beginnings;
  }

  List<Span> spans() {
    return List.of(
        detection(),
        Mark.span("time_to_acknowledge", first(Kind.PAGE), first(Kind.ACK), !log.isOver()),
        Mark.span("time_to_first_update", start(), firstUpdate(), isLive() && !log.isOver()),
        Mark.span("time_to_resolve", start(), resolved(), !log.isOver()),
        Mark.span("time_to_close", first(Kind.OPENED), Mark.of(log.last(Kind.CLOSED)), true),
        Downtime.of(log.of(Kind.DOWNTIME)));
  }

  /** Where people put the beginning at different times, no length is right. */
  private Span detection() {
    Span span = Mark.span("time_to_detect", began(), noticed(), false);
    Word first = beginnings.first().orElse(null);
    Word other = beginnings.contradiction().orElse(null);
    if (isLive() || first == null || other == null) {
      return span;
    }
    String one = story.line(first.line()).id();
    return new Span(
        span.name(), Span.State.INCONSISTENT, null, List.of(one, story.line(other.line()).id()));
  }

  /** Since when it went on by what people said later. */
  private @Nullable Mark told() {
    return beginnings
        .first()
        .map(word -> new Mark(word.time().at(), story.line(word.line()).id()))
        .orElse(null);
  }

  private boolean isLive() {
    return log.has(Kind.OPENED);
  }

  /** A beginning counts only where it is known apart from the moment that people noticed. */
  private @Nullable Mark began() {
    Mark noticed = noticed();
    Mark began = Mark.earlier(first(Kind.ALERT), since(Kind.DOWNTIME));
    began = Mark.earlier(began, since(Kind.OPENED));
    if (!isLive() && story.firstAlert() < story.size()) {
      began = Mark.earlier(began, mark(story.firstAlert()));
    }
    began = isLive() ? began : Mark.earlier(began, told());
    return began == null || noticed == null || !began.at().isBefore(noticed.at()) ? null : began;
  }

  private @Nullable Mark noticed() {
    return isLive() ? first(Kind.OPENED) : mark(story.firstWitness());
  }

  private @Nullable Mark start() {
    return isLive() ? first(Kind.OPENED) : mark(story.firstSign());
  }

  private @Nullable Mark resolved() {
    if (isLive()) {
      return Mark.of(log.resolution());
    }
    Mark said = mark(story.end());
    return said == null
        ? null
        : beginnings.end().map(end -> new Mark(end.at(), said.id())).orElse(said);
  }

  private @Nullable Mark firstUpdate() {
    if (isLive()) {
      return first(Kind.UPDATE);
    }
    return mark(
        IntStream.range(story.firstSign() + 1, story.size())
            .filter(i -> story.line(i).is(Trait.PUBLIC))
            .findFirst()
            .orElse(-1));
  }

  private @Nullable Mark since(Kind kind) {
    Mark first = null;
    for (Happening event : log.of(kind)) {
      Instant from = event.details().from();
      first = from == null ? first : Mark.earlier(first, new Mark(from, event.id()));
    }
    return first;
  }

  private @Nullable Mark first(Kind kind) {
    return Mark.of(log.first(kind));
  }

  private @Nullable Mark mark(int i) {
    return i < 0 || i >= story.size() ? null : new Mark(story.line(i).at(), story.line(i).id());
  }
}
