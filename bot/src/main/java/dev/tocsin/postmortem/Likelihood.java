package dev.tocsin.postmortem;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** How likely each line of a history belongs in each part of the draft. */
final class Likelihood {
  private final Judgement judgement;
  private final double[][] signals;
  private final Map<String, double[]> judged = new HashMap<>();

  Likelihood(Judgement judgement, double[][] signals) {
    this.judgement = judgement;
    this.signals = signals;
  }

  IntToDoubleFunction of(SectionName section) {
    return of(section.wire());
  }

  IntToDoubleFunction ofTimeline() {
    return of("timeline");
  }

  private IntToDoubleFunction of(String part) {
    double[] each = judged.computeIfAbsent(part, name -> judgement.likelihoods(name, signals));
    return i -> each[i];
  }
}
