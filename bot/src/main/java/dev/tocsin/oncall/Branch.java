package dev.tocsin.oncall;

import java.time.Instant;

/** The hours during which a step counts, or else outside of which. */
public record Branch(WorkingHours hours, boolean inside) {

  boolean isTakenAt(Instant at) {
    return hours.cover(at) == inside;
  }

  String inWords() {
    return (inside ? "during " : "outside ") + hours.name();
  }
}
