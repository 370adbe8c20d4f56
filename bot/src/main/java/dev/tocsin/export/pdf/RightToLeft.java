package dev.tocsin.export.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;

/** Turns a stretch that runs to the left around, with brackets that still open and close it. */
final class RightToLeft implements BidiReorderer {
  private static final String OPEN = "()[]{}<>«»‹›";
  private static final String SHUT = ")(][}{><»«›‹";

  @Override
  public String reorderRTLTextToLTR(String text) {
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
