package dev.tocsin.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text that a stranger wrote harmless to every renderer, and finds the links in it. */
public final class Texts {
  private static final int LONGEST = 2000;

  /** Controls, which terminals obey, marks that reorder text, and what no XML may contain. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF\\p{Cs}]");

  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s<>\"'`^{}|\\\\]+[^\\s<>\"'`^{}|\\\\.,;:!?()\\[\\]*_~]");

  private Texts() {}

  /** A stretch of text that is a web address, or is none. */
  public record Piece(String text, boolean link) {}

  /** The text without what nobody sees. */
  static String clean(String text) {
    return isPlain(text) ? text : UNSEEN.matcher(text).replaceAll("");
  }

  /** Most texts are letters that everybody sees: a look at them is cheaper than a pattern. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\t') || c > '~') {
        return false;
      }
    }
    return true;
  }

  /** A message's text as far as a list of evidence needs it. */
  static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "… (%d more characters)".formatted(text.length() - end);
  }

  /** The text cut where a link begins or ends. */
  public static List<Piece> pieces(String text) {
    if (!text.contains("://")) {
      return text.isEmpty() ? List.of() : List.of(new Piece(text, false));
    }
    List<Piece> pieces = new ArrayList<>();
    Matcher links = LINK.matcher(text);
    int from = 0;
    for (MatchResult link : links.results().toList()) {
      if (link.start() > from) {
        pieces.add(new Piece(text.substring(from, link.start()), false));
      }
      pieces.add(new Piece(link.group(), true));
      from = link.end();
    }
    if (from < text.length()) {
      pieces.add(new Piece(text.substring(from), false));
    }
    return pieces;
  }
}
