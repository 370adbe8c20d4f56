package dev.tocsin.postmortem;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outer form of a message: how programs write, which people hardly ever do. */
final class Shape {
  private static final int HEAD = 160;
  private static final String BAD =
      "PROBLEM|CRITICAL|CRIT|ALARM|ALERT|ALERTING|FIRING|DOWN|TRIGGERED|WARNING|WARN|FAILED|FAILURE|UNREACHABLE|ERROR";
  private static final String GOOD = "RECOVERY|RECOVERED|RESOLVED|OK|UP|CLEARED|CLOSED";
  private static final Pattern WRONG =
      Pattern.compile(
          "^\\W*(?:"
              + BAD
              + ")\\b\\s*[-:\\](|]|\\b(?:is|IS|now) (?:CRITICAL|DOWN|FIRING|FAILING|WARNING)\\b");
  private static final Pattern RIGHT =
      Pattern.compile(
          "^\\W*(?:" + GOOD + ")\\b\\s*[-:\\](|]|\\b(?:is|IS|now) (?:OK|UP|RESOLVED)\\b");

  /** The words in capitals of which each of these forms has one. */
  private static final Set<String> LOUD =
      Stream.of(BAD, GOOD, "FAILING")
          .flatMap(words -> Stream.of(words.split("\\|")))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern TAGGED =
      Pattern.compile("^(?:\\([\\w ]{1,20}\\)|\\[[\\w :-]{1,40}\\])\\s+\\S");
  private static final Pattern COMMAND = Pattern.compile("^!([a-z]\\w{1,20})\\s+");
  private static final Pattern BOT_NAME =
      Pattern.compile(
          "(?i)(?:^|[^a-z])bots?(?:$|[^a-z])|bots?\\d*$|(?:^|[^a-z])(?:alerts?|monitor(?:ing)?|webhook)(?:$|[^a-z])");

  private Shape() {}

  static boolean alerts(String text) {
    return isLoud(text) && WRONG.matcher(head(text)).find() && !clears(text);
  }

  static boolean clears(String text) {
    return isLoud(text) && RIGHT.matcher(head(text)).find();
  }

  /** Of a program the first word in capitals is enough. */
  static boolean opensBadly(String text) {
    return isLoud(text) && opens(text, BAD);
  }

  static boolean opensWell(String text) {
    return isLoud(text) && opens(text, GOOD);
  }

  private static boolean opens(String text, String words) {
    int end = text.indexOf(' ');
    return end > 0 && Set.of(words.split("\\|")).contains(text.substring(0, end));
  }

  /** Whether such a word stands there at all: a look at the capitals is cheaper than a pattern. */
  private static boolean isLoud(String text) {
    int end = Math.min(text.length(), HEAD);
    int start = -1;
    for (int i = 0; i <= end; i++) {
      boolean capital = i < end && text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
      if (!capital && start >= 0 && i - start > 1 && LOUD.contains(text.substring(start, i))) {
        return true;
      }
      start = capital ? (start < 0 ? i : start) : -1;
    }
    return false;
  }

  /** A line such as {@code !log restarted the queue}: written to be kept. */
  static boolean isLogged(String text) {
    return text.startsWith("!") && COMMAND.matcher(head(text)).find();
  }

  static String withoutCommand(String text) {
    return isLogged(text) ? COMMAND.matcher(text).replaceFirst("") : text;
  }

  static boolean isMachineMade(String text) {
    boolean bracketed = text.startsWith("(") || text.startsWith("[");
    boolean tagged = bracketed && TAGGED.matcher(head(text)).find();
    return tagged
        || (isLoud(text) && (WRONG.matcher(head(text)).find() || RIGHT.matcher(head(text)).find()));
  }

  static boolean isBotName(String name) {
    return BOT_NAME.matcher(name).find();
  }

  private static String head(String text) {
    return text.length() > HEAD ? text.substring(0, HEAD) : text;
  }
}
