package dev.tocsin.export.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Tells where a line may end: never within a time of day, which Java would tear at its colon. */
final class LineBreaks implements FSTextBreaker {
  private final FSTextBreaker usual =
      new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ENGLISH));
  private String text = "";

  @Override
  public int next() {
    int next = usual.next();
    while (next != BreakIterator.DONE && isWithinTime(next)) {
      next = usual.next();
    }
    return next;
  }

  private boolean isWithinTime(int place) {
    return place >= 2
        && place < text.length()
        && text.charAt(place - 1) == ':'
        && Character.isDigit(text.charAt(place - 2))
        && Character.isDigit(text.charAt(place));
  }

  @Override
  public void setText(String paragraph) {
    text = paragraph;
    usual.setText(paragraph);
  }
}
