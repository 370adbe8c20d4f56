package dev.tocsin.paging.twilio;

/** Fits people's words into a text message, and into a call. */
final class Spoken {
  private Spoken() {}

  /** One line of at most so many characters. */
  static String brief(String text, int longest) {
    String line = text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
  }

  /** Plain words inside TwiML, which is XML. */
  static String escaped(String text) {
    return text.replaceAll(
            "[^\\x{9}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
