package dev.tocsin.chat.console;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request's fields must hold before anyone works with them. */
final class Given {
  private static final Pattern WORD = Pattern.compile("[\\w./-]{1,100}");

  private Given() {}

  /** An id. */
  static String word(@Nullable String value, String field) {
    if (value == null || !WORD.matcher(value).matches()) {
      throw Refused.wrong(
          "\"" + field + "\" must be given: up to 100 letters, digits, dots, dashes or slashes.");
    }
    return value;
  }

  static String text(@Nullable String value, String field) {
    if (value == null) {
      throw Refused.wrong("\"" + field + "\" must be given.");
    }
    return value;
  }
}
