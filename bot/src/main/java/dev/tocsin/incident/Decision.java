package dev.tocsin.incident;

import java.util.List;

/** What the rules say to a command. */
public sealed interface Decision {
  /** It happens, with these events in their order. */
  static Decision accept(IncidentEvent... events) {
    return new Accepted(List.of(events));
  }

  /** It is so already. */
  static Decision nothingToDo() {
    return new Accepted(List.of());
  }

  static Rejected refuse(String reason, String hint) {
    return new Rejected(reason, hint);
  }

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
