package dev.tocsin.postmortem;

import java.util.List;

/** How strongly words speak for each topic. */
final class Weights {
  private static final double SECOND = 0.4;
  private static final double ASKED = 0.25;

  private final float[] weights = new float[Topic.values().length];

  double of(Topic topic) {
    return weights[topic.ordinal()];
  }

  void add(Topic topic, double weight) {
    weights[topic.ordinal()] += (float) weight;
  }

  /** What is asked is not said. */
  Weights asked() {
    Weights asked = new Weights();
    for (Topic topic : Topic.values()) {
      asked.add(topic, topic.isLostInQuestions() ? ASKED * of(topic) : of(topic));
    }
    return asked;
  }

  /** Of several sentences the strongest counts in full, the next a little: length is no merit. */
  static Weights of(List<Sentence> sentences) {
    Weights sum = new Weights();
    for (Topic topic : Topic.values()) {
      double best = 0;
      double next = 0;
      for (Sentence sentence : sentences) {
        double weight = sentence.about(topic);
        if (weight > best) {
          next = best;
          best = weight;
        } else if (weight > next) {
          next = weight;
        }
      }
      sum.add(topic, best + SECOND * next);
    }
    return sum;
  }
}
