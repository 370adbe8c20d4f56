package dev.tocsin.delivery;

import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PagerChannel;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * A pager that does as it is told.
 *
 * @param rang what rang so far, as {@code person channel}
 */
record NightPager(
    String name,
    Function<Page, String> ring,
    List<String> rang,
    boolean confirms,
    Duration patience)
    implements PagerChannel {
  @Override
  public String send(Page page) {
    String told = ring.apply(page);
    rang.add(page.person().key() + " " + name);
    return told;
  }

  @Override
  public String tell(Notice notice) {
    rang.add(notice.person().key() + " " + name + ": " + notice.text());
    return "told";
  }
}
