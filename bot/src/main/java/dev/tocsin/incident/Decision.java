package dev.tocsin.incident;

import java.util.List;

/** What the rules say to a command. */
public sealed interface Decision {
  /** It happens; an empty list means that nothing had to change. */
  record Accepted(List<IncidentEvent> events) implements Decision {}

  /**
   * It does not happen.
   *
   * @param reason a sentence for the one who asked
   * @param hint what to do instead
   */
  record Rejected(String reason, String hint) implements Decision {}

  /** It happens only if the asker says so once more. */
  record Unconfirmed(String question) implements Decision {}
}
