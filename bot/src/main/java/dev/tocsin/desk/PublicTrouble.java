package dev.tocsin.desk;

import dev.tocsin.desk.PublicStatus.Condition;
import dev.tocsin.incident.Downtime;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.RecordEvent.UpdatePublished;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Status;
import dev.tocsin.timeline.EventJson;
import dev.tocsin.timeline.Line;
import dev.tocsin.timeline.Reading;
import dev.tocsin.timeline.Timeline;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An incident as those affected may know it: by the updates that were meant for them.
 *
 * <p>Its title and summary are words for those inside, and stay there.
 *
 * @param name such as INC-42
 * @param components what of the company's offer it is about
 * @param until when it was over, null while it lasts
 * @param told the updates, the latest first
 */
public record PublicTrouble(
    String name,
    Condition condition,
    Status status,
    List<String> components,
    Instant since,
    @Nullable Instant until,
    List<Told> told,
    List<Downtime> downtimes) {

  /** An update as it reads now. */
  public record Told(Instant at, String text) {}

  /** An incident with its journal. */
  record File(Incident incident, List<Recorded> history) {}

  /**
   * Empty as long as those affected were told nothing.
   *
   * @param all an incident that goes on by itself, and those that were merged into it
   */
  static Optional<PublicTrouble> of(List<File> all, Function<String, List<String>> components) {
    List<Told> told =
        all.stream()
            .flatMap(PublicTrouble::told)
            .sorted(Comparator.comparing(Told::at).reversed())
            .toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Incident incident = goingOn(all);
    return Optional.of(
        new PublicTrouble(
            incident.name(),
            condition(incident),
            incident.status(),
            each(all, one -> one.lifecycle().service().map(components).stream())
                .flatMap(List::stream)
                .distinct()
                .toList(),
            each(all, one -> Stream.of(one.lifecycle().startedAt()))
                .min(Comparator.naturalOrder())
                .orElseThrow(),
            incident.isOpen() ? null : over(incident),
            told,
            each(all, one -> one.chronicle().downtimes().stream())
                .sorted(Comparator.comparing(Downtime::from))
                .toList()));
  }

  /** One that was merged into what may not be told of is the last one known. */
  private static Incident goingOn(List<File> all) {
    List<Incident> incidents = all.stream().map(File::incident).toList();
    return incidents.stream()
        .filter(one -> one.status() != Status.MERGED)
        .findFirst()
        .orElse(incidents.getLast());
  }

  private static <T> Stream<T> each(List<File> all, Function<Incident, Stream<T>> what) {
    return all.stream().map(File::incident).flatMap(what);
  }

  /** What was hidden, or blanked since it held a secret, is not told any longer. */
  private static Stream<Told> told(File file) {
    return Timeline.readings(file.incident(), file.history(), ZoneOffset.UTC).stream()
        .filter(reading -> reading.state() != Line.State.REDACTED)
        .flatMap(PublicTrouble::told);
  }

  private static Stream<Told> told(Reading reading) {
    return reading.entry().event() instanceof UpdatePublished update
            && !update.internal()
            && !update.text().equals(EventJson.REDACTED)
        ? Stream.of(new Told(reading.at(), update.text()))
        : Stream.empty();
  }

  private static Condition condition(Incident incident) {
    return switch (incident.severity().orElse(Severity.SEV2)) {
      case SEV1 -> Condition.MAJOR_OUTAGE;
      case SEV2 -> Condition.PARTIAL_OUTAGE;
      case SEV3, SEV4 -> Condition.DEGRADED;
    };
  }

  private static @Nullable Instant over(Incident incident) {
    return incident.lifecycle().resolvedAt().or(() -> incident.lifecycle().endedAt()).orElse(null);
  }

  public boolean isCurrent() {
    return until == null;
  }

  boolean isOverSince(Instant then) {
    return until != null && until.isAfter(then);
  }
}
