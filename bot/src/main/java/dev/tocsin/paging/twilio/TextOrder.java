package dev.tocsin.paging.twilio;

import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Spans;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What someone orders by a text message, such as {@code snooze 42 30m}.
 *
 * @param incident its number, null for the only one that waits
 * @param span for how long, null where that was not said
 */
record TextOrder(Verb verb, @Nullable Long incident, @Nullable Duration span) {
  private static final Pattern WORDS =
      Pattern.compile(
          "\\W*(?<verb>ack(?:nowledge)?|escalate|snooze)"
              + "\\W*(?:(?:inc-?)?(?<incident>[0-9]{1,18})(?![a-z0-9]))?"
              + "\\W*(?<span>[0-9]{1,4} ?[a-z]{1,7}(?: ?[0-9]{1,4} ?[a-z]{1,7}){0,2})?\\W*");

  /** What can be ordered. */
  enum Verb {
    ACK,
    SNOOZE,
    ESCALATE;

    static Verb of(String word) {
      return word.startsWith("ack") ? ACK : valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Empty for words that are no order. */
  static Optional<TextOrder> read(String text) {
    Matcher said = WORDS.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!said.matches()) {
      return Optional.empty();
    }
    Verb verb = Verb.of(said.group("verb"));
    String number = said.group("incident");
    Long incident = number == null ? null : Long.valueOf(number);
    String span = said.group("span");
    if (span == null) {
      return Optional.of(new TextOrder(verb, incident, null));
    }
    return verb == Verb.SNOOZE && Spans.read(span) instanceof Reading.Clear<Duration>(var lasts)
        ? Optional.of(new TextOrder(verb, incident, lasts))
        : Optional.empty();
  }
}
