package dev.tocsin.export.pdf;

/** Gives each Arabic letter the form that its neighbours ask for, as Unicode lists them. */
final class ArabicForms {
  private static final char FIRST = '\u0621';

  /**
   * How many forms each letter from U+0621 on has: 1 joins nothing, 2 only what is before it, 4
   * both; 0 is no letter. They stand one after another from U+FE80.
   */
  private static final String COUNTS = "122224242444442222444444440000004444444224";

  private static final char FORMS = '\uFE80';
  private static final char TATWEEL = '\u0640';
  private static final int ALONE = 0;
  private static final int LAST = 1;
  private static final int BEGINS = 2;
  private static final int MIDDLE = 3;

  private ArabicForms() {}

  /** The text in the order in which it is read; marks on letters are looked past. */
  static String joined(String text) {
    StringBuilder shaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      shaped.append(form(text, i));
    }
    return shaped.toString();
  }

  private static char form(String text, int at) {
    int forms = forms(text.charAt(at));
    if (forms == 0) {
      return text.charAt(at);
    }
    boolean before = joinsOn(neighbour(text, at, -1)) && forms > 1;
    boolean after = joinsBack(neighbour(text, at, 1)) && forms == 4;
    int form = before ? (after ? MIDDLE : LAST) : (after ? BEGINS : ALONE);
    return (char) (begin(text.charAt(at)) + form);
  }

  private static char neighbour(String text, int at, int step) {
    int next = at + step;
    while (next >= 0
        && next < text.length()
        && Character.getType(text.charAt(next)) == Character.NON_SPACING_MARK) {
      next += step;
    }
    return next >= 0 && next < text.length() ? text.charAt(next) : ' ';
  }

  private static boolean joinsOn(char letter) {
    return letter == TATWEEL || forms(letter) == 4;
  }

  private static boolean joinsBack(char letter) {
    return letter == TATWEEL || forms(letter) > 1;
  }

  private static int forms(char letter) {
    int index = letter - FIRST;
    return index < 0 || index >= COUNTS.length() ? 0 : COUNTS.charAt(index) - '0';
  }

  private static char begin(char letter) {
    int before = 0;
    for (int i = 0; i < letter - FIRST; i++) {
      before += COUNTS.charAt(i) - '0';
    }
    return (char) (FORMS + before);
  }
}
