package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Recorded;
import dev.tocsin.storage.Messages;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import dev.tocsin.timeline.Line;
import dev.tocsin.timeline.Message;
import dev.tocsin.timeline.Timeline;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells an incident line by line: its entries, and the messages that were put beside them. */
public final class Timelines {
  private final Storage storage;

  public Timelines(Storage storage) {
    this.storage = storage;
  }

  /** The lines as they read now, in their order, times within them in the given zone. */
  public List<Line> of(long incident, ZoneId zone) {
    return storage.read(tx -> lines(tx, incident, zone));
  }

  private static List<Line> lines(Transaction tx, long id, ZoneId zone) {
    List<Recorded> history = Ledger.history(tx, id);
    Incident incident = Incident.of(id, history);
    Map<String, String> files =
        tx.messages().attachments(id).stream()
            .collect(
                Collectors.groupingBy(
                    Messages.Attachment::message,
                    Collectors.mapping(Messages.Attachment::name, Collectors.joining(", "))));
    List<Message> highlighted =
        incident.chronicle().highlights().keySet().stream()
            .flatMap(message -> tx.messages().find(message).stream())
            .map(row -> message(row, files))
            .toList();
    return Timeline.lines(incident, history, highlighted, zone);
  }

  private static Message message(Messages.Row row, Map<String, String> files) {
    Messages.Content content = row.content();
    String names = files.get(row.id());
    String with = names == null ? "" : " [attached: " + names + "]";
    String text = (content.text() + with).strip();
    return new Message(row.id(), row.at(), row.author().name(), text, state(content));
  }

  private static Line.State state(Messages.Content content) {
    if (content.deletedAt() != null) {
      return Line.State.DELETED;
    }
    if (content.redactedBy() != null) {
      return Line.State.REDACTED;
    }
    return content.revision() > 0 ? Line.State.EDITED : Line.State.AS_WRITTEN;
  }
}
