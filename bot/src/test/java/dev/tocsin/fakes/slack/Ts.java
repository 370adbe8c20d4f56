package dev.tocsin.fakes.slack;

import java.math.BigDecimal;

/** Slack's times of messages: seconds and a counter in one number. */
final class Ts {
  private Ts() {}

  static int compare(String one, String other) {
    return number(one).compareTo(number(other));
  }

  private static BigDecimal number(String ts) {
    try {
      return new BigDecimal(ts);
    } catch (NumberFormatException _) {
      throw new Refusal("invalid_ts_latest");
    }
  }
}
