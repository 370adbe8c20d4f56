package dev.tocsin.postmortem;

import java.util.Locale;
import java.util.Set;

/** Which marks end a sentence, and which full stops belong to a short form or a list's number. */
final class Stops {
  /** Marks that need no space behind them. */
  private static final String WIDE = "。？！";

  private static final Set<String> SHORT_FORMS =
      Set.of(
          "e.g i.e etc vs approx temp ca incl excl resp mr mrs ms dr st prof sen jr sr".split(" "));

  /** Short forms in front of a figure only: elsewhere they are words. */
  private static final Set<String> BEFORE_FIGURES = Set.of("no", "nos", "fig", "p", "pp", "vol");

  private static final char ASCII_END = 128;

  /** No list is looked for further back than this. */
  private static final int LONGEST_LIST = 500;

  private Stops() {}

  /**
   * @param start where the sentence begins
   */
  static boolean ends(String line, int i, int start) {
    char c = line.charAt(i);
    if (c >= ASCII_END) {
      return WIDE.indexOf(c) >= 0;
    }
    boolean follows = i + 1 < line.length() && line.charAt(i + 1) == ' ';
    return follows && (c == '?' || c == '!' || (c == '.' && !abbreviates(line, i, start)));
  }

  private static boolean abbreviates(String line, int i, int start) {
    int from = Math.max(start, line.lastIndexOf(' ', i - 1) + 1);
    String word = line.substring(from, i).toLowerCase(Locale.ROOT);
    if (word.isEmpty() || isNumber(word)) {
      return !word.isEmpty()
          && i - start < LONGEST_LIST
          && lists(line, from, Integer.parseInt(word), start);
    }
    return (word.length() == 1 && Character.isLetter(word.charAt(0)))
        || SHORT_FORMS.contains(word)
        || (BEFORE_FIGURES.contains(word) && isFigure(line, i + 2));
  }

  /** Few digits: more are a figure, and no place in a list. */
  private static boolean isNumber(String word) {
    return word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isFigure(String line, int at) {
    return at < line.length() && (Character.isDigit(line.charAt(at)) || line.charAt(at) == '#');
  }

  /** Whether it numbers what follows: it opens the sentence or a list, or goes on with one. */
  private static boolean lists(String line, int from, int number, int start) {
    String before = line.substring(start, from).strip();
    if (before.isEmpty() || before.endsWith(":")) {
      return true;
    }
    String earlier = (number - 1) + ". ";
    int at = before.lastIndexOf(earlier);
    boolean whole = at == 0 || (at > 0 && before.charAt(at - 1) == ' ');
    return whole && lists(line, line.indexOf(earlier, start), number - 1, start);
  }
}
