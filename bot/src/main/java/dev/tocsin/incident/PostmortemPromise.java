package dev.tocsin.incident;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hears in an update that those affected are promised a postmortem, and within what time. */
final class PostmortemPromise {
  private static final Pattern SENTENCES = Pattern.compile("[.!?](?=\\s)|\\n");
  private static final Pattern DENIED = Pattern.compile("\\b(?:not|no|never|cannot)\\b|n['’]t\\b");
  private static final Pattern POSTMORTEM =
      Pattern.compile(
          "\\b(?:post-?mortem|incident (?:report|review)|root[- ]cause (?:analysis|report)|rca|rfo"
              + "|write-?up|(?:full|detailed) (?:report|analysis|explanation|account))\\b");

  /** Of a range the end is the promise; working days pass for days, which is on the safe side. */
  private static final Pattern TERM =
      Pattern.compile(
          "\\b(?:in|within|during|over)(?: the)?(?: next| coming| following)?(?: \\d+ ?(?:-|–|to))?"
              + " ?(\\d{1,3}|an?|one|two|three|four|five|six|seven|ten)"
              + " ?(?:business |working )?(h|hours?|hrs?|d|days?|weeks?)\\b");

  private static final List<String> NUMBERS =
      List.of("", "one", "two", "three", "four", "five", "six", "seven", "", "", "ten");

  private PostmortemPromise() {}

  /** How long after the update; empty if nothing is promised, or not for when. */
  static Optional<Duration> in(String update) {
    return Stream.of(SENTENCES.split(update.toLowerCase(Locale.ROOT)))
        .filter(sentence -> POSTMORTEM.matcher(sentence).find())
        .filter(sentence -> !DENIED.matcher(sentence).find())
        .flatMap(
            sentence ->
                TERM.matcher(sentence).results().map(term -> span(term.group(1), term.group(2))))
        .filter(span -> !span.isZero())
        .findFirst();
  }

  private static Duration span(String number, String unit) {
    long count = number.startsWith("a") ? 1 : Math.max(NUMBERS.indexOf(number), digits(number));
    return switch (unit.charAt(0)) {
      case 'h' -> Duration.ofHours(count);
      case 'd' -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }

  private static int digits(String number) {
    return Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : 0;
  }
}
