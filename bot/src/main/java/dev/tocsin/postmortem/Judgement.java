package dev.tocsin.postmortem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How likely a line belongs in a part of the draft, from its signals: a weight for each signal and
 * part, fitted to development incidents, see {@code bot/docs/draft.md}.
 */
final class Judgement {
  private static final Judgement SHIPPED = parse(CueFile.lines("weights.txt"));

  private final Map<String, double[]> weights = new HashMap<>();

  private Judgement() {}

  /** The weights that come with the program. */
  static Judgement standard() {
    return SHIPPED;
  }

  /** A line for each signal: its name and its weight for each part that the first line names. */
  static Judgement parse(List<String> lines) {
    String[] sections = lines.getFirst().strip().split("\\s+", -1);
    List<String> names = Signals.names();
    if (lines.size() != names.size() + 1) {
      throw new IllegalArgumentException("weights for " + (lines.size() - 1) + " signals");
    }
    Judgement judgement = new Judgement();
    for (int column = 0; column < sections.length; column++) {
      double[] values = new double[names.size()];
      for (int signal = 0; signal < names.size(); signal++) {
        String[] row = lines.get(signal + 1).strip().split("\\s+", -1);
        if (!row[0].equals(names.get(signal))) {
          throw new IllegalArgumentException(row[0] + " instead of " + names.get(signal));
        }
        values[signal] = Double.parseDouble(row[column + 1]);
      }
      judgement.weights.put(sections[column], values);
    }
    return judgement;
  }

  Set<String> parts() {
    return weights.keySet();
  }

  /** From 0 to 1, given what a line shows. */
  double likelihood(String part, double[] signals) {
    double[] weight = weights.get(part);
    if (weight == null) {
      throw new IllegalArgumentException("no weights for " + part);
    }
    return likelihood(weight, signals);
  }

  private static double likelihood(double[] weight, double[] signals) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * signals[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
