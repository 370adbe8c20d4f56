package dev.tocsin.oncall;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stretch of time with one person on call, or with nobody. */
public record Shift(Instant from, Instant to, @Nullable Person person) {

  public Optional<Person> who() {
    return Optional.ofNullable(person);
  }
}
