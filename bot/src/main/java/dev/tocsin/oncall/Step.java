package dev.tocsin.oncall;

import java.time.Duration;
import java.util.List;

/** Whom a policy pages together, and how long it waits for an answer. */
public record Step(List<Target> targets, Duration waitFor) {

  public Step {
    targets = List.copyOf(targets);
  }
}
