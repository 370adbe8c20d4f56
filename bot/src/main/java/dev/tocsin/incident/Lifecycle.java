package dev.tocsin.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an incident is called, how bad it is, and where it is in its life. */
public final class Lifecycle {
  private String title = "";
  private @Nullable Severity severity;
  private @Nullable String service;
  private boolean isPrivate;
  private boolean drill;
  private Status status = Status.INVESTIGATING;
  private @Nullable Who opener;
  private Instant startedAt = Instant.EPOCH;
  private Instant openedAt = Instant.EPOCH;
  private @Nullable Instant resolvedAt;
  private @Nullable Instant endedAt;
  private @Nullable String summary;
  private @Nullable Long mergedInto;
  private final List<Long> absorbed = new ArrayList<>();

  void fold(LifecycleEvent event, Recorded recorded) {
    switch (event) {
      case LifecycleEvent.Opened opened -> open(opened, recorded);
      case LifecycleEvent.StatusChanged changed -> status = changed.to();
      case LifecycleEvent.SeverityChanged changed -> severity = changed.to();
      case LifecycleEvent.Renamed renamed -> title = renamed.to();
      case LifecycleEvent.Resolved resolved -> resolve(resolved, recorded.at());
      case LifecycleEvent.Reopened _ -> reopen();
      case LifecycleEvent.Closed _ -> end(Status.CLOSED, recorded.at());
      case LifecycleEvent.Cancelled _ -> end(Status.CANCELLED, recorded.at());
      case LifecycleEvent.MergedInto merged -> {
        end(Status.MERGED, recorded.at());
        mergedInto = merged.incident();
      }
      case LifecycleEvent.Absorbed other -> absorbed.add(other.incident());
    }
  }

  private void open(LifecycleEvent.Opened opened, Recorded recorded) {
    title = opened.title();
    severity = opened.severity();
    service = opened.service();
    isPrivate = opened.isPrivate();
    drill = opened.drill();
    opener = recorded.by();
    startedAt = opened.startedAt();
    openedAt = recorded.at();
  }

  private void resolve(LifecycleEvent.Resolved resolved, Instant at) {
    status = Status.RESOLVED;
    summary = resolved.summary();
    resolvedAt = at;
  }

  private void reopen() {
    status = Status.INVESTIGATING;
    resolvedAt = null;
    endedAt = null;
  }

  private void end(Status how, Instant at) {
    status = how;
    endedAt = at;
  }

  public String title() {
    return title;
  }

  public Optional<Severity> severity() {
    return Optional.ofNullable(severity);
  }

  public Optional<String> service() {
    return Optional.ofNullable(service);
  }

  public boolean isPrivate() {
    return isPrivate;
  }

  public boolean isDrill() {
    return drill;
  }

  public Status status() {
    return status;
  }

  public Optional<Who> opener() {
    return Optional.ofNullable(opener);
  }

  /** When it began, which may be long before it was opened. */
  public Instant startedAt() {
    return startedAt;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** When it was last resolved, unless it was reopened since. */
  public Optional<Instant> resolvedAt() {
    return Optional.ofNullable(resolvedAt);
  }

  /** When it was closed, cancelled or merged. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** The sentence that it was last resolved with. */
  public Optional<String> summary() {
    return Optional.ofNullable(summary);
  }

  /** The incident it goes on as. */
  public Optional<Long> mergedInto() {
    return Optional.ofNullable(mergedInto);
  }

  /** The incidents that go on as this one. */
  public List<Long> absorbed() {
    return Collections.unmodifiableList(absorbed);
  }
}
