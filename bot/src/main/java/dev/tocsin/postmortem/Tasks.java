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
          "for tomorrow",
          "homework",
          "improvements",
          "left to do",
          "next steps",
          "next week",
          "still to do",
          "tasks",
          "things to do",
          "to do",
          "to dos",
          "to fix",
          "todo",
          "todos",
          "tomorrow",
          "will do");

  /** These head tasks whatever stands before them: "that's an action item: …". */
  private static final Set<String> NAMED =
      Set.of("action item", "action items", "follow up", "follow ups", "todo", "todos");

  /** What follows one of these is told, and not to be done. */
  private static final Set<String> OTHERS =
      Set.of(
          "cause",
          "causes",
          "damage",
          "facts",
          "findings",
          "fix",
          "impact",
          "mitigation",
          "numbers",
          "resolution",
          "root cause",
          "status",
          "summary",
          "timeline",
          "update",
          "what happened");

  /** What follows one of these may be done, or not. */
  private static final Set<String> PROPOSALS =
      Set.of(
          "alternatives",
          "choices",
          "idea",
          "ideas",
          "my proposal",
          "option",
          "options",
          "our options",
          "plan",
          "possible fixes",
          "proposal",
          "the options",
          "the plan");

  private Tasks() {}

  /** Whether a sentence begins with such a heading. */
  static boolean heads(String sentence) {
    String heading = heading(sentence, LONGEST);
    return HEADINGS.contains(heading) || NAMED.stream().anyMatch(of -> heading.endsWith(" " + of));
  }

  /** Whether a sentence begins with the heading of what might be done. */
  static boolean proposes(String sentence) {
    return begins(sentence, PROPOSALS);
  }

  /** Whether a sentence begins with the heading of something else. */
  static boolean end(String sentence) {
    return begins(sentence, OTHERS);
  }

  private static boolean begins(String sentence, Set<String> headings) {
    return headings.contains(heading(sentence, LONGEST));
  }

  /** The words before a colon that something follows, in lower case, or nothing. */
  static String heading(String sentence, int longest) {
    int colon = sentence.indexOf(':');
    boolean heads = colon > 0 && colon <= longest && colon + 1 < sentence.length();
    return heads
        ? String.join(" ", Words.apart(sentence.substring(0, colon).toLowerCase(Locale.ROOT)))
        : "";
  }
}
