package dev.tocsin.postmortem;

import java.util.stream.IntStream;

/**
 * What a person explains in a full sentence right before the next step: it mostly says why, in
 * whatever words.
 */
final class Explained {
  private static final int NEXT = 4;
  private static final int FULL = 8;
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

  private static boolean states(Line line) {
    return line.isHuman()
        && !line.is(Trait.QUESTION)
        && line.about(Topic.HEDGE) < HEDGED
        && line.about(Topic.FOLLOW_UP) < HEDGED
        && line.about(Topic.DOUBT) < SAID
        && line.about(Topic.PUBLIC) < POSTED
        && line.sentences().stream().mapToInt(sentence -> sentence.words().size()).sum() >= FULL;
  }
}
