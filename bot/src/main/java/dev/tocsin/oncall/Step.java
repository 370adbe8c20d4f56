package dev.tocsin.oncall;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a policy pages together, and how long it waits for an answer.
 *
 * @param acks how many people must acknowledge
 * @param branch the hours it is for, null for all
 * @param patience what waits before it until somebody is awake, null for nothing
 */
public record Step(
    List<Target> targets,
    Duration waitFor,
    int acks,
    @Nullable Branch branch,
    @Nullable Patience patience) {

  public Step {
    targets = List.copyOf(targets);
  }

  public Step(List<Target> targets, Duration waitFor) {
    this(targets, waitFor, 1, null, null);
  }
}
