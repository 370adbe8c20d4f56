package dev.tocsin.postmortem;

import java.util.List;

/** How strongly words speak for each topic. */
final class Weights {
  /** Further cues for the same topic add less than the strongest one. */
  private static final double FURTHER = 0.6;

  private static final double SECOND = 0.4;
  private static final double ASKED = 0.25;

  private final float[] strongest = new float[Topic.values().length];
  private final float[] further = new float[Topic.values().length];

  double of(Topic topic) {
    return strongest[topic.ordinal()] + FURTHER * further[topic.ordinal()];
  }

  /** The weight of the one cue that speaks most plainly. */
  double strongest(Topic topic) {
    return strongest[topic.ordinal()];
  }

  void add(Topic topic, double weight) {
    int i = topic.ordinal();
    float lesser = (float) Math.min(strongest[i], weight);
    strongest[i] = (float) Math.max(strongest[i], weight);
    further[i] += weight < 0 ? (float) (weight / FURTHER) : lesser;
  }

  /** What is asked is not said. */
  Weights asked() {
    Weights asked = new Weights();
    for (Topic topic : Topic.values()) {
      int i = topic.ordinal();
      double part = topic.isLostInQuestions() ? ASKED : 1;
      asked.strongest[i] = (float) (part * strongest[i]);
      asked.further[i] = (float) (part * further[i]);
    }
    return asked;
  }

  /** Of several sentences the strongest counts in full, the next a little: length is no merit. */
  static Weights of(List<Sentence> sentences) {
    Weights sum = new Weights();
    for (Topic topic : Topic.values()) {
      double best = 0;
      double next = 0;
      double plainest = 0;
      for (Sentence sentence : sentences) {
        double weight = sentence.about(topic);
        plainest = Math.max(plainest, sentence.weights().strongest(topic));
        next = Math.max(next, Math.min(best, weight));
        best = Math.max(best, weight);
      }
      int i = topic.ordinal();
      sum.strongest[i] = (float) plainest;
      sum.further[i] = (float) ((best + SECOND * next - plainest) / FURTHER);
    }
    return sum;
  }
}
