package dev.tocsin;

import dev.tocsin.desk.Calendars;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in, every few seconds, what was fetched of the calendars that shifts are read from. */
final class CalendarWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CalendarWatch.class);

  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("calendars").factory());
  private final Calendars calendars;
  private final LiveConfiguration configuration;

  /** What is kept from before counts at once. */
  CalendarWatch(Calendars calendars, LiveConfiguration configuration) {
    this.calendars = calendars;
    this.configuration = configuration;
    look();
    var _ = rounds.scheduleWithFixedDelay(this::look, 5, 5, TimeUnit.SECONDS);
  }

  /** A database that is away will be back. */
  private void look() {
    try {
      calendars.look(configuration.roster());
    } catch (RuntimeException e) {
      log.warn("The copies of calendars can't be read: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    rounds.shutdown();
  }
}
