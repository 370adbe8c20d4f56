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
          "action",
          "actions",
          "action item",
          "action items",
          "action points",
          "agreed",
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
          "tickets",
          "to do",
          "to dos",
          "to fix",
          "todo",
          "todos",
          "will do");

  private Tasks() {}

  /** Whether a sentence begins with such a heading. */
  static boolean heads(String sentence) {
    int colon = sentence.indexOf(':');
    return colon > 0
        && colon <= LONGEST
        && colon + 1 < sentence.length()
        && HEADINGS.contains(
            String.join(" ", Words.apart(sentence.substring(0, colon).toLowerCase(Locale.ROOT))));
  }
}
