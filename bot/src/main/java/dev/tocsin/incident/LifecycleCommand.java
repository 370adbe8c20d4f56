package dev.tocsin.incident;

import dev.tocsin.incident.FollowUpEvent.PostmortemPromised;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Commands on an incident's life from opening to closing. */
public sealed interface LifecycleCommand extends IncidentCommand {
  /**
   * @param policy the name of the escalation policy that the on-call model chose for it
   * @param startedAt when it began, or null for now
   */
  record Open(
      String title,
      @Nullable Severity severity,
      @Nullable String service,
      boolean isPrivate,
      boolean drill,
      @Nullable Instant startedAt,
      String policy)
      implements LifecycleCommand {}

  record ChangeStatus(Status to) implements LifecycleCommand {}

  /**
   * @param policy the policy that the new severity is paged by
   */
  record ChangeSeverity(Severity to, @Nullable String why, String policy)
      implements LifecycleCommand {}

  record Rename(String title) implements LifecycleCommand {}

  record Resolve(String summary) implements LifecycleCommand {}

  /**
   * @param policy the policy by which people are paged again
   */
  record Reopen(String why, String policy) implements LifecycleCommand {}

  record Close() implements LifecycleCommand {}

  record Cancel(String why) implements LifecycleCommand {}

  record MergeInto(long incident) implements LifecycleCommand {}

  /**
   * The other half of a merge, decided in the same transaction.
   *
   * @param isPrivate whether the other incident is private, so that its title must stay so
   * @param promised the postmortem that the other incident owes those affected
   */
  record Absorb(
      long incident, String title, boolean isPrivate, @Nullable PostmortemPromised promised)
      implements LifecycleCommand {
    /** For one that owes nothing. */
    public Absorb(long incident, String title, boolean isPrivate) {
      this(incident, title, isPrivate, null);
    }

    /** What another takes in when this one goes on as it. */
    public static Absorb of(Incident one) {
      PostmortemPromised promised =
          one.followUp()
              .promise()
              .filter(_ -> !one.lifecycle().isDrill())
              .map(promise -> promise.elsewhere(one.id()))
              .orElse(null);
      return new Absorb(one.id(), one.title(), one.lifecycle().isPrivate(), promised);
    }
  }
}
