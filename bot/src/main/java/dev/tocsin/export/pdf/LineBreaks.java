package dev.tocsin.export.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Tells where a line may end: never within a time of day or a version, which Java would tear. */
final class LineBreaks implements FSTextBreaker {
  private final FSTextBreaker usual =
      new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ENGLISH));
  private String text = "";

  @Override
  public int next() {
    int next = usual.next();
    while (next != BreakIterator.DONE && isWithinNumber(next)) {
      next = usual.next();
    }
    return next;
  }

  private boolean isWithinNumber(int place) {
    return place >= 2
        && place < text.length()
        && ":.".indexOf(text.charAt(place - 1)) >= 0
        && Character.isDigit(text.charAt(place - 2))
        && Character.isDigit(text.charAt(place));
  }

  @Override
  public void setText(String paragraph) {
    text = paragraph;
    usual.setText(paragraph);
  }
}
