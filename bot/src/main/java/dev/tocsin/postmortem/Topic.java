package dev.tocsin.postmortem;

import java.util.Locale;

/** What the words of a sentence can be about; each topic has a list of cues. */
enum Topic {
  IMPACT,
  DETECTION,
  CAUSE,
  CONFESSION,
  CONTRIBUTING,
  ACTION,
  UNDO,
  RECOVERY,
  WELL,
  BADLY,
  LUCKY,
  TEMPORARY,
  FOLLOW_UP,
  UNKNOWN,
  PUBLIC,
  HEDGE,
  DOUBT,
  PERSISTS,
  CONFIRM,
  INTENT,
  NOISE;

  /** Whether a "not" before the words turns them into their opposite. */
  boolean isTurnedByNot() {
    return switch (this) {
      case ACTION, UNDO, RECOVERY, WELL, CONFIRM, CAUSE, CONFESSION -> true;
      default -> false;
    };
  }

  /** Whether a question says nothing of the kind. */
  boolean isLostInQuestions() {
    return switch (this) {
      case ACTION, UNDO, RECOVERY, WELL, CAUSE, CONTRIBUTING, CONFIRM, DOUBT, PERSISTS -> true;
      default -> false;
    };
  }

  /** Whether what is still to be done can tell of it. */
  boolean isSaidOfTasks() {
    return switch (this) {
      case FOLLOW_UP, UNKNOWN, PUBLIC, HEDGE, INTENT, NOISE -> true;
      default -> false;
    };
  }

  String file() {
    return name().toLowerCase(Locale.ROOT) + ".txt";
  }
}
