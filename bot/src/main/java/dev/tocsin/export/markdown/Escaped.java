package dev.tocsin.export.markdown;

import dev.tocsin.export.Texts;
import dev.tocsin.export.Texts.Piece;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes text so that Markdown shows it letter for letter, whatever it contains. */
final class Escaped {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&$!^]");
  private static final Pattern LIST = Pattern.compile("^([-+=]|\\d{1,9}(?=[.)]))");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Escaped() {}

  /** The text on one line. */
  static String line(String text) {
    return Texts.pieces(SPACE.matcher(text.strip()).replaceAll(" ")).stream()
        .map(Escaped::piece)
        .collect(Collectors.collectingAndThen(Collectors.joining(), Escaped::start));
  }

  /** The text with its lines kept, each indented to belong to the same footnote. */
  static String lines(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> "    " + line(line))
        .collect(Collectors.joining("\\\n"));
  }

  private static String piece(Piece piece) {
    return piece.link()
        ? "<" + piece.text() + ">"
        : SPECIAL.matcher(piece.text()).replaceAll("\\\\$0");
  }

  /** What would begin a list, a rule or a heading at the start of a line. */
  private static String start(String line) {
    return LIST.matcher(line)
        .replaceFirst(found -> Character.isDigit(found.group().charAt(0)) ? "$1\\\\" : "\\\\$1");
  }
}
