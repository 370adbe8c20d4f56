package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Mentions;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Slack's markup turned into what people meant by it. */
final class Markup {
  private static final Pattern LINK = Pattern.compile("<([^<>|\\n]+)(?:\\|([^<>\\n]*))?>");

  private final Directory directory;

  Markup(Directory directory) {
    this.directory = directory;
  }

  /** As people read it: names in place of ids. */
  String plain(String text, Names names) {
    return translated(text, id -> "@" + names.of(id).name());
  }

  /** As the words of a command: whom a mention means stays certain. */
  String words(String text) {
    return translated(text, id -> Mentions.of(directory.known(id, null)));
  }

  /** The ids of those whom a text mentions. */
  static Stream<String> mentioned(String text) {
    return LINK.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(target -> target.startsWith("@"))
        .map(target -> target.substring(1))
        .distinct();
  }

  /** The words behind a mention that a message begins with, null when it begins otherwise. */
  static @Nullable String behind(String mentioned, String text) {
    Matcher start =
        Pattern.compile("^\\s*<@" + Pattern.quote(mentioned) + "(\\|[^>]*)?>[:,]?").matcher(text);
    return start.find() ? text.substring(start.end()).strip() : null;
  }

  private static String translated(String text, Function<String, String> person) {
    return unescaped(
        LINK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meant(found, person))));
  }

  private static String meant(MatchResult found, Function<String, String> person) {
    String target = found.group(1);
    String label = found.group(2) == null ? "" : found.group(2);
    String rest = target.substring(1);
    return switch (target.charAt(0)) {
      case '@' -> escaped(person.apply(rest));
      case '#' -> "#" + (label.isEmpty() ? rest : label);
      case '!' -> special(rest, label);
      default -> link(target, label);
    };
  }

  /** {@code <!here>}, {@code <!subteam^S1|@ops>}, {@code <!date^…|what it says>}. */
  private static String special(String word, String label) {
    return label.isEmpty() ? "@" + word.replaceFirst("^subteam\\^", "") : label;
  }

  /** What Slack made a link by itself is what was typed. */
  private static String link(String address, String label) {
    boolean byItself = label.isEmpty() || address.endsWith(label) || address.endsWith(label + "/");
    if (byItself) {
      return label.isEmpty() ? address : label;
    }
    return label + " (" + address + ")";
  }

  private static String escaped(String name) {
    return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /**
   * The user as the directory knows them, with Slack's own word for one who is new.
   *
   * @param team the workspace that they belong to, as Slack says it with what they did
   */
  ChatUser user(String id, @Nullable String otherwise, @Nullable String team) {
    directory.met(id, team);
    return directory.known(id, otherwise);
  }
}
