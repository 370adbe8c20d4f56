package dev.tocsin.postmortem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** What may stand under the impact: what was suffered, and how many did. */
final class Suffered {
  private static final double PLAINLY = 4;
  private static final double CLEARLY = 2;
  private static final int LONGEST = 200;
  private static final int FIGURES = 2;
  private static final Duration LONG = Duration.ofHours(2);

  private final Story story;

  Suffered(Story story) {
    this.story = story;
  }

  /** Not what was done about it, is meant or to be done, or was said hours before. */
  boolean mayTell(int i) {
    Line line = story.line(i);
    boolean none =
        line.isHuman()
            && line.foremost(sentence -> sentence.about(Topic.IMPACT))
                .filter(sentence -> isNone(i, sentence))
                .isPresent();
    return !none && !isLongBefore(i) && !Announcers.toldThem(line);
  }

  private boolean isNone(int i, Sentence sentence) {
    double impact = sentence.about(Topic.IMPACT);
    boolean done = story.isDeed(i) && sentence.about(Topic.ACTION) > impact + CLEARLY;
    boolean later = sentence.about(Topic.FOLLOW_UP) > impact + CLEARLY;
    boolean meant = sentence.about(Topic.INTENT) >= PLAINLY && impact < CLEARLY;
    return later || meant || (done && Deeds.told(story.line(i), LONGEST).isPresent());
  }

  /** Whether it was said hours before anything showed. */
  boolean isLongBefore(int i) {
    int sign = story.firstSign();
    return sign < story.size() && story.line(i).at().isBefore(story.line(sign).at().minus(LONG));
  }

  /** How many were hit belongs here, however unlike other words on the impact that is said. */
  Map<Integer, Double> withFigures(Map<Integer, Double> impact) {
    Map<Integer, Double> all = new LinkedHashMap<>(impact);
    IntStream.range(Math.min(story.firstSign(), story.size()), story.size())
        .filter(i -> !impact.containsKey(i) && !story.floods().isEcho(i))
        .filter(i -> !Extent.of(story.line(i)).isEmpty())
        .limit(FIGURES)
        .forEach(i -> all.put(i, 0.0));
    return all;
  }
}
