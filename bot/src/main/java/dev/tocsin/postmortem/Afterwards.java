package dev.tocsin.postmortem;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What is said when it is over and lists what comes next: headings that mean nothing of the kind
 * before, and points that are counted off.
 */
final class Afterwards {
  private static final int LONGEST = 40;
  private static final int POINTS = 2;

  private static final Pattern POINT = Pattern.compile("(?:^|\\s)\\(?\\d{1,2}[.)]\\s");

  private static final Set<String> HEADINGS =
      Set.of(
          "action",
          "actions",
          "agreed",
          "for later",
          "for next time",
          "for tomorrow",
          "for the debrief",
          "for the post mortem",
          "for the postmortem",
          "for the retro",
          "for the review",
          "from the retro",
          "from the review",
          "later",
          "lessons",
          "next",
          "next time",
          "notes for the retro",
          "notes for the review",
          "proposals",
          "retro",
          "retro notes",
          "review notes",
          "suggestions",
          "wish list");

  private Afterwards() {}

  /** Whether anything is listed after the end. */
  static boolean lists(Story story) {
    int end = story.end();
    return end >= 0 && IntStream.range(end + 1, story.size()).anyMatch(i -> lists(story, i));
  }

  /** The same lines, those that list tasks after the end read as such. */
  static List<Line> read(Story story) {
    return IntStream.range(0, story.size())
        .mapToObj(
            i -> i > story.end() && lists(story, i) ? story.line(i).toBeDone() : story.line(i))
        .toList();
  }

  private static boolean lists(Story story, int i) {
    Line line = story.line(i);
    return line.isHuman()
        && !line.isEmpty()
        && !line.is(Trait.LOGGED)
        && !line.isOnlyTasks()
        && (isHeaded(line) || (counts(line) && !tells(line)));
  }

  private static boolean isHeaded(Line line) {
    return HEADINGS.contains(Tasks.heading(line.sentences().getFirst().text(), LONGEST));
  }

  /** Who tells what they did counts that off too. */
  private static boolean tells(Line line) {
    Set<String> done = Vocabulary.of("<did>");
    return line.sentences().stream().anyMatch(s -> s.words().stream().anyMatch(done::contains));
  }

  private static boolean counts(Line line) {
    return line.sentences().stream()
            .mapToLong(sentence -> POINT.matcher(sentence.text()).results().count())
            .sum()
        >= POINTS;
  }
}
