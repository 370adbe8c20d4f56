package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * What a line says, told by the report where it can be, else quoted: a deed of who did it, an entry
 * of a log of whom it names, a plain sentence in the past.
 */
final class Telling {
  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "all", "some", "there", "no");

  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(?:at|since|from|by|until|around) ~?\\d{1,2}(?:[:.]\\d{2}| ?[ap]m|ish)\\b");

  /** What somebody would do was not done when they said so. */
  private static final Pattern PLANNED = Pattern.compile("^\\S+ would ");

  private Telling() {}

  /**
   * The sentences that matter as the report tells them, without a full stop; nothing where one of
   * them is not plain or together they are longer.
   */
  static Optional<String> of(Line line, ToDoubleFunction<Sentence> weight, int longest) {
    if (line.isEmpty() || line.is(Trait.PASTE) || line.is(Trait.ALERT) || line.is(Trait.CLEAR)) {
      return Optional.empty();
    }
    List<String> told = new ArrayList<>();
    List<Sentence> run = Quote.run(line, weight, longest);
    boolean asks = run.stream().allMatch(Sentence::asks);
    for (Sentence sentence : run.stream().filter(s -> asks || !s.asks()).toList()) {
      Optional<String> one = one(line, sentence);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      told.add(told.isEmpty() ? one.get() : sentence(line, one.get()));
    }
    String text = String.join(". ", told);
    return Optional.of(line.isHuman() ? text : entry(text, longest))
        .filter(fit -> fit.length() <= longest);
  }

  private static Optional<String> one(Line line, Sentence sentence) {
    if (!line.isHuman()) {
      return line.is(Trait.LOGGED)
          ? Retold.logged(sentence.text()).or(() -> Retold.whole(sentence.text(), line.who()))
          : Optional.empty();
    }
    String said = Quote.bare(sentence.text());
    return Retold.whole(said, line.who()).or(() -> Reworded.of(said, line.who()));
  }

  /** A log's entry says what was done before it says what for. */
  private static String entry(String text, int longest) {
    int reason = text.indexOf(": ");
    return text.length() > longest && reason > 0 ? text.substring(0, reason) : text;
  }

  /** As a sentence begins, unless with its speaker's name. */
  static String sentence(Line line, String told) {
    return isOf(line, told) ? told : capital(told);
  }

  /** As a sentence goes on behind a colon. */
  static String clause(String told) {
    String first = told.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    return ARTICLES.contains(first)
        ? told.substring(0, 1).toLowerCase(Locale.ROOT) + told.substring(1)
        : told;
  }

  /**
   * What somebody did, with the time at which they said so, which may be another than they name.
   */
  static String timed(String told, String time) {
    return CLOCK.matcher(told).find() || PLANNED.matcher(told).find()
        ? told + " (said at " + time + ")"
        : "At " + time + " " + told;
  }

  /** Who said so, and when; a speaker who is named already is not named again. */
  static String saidBy(Line line, String told, String time) {
    return names(line, told) ? "at " + time : line.who() + " at " + time;
  }

  private static String capital(String text) {
    int first = text.codePointAt(0);
    String word = text.split("[,;:]?\\s+", 2)[0];
    boolean plain = word.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-');
    return plain
        ? new StringBuilder()
            .appendCodePoint(Character.toUpperCase(first))
            .append(text.substring(Character.charCount(first)))
            .toString()
        : text;
  }

  /** Whether a telling names its speaker already. */
  static boolean names(Line line, String told) {
    return (" " + told + " ").contains(" " + line.who() + " ");
  }

  /** Whether a telling names its speaker as the one who acts. */
  static boolean isOf(Line line, String told) {
    return told.startsWith(line.who() + " ");
  }
}
