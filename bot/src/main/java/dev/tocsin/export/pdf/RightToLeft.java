package dev.tocsin.export.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Bidi;

/**
 * Turns a stretch that runs to the left around, with brackets that still open and close it; numbers
 * and foreign words in it are read as they were.
 */
final class RightToLeft implements BidiReorderer {
  private static final String OPEN = "()[]{}<>«»‹›";
  private static final String SHUT = ")(][}{><»«›‹";

  @Override
  public String reorderRTLTextToLTR(String text) {
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
    StringBuilder seen = new StringBuilder();
    for (int run : visually(bidi)) {
      String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      seen.append(bidi.getRunLevel(run) % 2 == 0 ? part : around(part));
    }
    return seen.toString();
  }

  private static Integer[] visually(Bidi bidi) {
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    Integer[] order = new Integer[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, runs);
    return order;
  }

  private static String around(String text) {
    StringBuilder around = new StringBuilder(text).reverse();
    for (int i = 0; i < around.length(); i++) {
      int bracket = OPEN.indexOf(around.charAt(i));
      if (bracket >= 0) {
        around.setCharAt(i, SHUT.charAt(bracket));
      }
    }
    return around.toString();
  }

  @Override
  public String shapeText(String text) {
    return ArabicForms.joined(text);
  }

  @Override
  public String deshapeText(String text) {
    return text;
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
