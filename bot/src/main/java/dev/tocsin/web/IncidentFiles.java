package dev.tocsin.web;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Listed;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.incident.Recorded;
import dev.tocsin.storage.Messages;
import dev.tocsin.storage.Storage;
import dev.tocsin.timeline.Line;
import dev.tocsin.timeline.Message;
import dev.tocsin.timeline.Timeline;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds incidents for those who have signed in, and so may see all of them. */
final class IncidentFiles {
  private static final int MOST = 500;
  private static final Pattern NUMBER = Pattern.compile("(?:[Ii][Nn][Cc]-)?([1-9][0-9]{0,17})");

  private final IncidentDesk desk;
  private final Storage storage;
  private final Supplier<ZoneId> zone;

  IncidentFiles(IncidentDesk desk, Storage storage, Supplier<ZoneId> zone) {
    this.desk = desk;
    this.storage = storage;
    this.zone = zone;
  }

  /** The newest first. */
  List<Listed> latest() {
    return desk.latest(MOST, true);
  }

  /**
   * @param name such as {@code 42} or {@code INC-42}
   */
  Optional<Long> number(String name) {
    Matcher matcher = NUMBER.matcher(name);
    return matcher.matches()
        ? Optional.of(Long.parseLong(matcher.group(1))).filter(id -> desk.incident(id).exists())
        : Optional.empty();
  }

  Optional<IncidentFile> find(String name) {
    return number(name).map(this::file);
  }

  Times times() {
    return new Times(zone.get(), desk.now());
  }

  private IncidentFile file(long id) {
    List<Recorded> history = desk.history(id);
    Incident incident = Incident.of(id, history);
    List<Message> said =
        storage.read(tx -> tx.messages().of(id)).stream().map(IncidentFiles::message).toList();
    List<Line> timeline = Timeline.lines(incident, history, said, zone.get());
    return new IncidentFile(
        incident, timeline, history.stream().flatMap(IncidentFiles::attempt).toList());
  }

  private static Stream<IncidentFile.Attempt> attempt(Recorded entry) {
    Instant at = entry.at();
    return entry.event() instanceof PageAttempted page
        ? Stream.of(new IncidentFile.Attempt(at, page))
        : Stream.empty();
  }

  private static Message message(Messages.Row row) {
    Messages.Content content = row.content();
    return new Message(
        row.id(),
        row.at(),
        row.author().name(),
        content.text(),
        content.revision() > 0,
        content.deletedAt() != null);
  }
}
