package dev.tocsin.postmortem;

import java.util.List;
import java.util.stream.DoubleStream;

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

  static DoubleStream of(Relevance relevance, int i) {
    return DoubleStream.of(
            relevance.impact(i),
            relevance.detection(i),
            relevance.cause(i),
            relevance.contributing(i),
            relevance.resolution(i),
            relevance.badly(i),
            relevance.well(i),
            relevance.followUp(i))
        .map(score -> score / SCALE);
  }
}
