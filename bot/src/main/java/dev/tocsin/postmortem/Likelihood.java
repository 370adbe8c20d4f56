package dev.tocsin.postmortem;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/** How likely each line of a history belongs in each part of the draft. */
final class Likelihood {
  private final Map<String, float[]> parts = new HashMap<>();

  /** The signals themselves are not kept: of a long history they would fill the memory. */
  Likelihood(Judgement judgement, Signals signals, int lines) {
    judgement.parts().forEach(part -> parts.put(part, new float[lines]));
    Each.of(lines)
        .forEach(
            i -> {
              double[] shown = signals.of(i);
              parts.forEach((part, each) -> each[i] = (float) judgement.likelihood(part, shown));
            });
  }

  IntToDoubleFunction of(SectionName section) {
    return of(section.wire());
  }

  IntToDoubleFunction ofTimeline() {
    return of("timeline");
  }

  private IntToDoubleFunction of(String part) {
    float[] each = Objects.requireNonNull(parts.get(part), part);
    return i -> each[i];
  }
}
