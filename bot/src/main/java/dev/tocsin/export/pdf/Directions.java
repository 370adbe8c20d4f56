package dev.tocsin.export.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the stretches of a paragraph that run to the left from those that run to the right. The
 * renderer sets what it is given side by side as it comes, so numbers and foreign words within a
 * stretch that runs to the left belong to it: {@link RightToLeft} puts them where they are read.
 */
final class Directions implements BidiSplitter {
  private static final String OPEN = "([{";
  private static final String SHUT = ")]}";

  private List<BidiTextRun> runs = List.of();

  @Override
  public void setParagraph(String paragraph, byte direction) {
    int flag =
        switch (direction) {
          case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
          case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
          default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        };
    Bidi bidi = new Bidi(paragraph, flag);
    List<BidiTextRun> found = new ArrayList<>();
    int from = 0;
    while (from < paragraph.length()) {
      boolean left = runsLeft(bidi, from);
      int to = from + 1;
      while (to < paragraph.length()
          && (runsLeft(bidi, to) == left || (left && shuts(paragraph, from, to)))) {
        to++;
      }
      found.add(new BidiTextRun(from, to - from, left ? RTL : LTR));
      from = to;
    }
    runs = found;
  }

  private static boolean runsLeft(Bidi bidi, int place) {
    return bidi.getLevelAt(place) > 0;
  }

  /** Whether a bracket stands here that was opened in this very stretch. */
  private static boolean shuts(String paragraph, int from, int place) {
    int kind = SHUT.indexOf(paragraph.charAt(place));
    if (kind < 0) {
      return false;
    }
    String stretch = paragraph.substring(from, place);
    return count(stretch, OPEN.charAt(kind)) > count(stretch, SHUT.charAt(kind));
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(one -> one == wanted).count();
  }

  @Override
  public int countTextRuns() {
    return runs.size();
  }

  @Override
  public BidiTextRun getVisualRun(int index) {
    return runs.get(index);
  }

  @Override
  public byte getBaseDirection(String paragraph) {
    Bidi told = new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    return told.baseIsLeftToRight() ? LTR : RTL;
  }
}
