package dev.tocsin.postmortem;

import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** How much a line says to each section: its best sentence, its kind, where it stands. */
final class Relevance {
  private static final int SOON = 15;

  private final Story story;
  private final Set<String> announcers;
  private final double[] detection;
  private final double[] impact;
  private final double[] cause;
  private final double[] contributing;
  private final double[] resolution;

  Relevance(Story story) {
    this.story = story;
    this.announcers = Announcers.of(story.lines());
    this.detection = each(this::rateDetection);
    this.impact = each(this::rateImpact);
    this.cause = each(this::rateCause);
    this.contributing = each(this::rateContributing);
    this.resolution = each(this::rateResolution);
  }

  private double[] each(IntToDoubleFunction rating) {
    return Each.of(story.size()).mapToDouble(rating).toArray();
  }

  double detection(int i) {
    return detection[i];
  }

  double impact(int i) {
    return impact[i];
  }

  double cause(int i) {
    return cause[i];
  }

  double contributing(int i) {
    return contributing[i];
  }

  double resolution(int i) {
    return resolution[i];
  }

  /** The most that a line says to any part of the course of events. */
  double most(int i) {
    double most = Math.max(Math.max(detection[i], impact[i]), Math.max(cause[i], resolution[i]));
    return Math.max(most, contributing[i]);
  }

  private double rateDetection(int i) {
    Line line = story.line(i);
    double score =
        line.best(
            s ->
                s.about(Topic.DETECTION)
                    + 0.5 * s.about(Topic.IMPACT)
                    - 0.8 * s.about(Topic.RECOVERY)
                    - 0.4 * s.about(Topic.ACTION)
                    - s.about(Topic.NOISE));
    score += i == story.firstAlert() ? 6 : 0;
    score += i == story.firstWitness() ? 6 : 0;
    score -= line.is(Trait.ALERT) && i != story.firstAlert() ? 4 : 0;
    score -= 5 * story.progress(i) + (i > story.firstDeed() ? 2 : 0);
    return line.is(Trait.LOGGED) || line.is(Trait.CLEAR) ? score - 6 : score;
  }

  private double rateImpact(int i) {
    Line line = story.line(i);
    double score =
        line.best(
            s ->
                s.about(Topic.IMPACT)
                    - 0.6 * s.about(Topic.RECOVERY)
                    - 0.3 * s.about(Topic.HEDGE)
                    - 0.3 * s.about(Topic.INTENT)
                    - s.about(Topic.NOISE)
                    - (s.asks() ? 1.5 : 0));
    score += i == story.firstSign() ? 1 : 0;
    score -= line.is(Trait.LOGGED) ? 2 : 0;
    return line.is(Trait.CLEAR) ? score - 6 : score;
  }

  private double rateCause(int i) {
    Line line = story.line(i);
    double score = line.best(Relevance::explains);
    score -= line.is(Trait.PUBLIC) ? 1.5 : 0;
    score += isConfession(i) ? 1.5 : 0;
    return line.is(Trait.CLEAR) || line.is(Trait.ALERT) ? score - 5 : score;
  }

  /** How much a sentence names a cause. */
  static double explains(Sentence s) {
    return s.about(Topic.CAUSE)
        + 0.4 * s.about(Topic.CONFIRM)
        - 0.5 * s.about(Topic.DOUBT)
        - 0.5 * s.about(Topic.RECOVERY)
        - 0.3 * s.about(Topic.INTENT)
        - 0.25 * s.about(Topic.IMPACT)
        - 0.4 * s.about(Topic.PUBLIC)
        - s.about(Topic.NOISE)
        - (s.asks() ? 2 : 0);
  }

  /** "I changed it", soon after the first sign, is more often the cause than the cure. */
  private boolean isConfession(int i) {
    Line line = story.line(i);
    boolean soon = i > story.firstSign() && i <= story.firstSign() + SOON;
    return soon && line.isHuman() && line.saysPlainly(Topic.CONFESSION, 3);
  }

  private double rateContributing(int i) {
    Line line = story.line(i);
    double score =
        line.best(
            s ->
                s.about(Topic.CONTRIBUTING)
                    + 0.2 * s.about(Topic.CAUSE)
                    + 0.4 * s.about(Topic.PERSISTS)
                    - 0.5 * s.about(Topic.RECOVERY)
                    - s.about(Topic.NOISE)
                    - (s.asks() ? 1 : 0));
    return line.is(Trait.CLEAR) ? score - 6 : score;
  }

  private double rateResolution(int i) {
    Line line = story.line(i);
    double score = line.best(Relevance::resolves);
    score += line.is(Trait.LOGGED) ? 2 : 0;
    boolean before = i < story.firstSign() || (i == story.firstSign() && !story.isDeed(i));
    score += 3 * story.progress(i) - (before ? 5 : 0);
    score -= line.is(Trait.ALERT) ? 6 : 0;
    return line.is(Trait.CLEAR) ? score - 3 : score;
  }

  private static double resolves(Sentence s) {
    double deed = s.about(Topic.ACTION);
    double over = s.about(Topic.RECOVERY);
    return Math.max(deed, over)
        + 0.3 * Math.min(deed, over)
        + 0.5 * s.about(Topic.PERSISTS)
        - 0.4 * Math.max(0, s.about(Topic.IMPACT))
        - 0.4 * s.about(Topic.INTENT)
        - 0.3 * s.about(Topic.HEDGE)
        - s.about(Topic.NOISE)
        - (s.asks() ? 3 : 0);
  }

  double badly(int i) {
    Line line = story.line(i);
    double score = line.about(Topic.BADLY) + 0.4 * line.about(Topic.PERSISTS);
    score -= line.is(Trait.QUESTION) ? 4 : 0;
    return line.is(Trait.MACHINE) && !line.is(Trait.LOGGED) ? score - 4 : score;
  }

  double well(int i) {
    return byPeople(i, Topic.WELL);
  }

  double lucky(int i) {
    return byPeople(i, Topic.LUCKY);
  }

  private double byPeople(int i, Topic topic) {
    Line line = story.line(i);
    return line.about(topic) - (line.is(Trait.MACHINE) ? 4 : 0);
  }

  double followUp(int i) {
    Line line = story.line(i);
    double score =
        line.best(s -> s.about(Topic.FOLLOW_UP) - s.about(Topic.NOISE) - (s.asks() ? 2 : 0));
    score += 3 * story.progress(i);
    return line.is(Trait.MACHINE) ? score - 5 : score;
  }

  double unknown(int i) {
    return story
        .line(i)
        .best(s -> s.about(Topic.UNKNOWN) - s.about(Topic.NOISE) + (s.asks() ? 1 : 0));
  }

  double temporary(int i) {
    Line line = story.line(i);
    double score = line.about(Topic.TEMPORARY) + 0.3 * line.about(Topic.ACTION);
    return line.is(Trait.QUESTION) || line.is(Trait.ALERT) ? score - 4 : score;
  }

  double announced(int i) {
    Line line = story.line(i);
    boolean posted = line.is(Trait.PUBLIC) || announcers.contains(line.who());
    return line.about(Topic.PUBLIC) + (posted ? 4 : 0);
  }
}
