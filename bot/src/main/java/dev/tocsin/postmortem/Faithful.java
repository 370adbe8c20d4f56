package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells whether a sentence that somebody put otherwise still says the same: every word in its
 * order, quotations letter by letter. Only a few words that mean nothing by themselves may come or
 * go, commas and capitals may change, and the only time of day may stand elsewhere in its clause.
 */
final class Faithful {
  private static final Pattern QUOTED = Pattern.compile("[\"“”„«»][^\"“”„«»]*[\"“”„«»]?");
  private static final Pattern CLOCK =
      Pattern.compile("\\b(?:[Aa]t )?\\d{1,2}:\\d{2}(?::\\d{2})?\\b");
  private static final Pattern MARK = Pattern.compile("[?!;()]|[.:](?=\\s)");

  /** A time of one part says nothing on the other. */
  private static final Pattern SEVERAL =
      Pattern.compile(",|\\b(?:said|wrote|and)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern HELD_BACK = Pattern.compile("'(s|re|m|ve|ll|d)\\b|n't\\b");

  /** With "so" or "because" a sentence would tell more than before; these tell nothing. */
  private static final Set<String> MAY_COME = Set.of("a", "an", "the", "that", "it", "and");

  private static final Set<String> MAY_GO =
      Set.of(
          "a",
          "an",
          "the",
          "that",
          "it",
          "and",
          "so",
          "then",
          "oh",
          "ok",
          "okay",
          "yeah",
          "yep",
          "um",
          "uh",
          "hm",
          "hmm",
          "hey",
          "basically",
          "actually",
          "please");

  private Faithful() {}

  static boolean isFaithful(String otherwise, String plain) {
    return bringsNoSigns(otherwise, plain)
        && all(QUOTED, otherwise).equals(all(QUOTED, plain))
        && all(MARK, ended(otherwise)).equals(all(MARK, ended(plain)))
        && saysTheSame(otherwise, plain);
  }

  /** Neither markup nor ornaments. */
  private static boolean bringsNoSigns(String otherwise, String plain) {
    return otherwise
        .codePoints()
        .filter(sign -> !Character.isLetterOrDigit(sign) && " ,.'’".indexOf(sign) < 0)
        .allMatch(sign -> plain.indexOf(sign) >= 0);
  }

  private static boolean saysTheSame(String otherwise, String plain) {
    boolean once = times(plain).size() == 1;
    List<String> here = between(otherwise);
    List<String> there = between(plain);
    return here.size() == there.size()
        && IntStream.range(0, here.size())
            .allMatch(i -> saysTheSame(here.get(i), there.get(i), once));
  }

  /** A time may stand elsewhere among words that all belong to it. */
  private static boolean saysTheSame(String otherwise, String plain, boolean once) {
    boolean moves = once && !SEVERAL.matcher(plain).find();
    return times(otherwise).equals(times(plain))
        && isInOrder(
            words(moves ? untimed(otherwise) : otherwise), words(moves ? untimed(plain) : plain));
  }

  /** What stands between marks stays between them. */
  private static List<String> between(String text) {
    return List.of(MARK.split(ended(text), -1));
  }

  private static String untimed(String text) {
    return CLOCK.matcher(text).replaceAll(" ");
  }

  private static boolean isInOrder(List<String> otherwise, List<String> plain) {
    int at = 0;
    for (String word : otherwise) {
      int from = at;
      while (at < plain.size() && !plain.get(at).equals(word) && MAY_GO.contains(plain.get(at))) {
        at++;
      }
      if (at < plain.size() && plain.get(at).equals(word)) {
        at++;
      } else if (MAY_COME.contains(word)) {
        at = from;
      } else {
        return false;
      }
    }
    return MAY_GO.containsAll(plain.subList(at, plain.size()));
  }

  /** "It's" is "it is", and "don't" is "do not". */
  private static List<String> words(String text) {
    String low = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    String whole =
        HELD_BACK
            .matcher(low.replace("can't", "can not").replace("won't", "will not"))
            .replaceAll(
                held ->
                    switch (held.group()) {
                      case "n't" -> " not";
                      case "'re" -> " are";
                      case "'m" -> " am";
                      case "'ve" -> " have";
                      case "'ll" -> " will";
                      case "'d" -> " 'd";
                      default -> " is";
                    });
    return new ArrayList<>(Words.of(whole.replace("cannot", "can not")));
  }

  private static List<String> times(String text) {
    return all(CLOCK, text.replace("At ", "at "));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  /** A full stop at the end is no mark within. */
  private static String ended(String text) {
    return text.strip().replaceAll("\\.$", "");
  }
}
