package dev.tocsin.postmortem;

import java.util.Locale;
import java.util.Set;

/** A list of what is to be done, known by its heading: "to do: a limit (ada), a test (bo)". */
final class Tasks {
  private static final int LONGEST = 30;

  private static final Set<String> HEADINGS =
      Set.of(
          "ai",
          "ais",
          "ai's",
          "action item",
          "action items",
          "action points",
          "follow up",
          "follow ups",
          "followup",
          "followups",
          "homework",
          "improvements",
          "left to do",
          "next steps",
          "still to do",
          "tasks",
          "things to do",
          "to do",
          "to dos",
          "to fix",
          "todo",
          "todos",
          "will do");

  /** What follows one of these is told, and not to be done. */
  private static final Set<String> OTHERS =
      Set.of(
          "cause",
          "fix",
          "impact",
          "mitigation",
          "resolution",
          "root cause",
          "status",
          "summary",
          "timeline",
          "update");

  private Tasks() {}

  /** Whether a sentence begins with such a heading. */
  static boolean heads(String sentence) {
    return begins(sentence, HEADINGS);
  }

  /** Whether a sentence begins with the heading of something else. */
  static boolean end(String sentence) {
    return begins(sentence, OTHERS);
  }

  private static boolean begins(String sentence, Set<String> headings) {
    int colon = sentence.indexOf(':');
    return colon > 0
        && colon <= LONGEST
        && colon + 1 < sentence.length()
        && headings.contains(
            String.join(" ", Words.apart(sentence.substring(0, colon).toLowerCase(Locale.ROOT))));
  }
}
