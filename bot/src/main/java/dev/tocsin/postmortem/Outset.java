package dev.tocsin.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Where a history sets out whose first half shows nothing in known words. */
final class Outset {
  private static final int SHORT = 100;
  private static final double PLAIN = 4;
  private static final Duration SOON = Duration.ofMinutes(15);
  private static final Duration LATELY = Duration.ofHours(1);

  private Outset() {}

  /**
   * The first sign, given the first in known words: what a short history shows late in plain words
   * is it all the same, unless a step was taken and all was over before that, and never after.
   */
  static int of(List<Line> lines, int sign, IntPredicate recovers) {
    if (sign >= lines.size()) {
      return first(lines, Telltale::hint);
    }
    Line shown = lines.get(sign);
    if (lines.size() > SHORT || !isLate(sign, lines) || shown.is(Trait.ALERT)) {
      return sign;
    }
    int over = IntStream.range(0, sign).filter(recovers).findFirst().orElse(sign);
    int done = first(lines, Telltale::deed);
    if (done < over && over < sign && IntStream.range(sign, lines.size()).noneMatch(recovers)) {
      return Math.min(sign, before(lines, done, lines.get(over).at().minus(LATELY)));
    }
    return isPlain(shown)
        ? sign
        : Math.min(sign, first(lines, since(shown.at().minus(SOON), Telltale::hint)));
  }

  /** What shows nothing, a while before it shows plainly, speaks of something else. */
  static boolean isOther(Story story, int i) {
    if (story.firstSign() >= story.size()) {
      return false;
    }
    Line shown = story.line(story.firstSign());
    return (shown.is(Trait.ALERT) || isPlain(shown))
        && !Telltale.hint(story.line(i))
        && story.line(i).at().isBefore(shown.at().minus(SOON));
  }

  private static boolean isPlain(Line line) {
    return line.about(Topic.IMPACT) >= PLAIN;
  }

  /** The first hint, or what a person says first, of what a step was taken about. */
  private static int before(List<Line> lines, int done, Instant from) {
    int hint = first(lines, since(from, Telltale::hint));
    int said = first(lines, since(from, Outset::speaks));
    return !isLate(hint, lines) ? hint : said < done ? said : lines.size();
  }

  private static Predicate<Line> since(Instant from, Predicate<Line> fits) {
    return line -> !line.at().isBefore(from) && fits.test(line);
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
