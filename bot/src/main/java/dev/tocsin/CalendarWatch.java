package dev.tocsin;

import dev.tocsin.desk.Calendars;
import java.time.Duration;

/** Takes in, every few seconds, what was fetched of the calendars that shifts are read from. */
final class CalendarWatch implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  private final Rounds rounds;

  /** What is kept from before counts at once. */
  CalendarWatch(Calendars calendars, LiveConfiguration configuration) {
    rounds =
        new Rounds(
            "calendars",
            "The copies of calendars can't be read",
            () -> calendars.look(configuration.roster()));
    rounds.round();
    rounds.every(BETWEEN_LOOKS);
  }

  @Override
  public void close() {
    rounds.close();
  }
}
