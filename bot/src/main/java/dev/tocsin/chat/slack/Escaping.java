package dev.tocsin.chat.slack;

/** Plain text as Slack takes it: nothing in it is markup that names or notifies anybody. */
final class Escaping {
  private static final String CUT = "…";

  private Escaping() {}

  /** The whole text. */
  static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(safe, point));
    return safe.toString();
  }

  /** As much of the text as fits once it is escaped, with a mark where it was cut. */
  static String of(String text, int most) {
    String whole = of(text);
    if (whole.length() <= most) {
      return whole;
    }
    StringBuilder safe = new StringBuilder(most);
    StringBuilder next = new StringBuilder();
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      next.setLength(0);
      append(next, text.codePointAt(at));
      if (safe.length() + next.length() > most - CUT.length()) {
        break;
      }
      safe.append(next);
    }
    return safe.append(CUT).toString();
  }

  /** As much of the text as fits where Slack takes plain text, which needs no escaping. */
  static String plain(String text, int most) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(Escaping::isShown).forEach(clean::appendCodePoint);
    if (clean.length() <= most) {
      return clean.toString();
    }
    int end = most - CUT.length();
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + CUT;
  }

  private static void append(StringBuilder safe, int point) {
    switch (point) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      default -> {
        if (isShown(point)) {
          safe.appendCodePoint(point);
        }
      }
    }
  }

  /** Halves of characters and controls make Slack refuse the whole message. */
  private static boolean isShown(int point) {
    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !half && (point == '\n' || point == '\t' || !Character.isISOControl(point));
  }
}
