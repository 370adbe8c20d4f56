package dev.tocsin.export.confluence;

import dev.tocsin.export.Texts;
import dev.tocsin.export.Texts.Piece;
import java.util.stream.Collectors;

/** The elements of the storage format; text in it is only ever text. */
final class Storage {
  private Storage() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String linked(String text) {
    return Texts.pieces(text).stream().map(Storage::piece).collect(Collectors.joining());
  }

  static String link(String address, String text) {
    return "<a href=\"%s\">%s</a>".formatted(escaped(address), escaped(text));
  }

  private static String piece(Piece piece) {
    return piece.link() ? link(piece.text(), piece.text()) : escaped(piece.text());
  }

  static String row(String head, String cell) {
    return "<tr><th>%s</th><td>%s</td></tr>\n".formatted(head, cell);
  }

  /** Links to the sections, which Confluence makes of the headings. */
  static String contents() {
    return """
    <ac:structured-macro ac:name="toc"><ac:parameter ac:name="maxLevel">2</ac:parameter></ac:structured-macro>
    """;
  }

  static String anchor(String name) {
    return "<ac:structured-macro ac:name=\"anchor\"><ac:parameter ac:name=\"\">%s</ac:parameter></ac:structured-macro>"
        .formatted(name);
  }

  static String leap(String anchor, String text) {
    return "<ac:link ac:anchor=\"%s\"><ac:link-body>%s</ac:link-body></ac:link>"
        .formatted(anchor, text);
  }

  static String panel(String kind, String text) {
    return "<ac:structured-macro ac:name=\"%s\"><ac:rich-text-body><p>%s</p></ac:rich-text-body></ac:structured-macro>\n"
        .formatted(kind, text);
  }
}
