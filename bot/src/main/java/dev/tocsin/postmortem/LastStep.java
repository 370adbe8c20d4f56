package dev.tocsin.postmortem;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The last thing that was done, and not only meant or tried in vain, before it was well: what is
 * tidied up between the first lasting word that it was and the last one is no cure.
 */
final class LastStep {
  private static final double IN_VAIN = 4;
  private static final double GUESSED = 4;
  private static final int LONG = 4;
  private static final int LONGEST = 200;

  /** What is still to be decided was not done. */
  private static final Set<String> UNDECIDED =
      Set.of(
          ("should could would shall want wants let's if might still working trying option"
                  + " options plan planning suggest waiting expect continue being")
              .split(" "));

  /** Words for what was done that are no verbs of doing. */
  private static final Set<String> DONE =
      Set.of(
          "done complete live ran put took gave went goes place cut set decide decided".split(" "));

  /** At the end of a sentence they say how it was left. */
  private static final Set<String> LEFT = Set.of("on", "off", "in", "out", "back", "up", "down");

  private static final Set<String> PRESENT =
      Set.of(
          ("is are isn't aren't am i'm we're still now keeps keep seeing getting can't cannot don't"
                  + " doesn't again it's has have")
              .split(" "));

  private final Findings findings;
  private final Story story;

  LastStep(Findings findings) {
    this.findings = findings;
    this.story = findings.story();
  }

  /**
   * Its line, or -1; the cause itself is none, nor what was done before one that is established.
   */
  int before(int over) {
    int end = over < 0 ? story.size() : over;
    int well = over < 0 ? end : well(over);
    int cause = findings.lines(SectionName.ROOT_CAUSE).stream().findFirst().orElse(-1);
    int persisting = story.lastPersisting(end);
    boolean known = findings.certainty() == Certainty.ESTABLISHED;
    List<Integer> later = findings.lines(SectionName.ACTION_ITEMS);
    List<Integer> steps =
        findings.lines(SectionName.RESOLUTION).stream()
            .filter(
                i ->
                    (i < end || (i == over && isTold(i)))
                        && isDone(i)
                        && i != cause
                        && !later.contains(i))
            .filter(i -> !known || i > cause || cause > well)
            .filter(i -> i > persisting)
            .toList();
    return steps.stream()
        .filter(i -> i <= well)
        .max(Comparator.naturalOrder())
        .or(() -> steps.stream().max(Comparator.naturalOrder()))
        .orElse(-1);
  }

  /** The first word that all is well which nobody had to take back, and no sign after it. */
  private int well(int over) {
    int shown = story.falseAllClear();
    for (int i = story.firstSign(); i < over; i++) {
      shown = shows(i) ? Math.max(shown, i) : shown;
    }
    return IntStream.range(shown + 1, over)
        .filter(i -> story.isAllClear(i) && story.relapse(i) < 0)
        .findFirst()
        .orElse(over);
  }

  /** An alert, or somebody who sees it now; what is counted afterwards is no sign. */
  private boolean shows(int i) {
    Line line = story.line(i);
    return line.is(Trait.ALERT)
        || (story.isSymptom(i)
            && line.foremost(sentence -> sentence.about(Topic.IMPACT))
                .filter(sentence -> sentence.words().stream().anyMatch(PRESENT::contains))
                .isPresent());
  }

  private boolean isDone(int i) {
    Line line = story.line(i);
    double meant = Math.max(line.about(Topic.INTENT), line.about(Topic.FOLLOW_UP));
    boolean decided =
        line.foremost(sentence -> sentence.about(Topic.ACTION))
            .filter(sentence -> !sentence.asks() && sentence.about(Topic.HEDGE) < GUESSED)
            .filter(sentence -> line.about(Topic.PERSISTS) < IN_VAIN)
            .filter(sentence -> sentence.words().stream().noneMatch(UNDECIDED::contains))
            .filter(
                sentence ->
                    LEFT.contains(sentence.words().getLast())
                        || sentence.words().stream().anyMatch(LastStep::tellsOfDeed))
            .isPresent();
    return line.is(Trait.LOGGED)
        || Fitted.isStep(story, i)
        || (story.isDeed(i) && decided && !isOnlyWell(i) && meant < line.about(Topic.ACTION));
  }

  /** Who says in one what they did and that it is over did the last step. */
  private boolean isTold(int i) {
    return Fitted.isStep(story, i)
        || (story.line(i).isHuman() && Deeds.told(story.line(i), LONGEST).isPresent());
  }

  /** "All shops are back up" tells that it is over, and not what was done. */
  private boolean isOnlyWell(int i) {
    Line line = story.line(i);
    return story.isAllClear(i)
        && line.about(Topic.ACTION) <= line.about(Topic.RECOVERY)
        && Deeds.told(line, LONGEST).isEmpty();
  }

  private static boolean tellsOfDeed(String word) {
    return DONE.contains(word)
        || (word.endsWith("ed") && word.length() > LONG)
        || Vocabulary.of("<did>").contains(word)
        || Vocabulary.of("<doing>").contains(word);
  }
}
