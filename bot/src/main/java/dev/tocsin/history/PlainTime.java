package dev.tocsin.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time in UTC in the form that most histories write all of theirs, with or without a fraction of
 * the second: read in a tenth of what a formatter takes.
 */
record PlainTime(String written) {
  /** Where this has a zero a digit stands, where it has a mark that mark. */
  private static final String FORM = "0000-00-00T00:00:00.000000000";

  private static final int SECONDS = "0000-00-00T00:00:00".length();

  /** The text as such a time, or null if it has another form. */
  static @Nullable PlainTime of(String written) {
    int end = written.length() - 1;
    boolean plain = (end == SECONDS || end > SECONDS + 1) && end <= FORM.length();
    for (int i = 0; plain && i < end; i++) {
      char wanted = FORM.charAt(i);
      char c = written.charAt(i);
      plain = wanted == '0' ? c >= '0' && c <= '9' : c == wanted;
    }
    PlainTime time = new PlainTime(written);
    return plain && written.charAt(end) == 'Z' && time.isOnTheClock() ? time : null;
  }

  /**
   * The moment that it names.
   *
   * @throws java.time.DateTimeException if there is no such day
   */
  Instant instant() {
    return LocalDate.of(number(0, 4), number(5, 7), number(8, 10))
        .atTime(number(11, 13), number(14, 16), number(17, SECONDS), nanos())
        .toInstant(ZoneOffset.UTC);
  }

  /** Midnight as 24:00 and leap seconds are left to the formatter. */
  private boolean isOnTheClock() {
    return number(11, 13) < 24 && number(14, 16) < 60 && number(17, SECONDS) < 60;
  }

  private int nanos() {
    int nanos = 0;
    for (int i = SECONDS + 1; i < FORM.length(); i++) {
      int digit = i < written.length() - 1 ? written.charAt(i) - '0' : 0;
      nanos = 10 * nanos + digit;
    }
    return nanos;
  }

  private int number(int from, int to) {
    return Integer.parseInt(written, from, to, 10);
  }
}
