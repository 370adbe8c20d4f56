package dev.tocsin.incident;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hears in an update that those affected are promised a postmortem, and within what time. */
final class PostmortemPromise {
  private static final Pattern SENTENCES = Pattern.compile("[.!?](?=\\s)|\\n");
  private static final Pattern CLAUSES = Pattern.compile("[,;:]\\s");
  private static final Pattern DENIED = Pattern.compile("\\b(?:not|no|never|cannot)\\b|n['’]t\\b");
  private static final String PAPER =
      "\\b(?:post[- ]?mortem|incident (?:report|review)|root[- ]cause (?:analysis|report)|rca|rfo"
          + "|write-?up|(?:full|detailed) (?:report|analysis|explanation|account))\\b";

  private static final Pattern POSTMORTEM = Pattern.compile(PAPER);

  /** What is done is no promise. */
  private static final Pattern DONE =
      Pattern.compile(
          "(?:\\bha(?:ve|s)|['’]ve) (?:\\w+ )?(?:completed|finished|published|shared|posted)"
              + "(?: \\w+){0,2} "
              + PAPER);

  private static final String NUMBER = "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|ten)";

  /** Of a range the end is the promise; working days pass for days, which is on the safe side. */
  private static final String TERM =
      "\\b(?:in|within|(?:during|over)(?= the (?:next|coming|following)))(?: the)?"
          + "(?: next| coming| following)?(?: %s ?(?:-|–|to))? ?(%s)".formatted(NUMBER, NUMBER)
          + " ?(?:business |working )?(h|hours?|hrs?|d|days?|weeks?)\\b";

  private static final Pattern A_TERM = Pattern.compile(TERM);
  private static final Pattern BUT_A_TERM = Pattern.compile("\\W*" + TERM + "\\W*");

  private static final List<String> NUMBERS =
      List.of("", "one", "two", "three", "four", "five", "six", "seven", "", "", "ten");

  private PostmortemPromise() {}

  /** How long after the update; empty if nothing is promised, or not for when. */
  static Optional<Duration> in(String update) {
    return Stream.of(SENTENCES.split(update.toLowerCase(Locale.ROOT)))
        .map(sentence -> DONE.matcher(sentence).replaceAll(""))
        .flatMap(PostmortemPromise::terms)
        .map(term -> span(term.group(1), term.group(2)))
        .filter(span -> !span.isZero())
        .findFirst();
  }

  /** What another clause says of another thing is not the promise's; a time by itself is. */
  private static Stream<MatchResult> terms(String sentence) {
    List<String> clauses = List.of(CLAUSES.split(sentence));
    List<String> promises =
        clauses.stream()
            .filter(clause -> POSTMORTEM.matcher(clause).find())
            .filter(clause -> !DENIED.matcher(clause).find())
            .toList();
    return promises.isEmpty()
        ? Stream.empty()
        : Stream.concat(
            promises.stream().flatMap(clause -> A_TERM.matcher(clause).results()),
            clauses.stream().map(BUT_A_TERM::matcher).filter(Matcher::matches));
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
