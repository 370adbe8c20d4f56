package dev.tocsin.postmortem.life;

import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import java.time.Instant;

/**
 * What someone did to a sentence.
 *
 * @param base the sentence as it was then, without words if there was none
 * @param text what it says since, empty where it was taken out
 */
public record Edit(
    String id, SectionName section, Kind kind, Statement base, String text, String by, Instant at) {
  /** Ways to edit. */
  public enum Kind {
    CHANGED,
    REMOVED,
    ADDED,
    /** By a language model: it lasts as long as the sentence under it. */
    PHRASED
  }

  /** The same over another sentence. */
  public Edit over(Statement now) {
    return new Edit(id, section, kind, now, text, by, at);
  }

  /** The same with nothing under it. */
  public Edit alone() {
    return new Edit(id, section, Kind.ADDED, new Statement("", base.sources()), text, by, at);
  }

  /** What the evidence says of it. */
  String inWords() {
    return kind == Kind.PHRASED
        ? "A language model put this for: " + base.text()
        : "Written by hand.";
  }

  /** The id by which the edit itself is cited. */
  public String source() {
    return "edit " + id;
  }
}
