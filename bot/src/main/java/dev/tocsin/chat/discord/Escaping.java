package dev.tocsin.chat.discord;

import java.util.regex.Pattern;

/** Makes plain text look plain in Markdown, and call nobody. */
final class Escaping {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\*_~`|<>\\[\\]()@#:]");
  private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)([-+])(?=\\s)");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+");

  private Escaping() {}

  /** Addresses stay what they are, so that they can be followed. */
  static String of(String text) {
    StringBuilder out = new StringBuilder();
    var address = ADDRESS.matcher(text);
    int from = 0;
    while (address.find()) {
      out.append(plain(text.substring(from, address.start())))
          .append('<')
          .append(address.group())
          .append('>');
      from = address.end();
    }
    return out.append(plain(text.substring(from))).toString();
  }

  private static String plain(String text) {
    String escaped = SPECIAL.matcher(text).replaceAll("\\\\$0");
    return LINE_START.matcher(escaped).replaceAll("$1\\\\$2");
  }
}
