package dev.tocsin.postmortem;

import java.util.List;

/** Which lines tell that it is over, looked at once each: it is asked of a line many times. */
final class Recoveries {
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final List<Line> lines;

  /** Whoever writes here at the same time writes the same. */
  private final byte[] known;

  Recoveries(List<Line> lines) {
    this.lines = lines;
    this.known = new byte[lines.size()];
  }

  boolean at(int i) {
    if (known[i] == 0) {
      known[i] = Telltale.recovery(lines.get(i)) ? YES : NO;
    }
    return known[i] == YES;
  }
}
