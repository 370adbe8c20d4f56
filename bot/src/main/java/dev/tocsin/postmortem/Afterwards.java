package dev.tocsin.postmortem;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is said when it is over and lists what comes next: headings that mean nothing of the kind
 * before, and points that are counted off.
 */
final class Afterwards {
  private static final int LONGEST = 40;
  private static final int POINTS = 2;

  private static final double PLAIN = 4;
  private static final double ASKED = 3;

  private static final Pattern POINT = Pattern.compile("(?:^|\\s)\\(?\\d{1,2}[.)]\\s");

  /** They open what is to be done, besides the bare verbs that mean nothing else. */
  private static final Set<String> DOING =
      Set.of(
          ("add agree ask check clean decide document find fix give introduce keep make move set"
                  + " stop tell test write")
              .split(" "));

  /** A list below a heading with one of these tells what was. */
  private static final Set<String> TOLD =
      Set.of(
          ("cause causes damage facts figures findings happened impact numbers reason reasons"
                  + " resolution summary timeline why")
              .split(" "));

  /** Headings that may as well only say when. */
  private static final Set<String> LOOSE = Set.of("agreed", "later", "lessons", "next");

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
        && (isHeaded(line) || countsOff(line));
  }

  private static boolean isHeaded(Line line) {
    String heading = heading(line);
    return HEADINGS.contains(heading) && !(LOOSE.contains(heading) && saysWhatWas(line));
  }

  private static String heading(Line line) {
    return Tasks.heading(line.sentences().getFirst().text(), LONGEST);
  }

  /** "Next: the root cause, it expired" and "later: nobody can pay in Spain" list nothing. */
  private static boolean saysWhatWas(Line line) {
    return line.saysPlainly(Topic.CAUSE, PLAIN) || line.about(Topic.IMPACT) >= PLAIN;
  }

  /** Only where something is to be done: causes, figures and facts are counted off as well. */
  private static boolean countsOff(Line line) {
    return counts(line)
        && !tells(line)
        && Words.of(heading(line)).stream().noneMatch(TOLD::contains)
        && (line.about(Topic.FOLLOW_UP) >= ASKED || asksForDoing(line));
  }

  private static boolean asksForDoing(Line line) {
    return line.sentences().stream()
        .flatMap(sentence -> Stream.of(POINT.split(sentence.text())))
        .map(Words::of)
        .filter(words -> !words.isEmpty())
        .map(List::getFirst)
        .anyMatch(word -> DOING.contains(word) || Vocabulary.of("<do>").contains(word));
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
