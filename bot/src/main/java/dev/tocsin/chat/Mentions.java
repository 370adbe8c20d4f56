package dev.tocsin.chat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a platform names a person in the words of a command: {@code <@id|name>}, in one word, so that
 * who is meant is never a guess.
 */
public final class Mentions {
  private static final Pattern MENTION = Pattern.compile("<@!?[^<>|\\s]+\\|([^<>]*)>");
  private static final char UNBROKEN = '\u00a0';

  private Mentions() {}

  /** The person as one word. */
  public static String of(ChatUser user) {
    String name = user.name().replaceAll("[<>|]", "").replaceAll("\\s", String.valueOf(UNBROKEN));
    return "<@" + user.id() + "|" + name + ">";
  }

  /** The words as people read them. */
  static String named(String words) {
    return MENTION
        .matcher(words)
        .replaceAll(found -> Matcher.quoteReplacement("@" + found.group(1).replace(UNBROKEN, ' ')))
        .strip();
  }
}
