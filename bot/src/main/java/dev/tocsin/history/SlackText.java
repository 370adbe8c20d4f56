package dev.tocsin.history;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns Slack's markup into what people saw: names for ids, links as links, no entities. */
record SlackText(Names people, Map<String, String> channels) {
  private static final Pattern MARKUP = Pattern.compile("<([^<>|\\n]+)(?:\\|([^<>\\n]*))?>");
  private static final Pattern SCHEME = Pattern.compile("^(https?://|mailto:|tel:)");

  String plain(String text) {
    String readable =
        MARKUP
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(plain(found.group(1), found.group(2))));
    return readable.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private String plain(String target, @Nullable String label) {
    String rest = target.substring(1);
    return switch (target.charAt(0)) {
      case '@' -> "@" + person(rest, label);
      case '#' -> "#" + named(label, channels.getOrDefault(rest, rest));
      case '!' -> special(rest, label);
      default -> link(target, label);
    };
  }

  private String person(String id, @Nullable String label) {
    return Objects.requireNonNullElseGet(people.of(id), () -> named(label, id));
  }

  /**
   * {@code <!here>}, {@code <!subteam^S1|@ops>}, {@code <!date^…|what it says without a clock>}.
   */
  private static String special(String word, @Nullable String label) {
    return named(
        label, word.startsWith("date^") ? word : "@" + word.replaceFirst("^subteam\\^", ""));
  }

  private static String link(String address, @Nullable String label) {
    String bare = SCHEME.matcher(address).replaceFirst("");
    if (!address.startsWith("http")) {
      return named(label, bare);
    }
    boolean saysNothing = label == null || label.isBlank() || bare.startsWith(bareLabel(label));
    return saysNothing ? address : label + " (" + address + ")";
  }

  private static String bareLabel(String label) {
    return SCHEME.matcher(label).replaceFirst("").replaceFirst("…$", "");
  }

  private static String named(@Nullable String label, String otherwise) {
    return label == null || label.isBlank() ? otherwise : label;
  }
}
