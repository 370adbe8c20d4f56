package dev.tocsin.desk;

import dev.tocsin.desk.PublicStatus.Condition;
import dev.tocsin.incident.Downtime;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Status;
import java.time.Instant;
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
   * @param last the incident as which all go on
   * @param told those of which something was told
   */
  static Optional<PublicTrouble> of(
      File last, List<File> told, Function<String, List<String>> components) {
    List<Told> updates =
        told.stream()
            .flatMap(file -> new PublicUpdates(file).told())
            .sorted(Comparator.comparing(Told::at).reversed())
            .toList();
    if (updates.isEmpty()) {
      return Optional.empty();
    }
    List<File> all = Stream.concat(told.stream(), Stream.of(last)).distinct().toList();
    Incident incident = last.incident();
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
            updates,
            each(all, one -> one.chronicle().downtimes().stream())
                .sorted(Comparator.comparing(Downtime::from))
                .toList()));
  }

  private static <T> Stream<T> each(List<File> all, Function<Incident, Stream<T>> what) {
    return all.stream().map(File::incident).flatMap(what);
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
