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
    return isPlain(text) && !text.contains("://") ? text : escaped(text);
  }

  /** Words of people, by whose thousands a history is long, hardly ever need more than a look. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean within = i > 0 && i < text.length() - 1;
      boolean space = within && c == ' ' && text.charAt(i - 1) != ' ';
      boolean mark = within && ",.:;'?()/\"%@-".indexOf(c) >= 0;
      if (!space && !mark && !Character.isLetter(c) && !(i > 0 && Character.isDigit(c))) {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String text) {
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
