package dev.tocsin.history;

import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Small repairs of text on its way in. */
final class Words {
  /** The author of a message that names none. */
  static final String NOBODY = "unknown";

  /** Joins what isn't blank, each on a line of its own. */
  static final Collector<String, ?, String> LINES =
      Collectors.filtering(part -> !part.isBlank(), Collectors.joining("\n"));

  private static final int SHORT = 40;
  private static final int REPLACEMENT = 0xFFFD;

  private Words() {}

  /** One kind of line end, and no half characters: those can't be written as UTF-8 again. */
  static String clean(String text) {
    return isPlain(text) ? text.strip() : cleaned(text).strip();
  }

  /** As nearly all are: a look at each character is cheaper than looking for either. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static String cleaned(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .map(point -> isHalf(point) ? REPLACEMENT : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** How an attached file stands in the text of its message. */
  static String file(@Nullable String name) {
    return "[file: " + Objects.requireNonNullElse(name, "unnamed") + "]";
  }

  static String shortened(String text) {
    return shortened(text, SHORT);
  }

  static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "…";
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
