package dev.tocsin.postmortem;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Where a history sets out whose first half shows nothing in known words. */
final class Outset {
  private static final int SHORT = 100;

  private Outset() {}

  /**
   * The first sign, given the first in known words: a short history is about its incident, and most
   * of it comes after the sign, so the first hint is taken, or what a person says first.
   */
  static int of(List<Line> lines, int sign) {
    boolean brief = lines.size() <= SHORT;
    if (sign < lines.size() && !(brief && isLate(sign, lines))) {
      return sign;
    }
    int hint = Math.min(sign, first(lines, Telltale::hint));
    boolean none = sign < lines.size() && isLate(hint, lines);
    return none ? Math.min(sign, first(lines, Outset::speaks)) : hint;
  }

  private static boolean isLate(int i, List<Line> lines) {
    return 2 * i >= lines.size();
  }

  private static boolean speaks(Line line) {
    return line.isHuman() && !line.is(Trait.LOGGED) && !Telltale.smallTalk(line);
  }

  private static int first(List<Line> lines, Predicate<Line> fits) {
    return IntStream.range(0, lines.size())
        .filter(i -> fits.test(lines.get(i)))
        .findFirst()
        .orElse(lines.size());
  }
}
