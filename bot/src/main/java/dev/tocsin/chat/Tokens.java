package dev.tocsin.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed, cut into words; a value with spaces stands in quotes behind its key. */
final class Tokens {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<key>[A-Za-z][A-Za-z-]*):(?:\"(?<quoted>[^\"]*)\"|“(?<curly>[^”]*)”)(?=\\s|$)|(?<plain>\\S+)");

  private Tokens() {}

  /**
   * One word.
   *
   * @param key what stands before its colon, in small letters, or empty
   * @param value what stands behind it, or the whole word
   * @param from where it begins in what was typed
   */
  record Token(String key, String value, int from) {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      tokens.add(token(matcher));
    }
    return tokens;
  }

  private static Token token(Matcher found) {
    String plain = found.group("plain");
    if (plain == null) {
      String quoted = found.group("quoted");
      String value = quoted == null ? found.group("curly") : quoted;
      return new Token(small(found.group("key")), value, found.start());
    }
    int colon = plain.indexOf(':');
    boolean isOption = colon > 0 && plain.substring(0, colon).matches("[A-Za-z][A-Za-z-]*");
    return isOption
        ? new Token(small(plain.substring(0, colon)), plain.substring(colon + 1), found.start())
        : new Token("", plain, found.start());
  }

  private static String small(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
