package dev.tocsin.history;

/** Small repairs of text on its way in. */
final class Words {
  static final String NOBODY = "unknown";
  private static final int SHORT = 40;

  private Words() {}

  /** One kind of line end, and no half characters: those can't be written as UTF-8 again. */
  static String clean(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return lines.codePoints().anyMatch(Words::isHalf)
        ? lines
            .codePoints()
            .map(point -> isHalf(point) ? '\uFFFD' : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : lines;
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
