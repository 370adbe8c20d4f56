package dev.tocsin.history;

/** A line, a message or a file that could not be used: where it stands, and why. */
public record Problem(String place, String reason) {

  /** Keeps out what a terminal would obey: both may quote a stranger. */
  public Problem {
    place = place.replaceAll("\\p{Cntrl}", "?");
    reason = reason.replaceAll("\\p{Cntrl}", "?");
  }

  static Problem atLine(String file, long line, String reason) {
    return new Problem(file + ", line " + line, reason);
  }

  static Problem atMessage(String file, long number, String reason) {
    return new Problem(file + ", number " + number, reason);
  }

  @Override
  public String toString() {
    return place + ": " + reason;
  }
}
