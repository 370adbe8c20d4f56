package dev.tocsin.export.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Tells the stretches of a paragraph that run to the left from those that run to the right. */
final class Directions implements BidiSplitter {
  private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
  private Integer[] order = {};

  @Override
  public void setParagraph(String paragraph, byte direction) {
    int flag =
        switch (direction) {
          case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
          case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
          default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        };
    bidi = new Bidi(paragraph, flag);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    order = new Integer[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    if (runs > 0) {
      Bidi.reorderVisually(levels, 0, order, 0, runs);
    }
  }

  @Override
  public int countTextRuns() {
    return order.length;
  }

  @Override
  public BidiTextRun getVisualRun(int index) {
    int run = order[index];
    int start = bidi.getRunStart(run);
    byte direction = bidi.getRunLevel(run) % 2 == 0 ? LTR : RTL;
    return new BidiTextRun(start, bidi.getRunLimit(run) - start, direction);
  }

  @Override
  public byte getBaseDirection(String paragraph) {
    Bidi told = new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    return told.baseIsLeftToRight() ? LTR : RTL;
  }
}
