package dev.tocsin.paging.inbox;

import dev.tocsin.oncall.Channel;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;

/** A channel whose pages arrive on a phone of the practice room. */
record PracticePhone(Channel channel) implements PagerChannel {
  @Override
  public String name() {
    return channel.word();
  }

  @Override
  public String send(Page page) {
    if (!page.person().contact().reaches(channel)) {
      throw PageFailure.forGood(page.person().name() + " has no address for " + name());
    }
    return "arrived on the practice phone";
  }
}
