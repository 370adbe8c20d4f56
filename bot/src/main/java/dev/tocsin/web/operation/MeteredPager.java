package dev.tocsin.web.operation;

import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** A channel whose tries are counted and timed. */
public final class MeteredPager implements PagerChannel {
  private final PagerChannel channel;
  private final MeterRegistry registry;

  public MeteredPager(PagerChannel channel, MeterRegistry registry) {
    this.channel = channel;
    this.registry = registry;
  }

  @Override
  public String name() {
    return channel.name();
  }

  @Override
  public Duration patience() {
    return channel.patience();
  }

  @Override
  public boolean confirms() {
    return channel.confirms();
  }

  @Override
  public String tell(Notice notice) {
    return channel.tell(notice);
  }

  @Override
  public String send(Page page) {
    Timer.Sample sample = Timer.start(registry);
    String outcome = "error";
    try {
      String told = channel.send(page);
      outcome = "sent";
      return told;
    } catch (PageFailure failure) {
      outcome = failure.worthRetrying() ? "failed_for_now" : "failed";
      throw failure;
    } finally {
      sample.stop(registry.timer("tocsin.pages", "channel", name(), "outcome", outcome));
    }
  }
}
