package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatFailure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A message's id over the whole workspace: its timestamp is unique in its channel only. */
record MessageId(String channel, String ts) {
  private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

  static Optional<MessageId> parsed(String id) {
    int slash = id.indexOf('/');
    return slash > 0 && slash < id.length() - 1
        ? Optional.of(new MessageId(id.substring(0, slash), id.substring(slash + 1)))
        : Optional.empty();
  }

  static MessageId of(String id) {
    return parsed(id)
        .orElseThrow(() -> ChatFailure.forGood("'" + id + "' is no message in Slack."));
  }

  /** When it was written; Slack's timestamps count microseconds. */
  static Instant at(String ts) {
    try {
      long micros = new BigDecimal(ts).multiply(MICROS).longValueExact();
      return Instant.EPOCH
          .plusSeconds(Math.floorDiv(micros, 1_000_000))
          .plusNanos(Math.floorMod(micros, 1_000_000) * 1000L);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("'" + ts + "' is no timestamp of Slack's", e);
    }
  }

  @Override
  public String toString() {
    return channel + "/" + ts;
  }
}
