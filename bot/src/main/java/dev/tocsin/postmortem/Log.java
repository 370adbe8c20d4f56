package dev.tocsin.postmortem;

import dev.tocsin.postmortem.Happening.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The recorded events in the order of time, asked for by kind. */
final class Log {
  private final List<Happening> events;

  Log(List<Happening> events) {
    this.events = events.stream().sorted(Comparator.comparing(Happening::at)).toList();
  }

  List<Happening> all() {
    return events;
  }

  List<Happening> of(Kind... kinds) {
    Set<Kind> wanted = Set.of(kinds);
    return events.stream().filter(event -> wanted.contains(event.kind())).toList();
  }

  boolean has(Kind kind) {
    return first(kind) != null;
  }

  @Nullable Happening first(Kind kind) {
    return events.stream().filter(event -> event.kind() == kind).findFirst().orElse(null);
  }

  @Nullable Happening last(Kind kind) {
    List<Happening> found = of(kind);
    return found.isEmpty() ? null : found.getLast();
  }

  /** The resolution that still holds: the last one, unless it was reopened after it. */
  @Nullable Happening resolution() {
    return holding(Kind.RESOLVED);
  }

  boolean isOver() {
    return resolution() != null || holding(Kind.CANCELLED) != null || has(Kind.MERGED);
  }

  private @Nullable Happening holding(Kind end) {
    Happening ended = last(end);
    Happening reopened = last(Kind.REOPENED);
    boolean undone = ended != null && reopened != null && reopened.at().isAfter(ended.at());
    return undone ? null : ended;
  }
}
