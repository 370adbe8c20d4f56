package dev.tocsin.export.html;

import dev.tocsin.export.Direction;
import dev.tocsin.export.Texts;
import dev.tocsin.export.Texts.Piece;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as HTML: every character shows as itself, and web addresses can be followed. */
final class HtmlText {
  /** A block between three backticks, or words between one. */
  private static final Pattern CODE = Pattern.compile("```\n?((?s:.+?))\n?```\n?|`([^`\n]+)`");

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

  /** A message as its chat shows it: what stands between backticks is code. */
  static String message(String text) {
    if (text.indexOf('`') < 0) {
      return linked(text);
    }
    StringBuilder html = new StringBuilder();
    int from = 0;
    for (MatchResult code : CODE.matcher(text).results().toList()) {
      html.append(linked(text.substring(from, code.start())));
      html.append(
          code.group(1) == null
              ? "<code>" + escaped(code.group(2)) + "</code>"
              : "<pre>" + escaped(code.group(1)) + "</pre>");
      from = code.end();
    }
    return html.append(linked(text.substring(from))).toString();
  }

  /** The same for a sentence, in which quotations may run the other way. */
  static String sentence(String text) {
    return Direction.stretches(text).stream()
        .map(one -> one.apart() ? "<bdi>" + linked(one.text()) + "</bdi>" : linked(one.text()))
        .collect(Collectors.joining());
  }

  static String link(String address, String text) {
    return "<a href=\"%s\" rel=\"noopener noreferrer nofollow\">%s</a>"
        .formatted(escaped(address), escaped(text));
  }

  private static String piece(Piece piece) {
    return piece.link() ? link(piece.text(), piece.text()) : escaped(piece.text());
  }
}
