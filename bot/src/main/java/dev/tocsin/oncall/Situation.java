package dev.tocsin.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment and the incident for which somebody is to be woken.
 *
 * @param severity from 1 to 4, or 0 while nobody has rated it
 */
public record Situation(@Nullable String service, int severity, Instant at, Facts facts) {

  public Situation at(Instant later) {
    return new Situation(service, severity, later, facts);
  }
}
