package dev.tocsin.web;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Listed;
import dev.tocsin.desk.Timelines;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.incident.Recorded;
import dev.tocsin.timeline.Line;
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
  private final Timelines timelines;
  private final Supplier<ZoneId> zone;

  IncidentFiles(IncidentDesk desk, Timelines timelines, Supplier<ZoneId> zone) {
    this.desk = desk;
    this.timelines = timelines;
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
    List<Line> timeline = timelines.of(id, zone.get());
    return new IncidentFile(
        incident, timeline, history.stream().flatMap(IncidentFiles::attempt).toList());
  }

  private static Stream<IncidentFile.Attempt> attempt(Recorded entry) {
    Instant at = entry.at();
    return entry.event() instanceof PageAttempted page
        ? Stream.of(new IncidentFile.Attempt(at, page))
        : Stream.empty();
  }
}
