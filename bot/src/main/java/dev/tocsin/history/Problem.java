package dev.tocsin.history;

/** A line, a message or a file that could not be used: where it stands, and why. */
public record Problem(String place, String reason) {

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
