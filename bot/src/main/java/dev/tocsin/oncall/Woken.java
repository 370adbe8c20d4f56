package dev.tocsin.oncall;

import java.util.List;

/** A person to wake, by which channels and when, and why them. */
public record Woken(Person person, List<Rung> rungs, String why) {

  public Woken {
    rungs = List.copyOf(rungs);
  }
}
