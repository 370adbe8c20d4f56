package dev.tocsin.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events of an incident's life from opening to closing. */
public sealed interface LifecycleEvent extends IncidentEvent {
  /**
   * @param startedAt when it began, which may be long before it was opened
   */
  record Opened(
      String title,
      @Nullable Severity severity,
      @Nullable String service,
      boolean isPrivate,
      boolean drill,
      Instant startedAt)
      implements LifecycleEvent {}

  record StatusChanged(Status from, Status to) implements LifecycleEvent {}

  record SeverityChanged(@Nullable Severity from, Severity to, @Nullable String why)
      implements LifecycleEvent {}

  record Renamed(String from, String to) implements LifecycleEvent {}

  record Resolved(String summary) implements LifecycleEvent {}

  record Reopened(String why) implements LifecycleEvent {}

  record Closed() implements LifecycleEvent {}

  record Cancelled(String why) implements LifecycleEvent {}

  /** This incident goes on as another. */
  record MergedInto(long incident) implements LifecycleEvent {}

  /** Another incident goes on as this one. */
  record Absorbed(long incident, String title) implements LifecycleEvent {}
}
