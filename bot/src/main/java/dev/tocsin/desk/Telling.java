package dev.tocsin.desk;

import dev.tocsin.postmortem.Happening;
import dev.tocsin.postmortem.Happening.Details;
import dev.tocsin.postmortem.Happening.Kind;
import dev.tocsin.timeline.Reading;

/** Turns an entry into what a drafter is told of it. */
final class Telling {
  private Telling() {}

  /** Told in a whole sentence. */
  static Happening sentence(Kind kind, Reading entry) {
    return words(kind, entry, entry.sentence());
  }

  /** Told in the words that people entered. */
  static Happening words(Kind kind, Reading entry, String text) {
    return words(kind, entry, text, Details.NONE);
  }

  static Happening words(Kind kind, Reading entry, String text, Details details) {
    String by = entry.entry().by().name();
    return new Happening(entry.number(), entry.at(), kind, by, text, details);
  }
}
