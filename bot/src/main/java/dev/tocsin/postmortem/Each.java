package dev.tocsin.postmortem;

import java.util.stream.IntStream;

/** The numbers of the lines of a history, for work that each line needs by itself. */
final class Each {
  /** From here on it is worth the while to use all processors. */
  private static final int LONG = 2_000;

  private Each() {}

  static IntStream of(int lines) {
    IntStream each = IntStream.range(0, lines);
    return lines < LONG ? each : each.parallel();
  }
}
