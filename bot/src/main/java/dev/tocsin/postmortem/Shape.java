package dev.tocsin.postmortem;

import java.util.regex.Pattern;

/** The outer form of a message: how programs write, which people hardly ever do. */
final class Shape {
  private static final int HEAD = 160;
  private static final String BAD =
      "PROBLEM|CRITICAL|CRIT|ALERT|ALERTING|FIRING|DOWN|TRIGGERED|WARNING|WARN|FAILED|FAILURE|UNREACHABLE|ERROR";
  private static final String GOOD = "RECOVERY|RECOVERED|RESOLVED|OK|UP|CLEARED|CLOSED";
  private static final Pattern WRONG =
      Pattern.compile(
          "^\\W*(?:"
              + BAD
              + ")\\b\\s*[-:\\](|]|\\b(?:is|IS|now) (?:CRITICAL|DOWN|FIRING|FAILING|WARNING)\\b");
  private static final Pattern RIGHT =
      Pattern.compile(
          "^\\W*(?:" + GOOD + ")\\b\\s*[-:\\](|]|\\b(?:is|IS|now) (?:OK|UP|RESOLVED)\\b");
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

  /** Whether two capitals stand together, as in all that the patterns look for. */
  private static boolean isLoud(String text) {
    for (int i = 1; i < Math.min(text.length(), HEAD); i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isUpperCase(text.charAt(i - 1))) {
        return true;
      }
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
    return tagged || alerts(text) || clears(text);
  }

  static boolean isBotName(String name) {
    return BOT_NAME.matcher(name).find();
  }

  private static String head(String text) {
    return text.length() > HEAD ? text.substring(0, HEAD) : text;
  }
}
