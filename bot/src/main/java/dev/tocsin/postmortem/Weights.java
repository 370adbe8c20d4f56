package dev.tocsin.postmortem;

import java.util.Collection;
import java.util.List;

/** How strongly words speak for each topic; what they don't speak of takes no room. */
final class Weights {
  /** Further cues for the same topic add less than the strongest one. */
  private static final double FURTHER = 0.6;

  private static final double SECOND = 0.4;
  private static final double ASKED = 0.25;

  /** More than any cue: it is known by the heading above it. */
  static final float TASK = 6;

  private static final float MEANT = 4;

  private static final Topic[] TOPICS = Topic.values();

  /** A bit for each topic that has a pair of values: the strongest cue, and what others add. */
  private final int topics;

  private final float[] values;

  private Weights(float[] strongest, float[] further) {
    int present = 0;
    for (int i = 0; i < TOPICS.length; i++) {
      present |= strongest[i] == 0 && further[i] == 0 ? 0 : 1 << i;
    }
    topics = present;
    values = new float[2 * Integer.bitCount(present)];
    int next = 0;
    for (int i = 0; i < TOPICS.length; i++) {
      if ((present >> i & 1) == 1) {
        values[next++] = strongest[i];
        values[next++] = further[i];
      }
    }
  }

  double of(Topic topic) {
    int at = at(topic);
    return at < 0 ? 0 : values[at] + FURTHER * values[at + 1];
  }

  /** The weight of the one cue that speaks most plainly. */
  double strongest(Topic topic) {
    int at = at(topic);
    return at < 0 ? 0 : values[at];
  }

  private int at(Topic topic) {
    int bit = 1 << topic.ordinal();
    return (topics & bit) == 0 ? -1 : 2 * Integer.bitCount(topics & (bit - 1));
  }

  /** What these cues say together. */
  static Weights of(Collection<Cue> cues) {
    float[] strongest = new float[TOPICS.length];
    float[] further = new float[TOPICS.length];
    for (Cue cue : cues) {
      int i = cue.topic().ordinal();
      double weight = cue.weight();
      float lesser = (float) Math.min(strongest[i], weight);
      strongest[i] = (float) Math.max(strongest[i], weight);
      further[i] += weight < 0 ? (float) (weight / FURTHER) : lesser;
    }
    return new Weights(strongest, further);
  }

  /** What is asked is not said. */
  Weights asked() {
    float[] strongest = new float[TOPICS.length];
    float[] further = new float[TOPICS.length];
    for (Topic topic : TOPICS) {
      int at = at(topic);
      double part = topic.isLostInQuestions() ? ASKED : 1;
      strongest[topic.ordinal()] = at < 0 ? 0 : (float) (part * values[at]);
      further[topic.ordinal()] = at < 0 ? 0 : (float) (part * values[at + 1]);
    }
    return new Weights(strongest, further);
  }

  /** With at least that much for one topic. */
  Weights raised(Topic raised, float least) {
    float[] strongest = new float[TOPICS.length];
    float[] further = new float[TOPICS.length];
    for (Topic topic : TOPICS) {
      int at = at(topic);
      strongest[topic.ordinal()] = at < 0 ? 0 : values[at];
      further[topic.ordinal()] = at < 0 ? 0 : values[at + 1];
    }
    strongest[raised.ordinal()] = Math.max(strongest[raised.ordinal()], least);
    return new Weights(strongest, further);
  }

  /** What is to be done was not done, and tells neither what broke nor why. */
  Weights toBeDone() {
    return unreal(Topic.FOLLOW_UP, TASK);
  }

  /** Nor does what may be done. */
  Weights proposed() {
    return unreal(Topic.INTENT, MEANT);
  }

  private Weights unreal(Topic kind, float least) {
    float[] strongest = new float[TOPICS.length];
    float[] further = new float[TOPICS.length];
    for (Topic topic : TOPICS) {
      int at = at(topic);
      boolean kept = at >= 0 && topic.isSaidOfTasks();
      strongest[topic.ordinal()] = kept ? values[at] : 0;
      further[topic.ordinal()] = kept ? values[at + 1] : 0;
    }
    strongest[kind.ordinal()] = Math.max(strongest[kind.ordinal()], least);
    return new Weights(strongest, further);
  }

  /** Of several sentences the strongest counts in full, the next a little: length is no merit. */
  static Weights together(List<Sentence> sentences) {
    float[] strongest = new float[TOPICS.length];
    float[] further = new float[TOPICS.length];
    for (Topic topic : TOPICS) {
      double best = 0;
      double next = 0;
      double plainest = 0;
      for (Sentence sentence : sentences) {
        double weight = sentence.about(topic);
        plainest = Math.max(plainest, sentence.weights().strongest(topic));
        next = Math.max(next, Math.min(best, weight));
        best = Math.max(best, weight);
      }
      strongest[topic.ordinal()] = (float) plainest;
      further[topic.ordinal()] = (float) ((best + SECOND * next - plainest) / FURTHER);
    }
    return new Weights(strongest, further);
  }
}
