package dev.tocsin.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** The blocks of one message, as many and as long as Slack takes. */
final class Budget {
  private final List<LayoutBlock> blocks = new ArrayList<>();
  private int blocksLeft;
  private int textLeft;

  /**
   * @param blocks how many may be added
   * @param text how much text may be in them
   */
  Budget(int blocks, int text) {
    this.blocksLeft = blocks;
    this.textLeft = text;
  }

  /** Adds all of it, or nothing. */
  boolean add(List<LayoutBlock> more, int length) {
    if (more.size() > blocksLeft || length > textLeft) {
      return false;
    }
    blocks.addAll(more);
    blocksLeft -= more.size();
    textLeft -= length;
    return true;
  }

  List<LayoutBlock> blocks() {
    return List.copyOf(blocks);
  }
}
