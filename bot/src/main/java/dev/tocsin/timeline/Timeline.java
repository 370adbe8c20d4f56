package dev.tocsin.timeline;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.RecordEvent.MessageHighlighted;
import dev.tocsin.incident.Recorded;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happened, in its order: the journal's entries, and the messages put beside them. */
public final class Timeline {
  private final Map<String, Message> messages;

  private Timeline(List<Message> messages) {
    this.messages =
        messages.stream().collect(Collectors.toMap(Message::id, Function.identity(), (a, _) -> a));
  }

  /** The entries as they read now, without those that were hidden or are about other entries. */
  public static List<Reading> readings(Incident incident, List<Recorded> journal, ZoneId zone) {
    Shown shown = new Shown(incident.chronicle(), journal);
    return journal.stream()
        .filter(shown::shows)
        .map(entry -> Reading.of(entry, incident.chronicle(), zone))
        .sorted(Comparator.comparing(Reading::at))
        .toList();
  }

  /** The lines that people read, with the highlighted ones of these messages. */
  public static List<Line> lines(
      Incident incident, List<Recorded> journal, List<Message> messages, ZoneId zone) {
    Timeline timeline = new Timeline(messages);
    return readings(incident, journal, zone).stream()
        .map(timeline::line)
        .sorted(Comparator.comparing(Line::at))
        .toList();
  }

  private Line line(Reading reading) {
    return reading.entry().event() instanceof MessageHighlighted highlight
        ? message(highlight).orElseGet(() -> entry(reading))
        : entry(reading);
  }

  private static Line entry(Reading reading) {
    return new Line(
        reading.number(),
        reading.at(),
        reading.entry().by().name(),
        reading.deed(),
        Kinds.of(reading.entry().event()),
        reading.state());
  }

  /** Empty if the message was never captured. */
  private Optional<Line> message(MessageHighlighted highlight) {
    return Optional.ofNullable(messages.get(highlight.message()))
        .map(message -> line(message, highlight.mark()));
  }

  private static Line line(Message message, Mark mark) {
    String text =
        switch (message.state()) {
          case DELETED -> "deleted this message";
          case REDACTED -> EventJson.REDACTED;
          case AS_WRITTEN, CORRECTED, EDITED -> marked(message.text(), mark);
        };
    return new Line(
        message.id(), message.at(), message.who(), text, Line.Kind.MESSAGE, message.state());
  }

  private static String marked(String text, Mark mark) {
    return switch (mark) {
      case NOTE -> text;
      case IMPACT -> "Impact: " + text;
      case CAUSE -> "Cause: " + text;
      case FIX -> "Fix: " + text;
    };
  }
}
