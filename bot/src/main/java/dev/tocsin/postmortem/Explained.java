package dev.tocsin.postmortem;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a person explains in a full sentence right before the next step: it mostly says why, in
 * whatever words.
 */
final class Explained {
  private static final int NEXT = 4;
  private static final int FULL = 8;
  private static final double SOME = 1;
  private static final Set<String> SELF = Set.of("i", "we");
  private static final Set<String> MEANING = Set.of("i'll", "i'm", "we'll", "we're");
  private static final Set<String> MEANS = Set.of("will", "am", "are", "take", "can", "have", "go");
  private static final double HEDGED = 3;
  private static final double SAID = 4;
  private static final double POSTED = 5;

  private final Story story;

  Explained(Story story) {
    this.story = story;
  }

  boolean leadsToStep(int i) {
    return i > story.firstSign()
        && states(story.line(i))
        && !story.isDeed(i)
        && !story.isRecovery(i)
        && IntStream.rangeClosed(i + 1, Math.min(i + NEXT, story.end())).anyMatch(story::isDeed);
  }

  /** However weak, some word for a cause: place alone names none. */
  private static boolean hasWord(Line line) {
    return Stream.of(Topic.CAUSE, Topic.CONFESSION, Topic.CONTRIBUTING)
        .anyMatch(topic -> line.about(topic) >= SOME);
  }

  /** "I will take over as lead" says who does what. */
  private static boolean tellsOfSelf(Line line) {
    List<String> words = line.sentences().getFirst().words();
    boolean so =
        words.size() > 1 && SELF.contains(words.getFirst()) && MEANS.contains(words.get(1));
    return so || (!words.isEmpty() && MEANING.contains(words.getFirst()));
  }

  private static boolean states(Line line) {
    return line.isHuman()
        && !line.is(Trait.QUESTION)
        && hasWord(line)
        && !tellsOfSelf(line)
        && line.about(Topic.HEDGE) < HEDGED
        && line.about(Topic.INTENT) < HEDGED
        && line.about(Topic.NOISE) < HEDGED
        && line.about(Topic.FOLLOW_UP) < HEDGED
        && line.about(Topic.DOUBT) < SAID
        && line.about(Topic.PUBLIC) < POSTED
        && line.sentences().stream().mapToInt(sentence -> sentence.words().size()).sum() >= FULL;
  }
}
