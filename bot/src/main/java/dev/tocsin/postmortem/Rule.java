package dev.tocsin.postmortem;

import java.util.List;

/** What the rules of relevance say of a line, as signals among others. */
final class Rule {
  static final List<String> NAMES =
      List.of(
          "impact",
          "detection",
          "cause",
          "contributing",
          "resolution",
          "badly",
          "well",
          "follow_up");

  private static final double SCALE = 5;

  private Rule() {}

  static double[] of(Relevance relevance, int i) {
    double[] scores = {
      relevance.impact(i),
      relevance.detection(i),
      relevance.cause(i),
      relevance.contributing(i),
      relevance.resolution(i),
      relevance.badly(i),
      relevance.well(i),
      relevance.followUp(i)
    };
    for (int rule = 0; rule < scores.length; rule++) {
      scores[rule] /= SCALE;
    }
    return scores;
  }
}
