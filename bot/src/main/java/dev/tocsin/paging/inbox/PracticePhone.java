package dev.tocsin.paging.inbox;

import dev.tocsin.paging.Page;
import dev.tocsin.paging.PagerChannel;

/** A channel whose pages arrive on a phone of the practice room. */
record PracticePhone(String name) implements PagerChannel {
  @Override
  public String send(Page page) {
    return "arrived on the practice phone";
  }
}
