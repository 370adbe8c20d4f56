package dev.tocsin.paging.inbox;

import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Person;
import dev.tocsin.paging.Notice;
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
    return arrived(page.person());
  }

  @Override
  public String tell(Notice notice) {
    return arrived(notice.person());
  }

  private String arrived(Person person) {
    if (!person.contact().reaches(channel)) {
      throw PageFailure.forGood(person.name() + " has no address for " + name());
    }
    return "arrived on the practice phone";
  }
}
