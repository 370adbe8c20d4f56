package dev.tocsin.postmortem;

import java.util.Locale;

/** How sure the messages are of what a section says. */
public enum Certainty {
  ESTABLISHED,
  CANDIDATE,
  UNKNOWN;

  /** The word for it in the JSON form. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
