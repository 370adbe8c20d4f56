package dev.tocsin.config;

import java.util.Comparator;

/**
 * Something wrong in the configuration file, and what would be right.
 *
 * @param path the keys that lead to it, such as {@code policies.default.steps[0]}
 */
public record Problem(int line, int column, String path, String message) {

  static final Comparator<Problem> BY_PLACE =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  /** In words for people. */
  public String sentence() {
    String what = path.isEmpty() ? message : path + ": " + message;
    return "line %d, column %d: %s".formatted(line, column, what);
  }

  /** In the form that editors and terminals make a link of. */
  public String in(String file) {
    String what = path.isEmpty() ? message : path + ": " + message;
    return "%s:%d:%d: %s".formatted(file, line, column, what);
  }
}
