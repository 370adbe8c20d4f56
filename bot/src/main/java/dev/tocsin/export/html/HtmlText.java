package dev.tocsin.export.html;

import dev.tocsin.export.Texts;
import dev.tocsin.export.Texts.Piece;
import java.util.stream.Collectors;

/** Text as HTML: every character shows as itself, and web addresses can be followed. */
final class HtmlText {
  private HtmlText() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static String linked(String text) {
    return Texts.pieces(text).stream().map(HtmlText::piece).collect(Collectors.joining());
  }

  private static String piece(Piece piece) {
    String text = escaped(piece.text());
    return piece.link()
        ? "<a href=\"%s\" rel=\"noopener noreferrer nofollow\">%s</a>".formatted(text, text)
        : text;
  }
}
