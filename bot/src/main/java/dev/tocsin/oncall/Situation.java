package dev.tocsin.oncall;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The moment and the incident for which somebody is to be woken.
 *
 * @param severity from 1 to 4, or 0 while nobody has rated it
 */
public record Situation(@Nullable String service, int severity, Instant at, Facts facts) {

  /** The same where nobody has acknowledged, as at the beginning of a chain. */
  public Situation unanswered() {
    return with(new Facts(facts.covers(), facts.roles(), facts.lastWoken(), Set.of()));
  }

  Situation with(Facts other) {
    return new Situation(service, severity, at, other);
  }

  public Situation at(Instant later) {
    return new Situation(service, severity, later, facts);
  }
}
