package dev.tocsin.postmortem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a rewording has to know of verbs besides their past: which it would leave in the present, as
 * it doesn't know them, and what was only so until it was told.
 */
final class Verbs {
  private static final int SHORT = 3;
  private static final Pattern SINGULAR = Pattern.compile("\\p{L}+[^\\P{L}suiSUI]s");

  /** Behind one of these stands a verb. */
  static final Set<String> BEFORE_VERB =
      Set.of(
          ("it which who he she only also just always never then still nothing everything nobody"
                  + " everybody everyone somebody someone anybody anyone something")
              .split(" "));

  /** Those of many, whose verbs have no ending. */
  static final Set<String> MANY =
      Set.of("they", "people", "folks", "both", "others", "some", "most", "many");

  /** What many do, and did. */
  static final Map<String, String> OF_MANY =
      Reworded.pairs(
          "fail failed get got see saw return returned keep kept take took come came go went look"
              + " looked seem seemed say said report reported complain complained stay stayed hang"
              + " hung run ran need needed stop stopped show showed wait waited crash crashed work"
              + " worked pile piled");

  /** Behind one of these a verb goes on that began before it. */
  private static final Set<String> GOES_ON =
      Set.of("and", "or", "but", "never", "also", "then", "who");

  private static final Set<String> INFINITE =
      Set.of(
          "to",
          "can",
          "can't",
          "cannot",
          "could",
          "couldn't",
          "will",
          "won't",
          "would",
          "may",
          "might");

  private static final Set<String> PARTICLES = Set.of("out", "up", "down", "off", "over");

  /** In front of one of these stands a verb more often than the name of several things. */
  private static final Set<String> BEHIND_VERB = Set.of("the", "a", "an", "it", "them", "itself");

  private static final Set<String> OF_ANYTHING = Set.of("was", "were", "should", "be");

  private static final Set<String> OURS = Set.of("i", "we", "i'm", "we're", "i've", "we've");

  private static final Set<String> COMMON =
      Set.of(
          ("see get need want have expect find know think say pay exist match pile boot fill keep"
               + " wait ask go come run lose happen disappear stall fail remain stay live lie sit"
               + " stand hold")
              .split(" "));

  private static final Pattern PERFECT =
      Pattern.compile(
          "(?<!\\b(?:may|might|must|could|would|should|can|will|to|not) )\\b(has|have) (?:(been)(?!"
              + " \\w+ing\\b)|gone)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LASTING =
      Pattern.compile("\\b(?:since|for (?:\\d|an?\\b|the (?:last|past)|about|almost|over))");

  private Verbs() {}

  /** In the simple past, unless something lasts. */
  static String simple(String sentence) {
    return LASTING.matcher(sentence).find()
        ? sentence
        : PERFECT.matcher(sentence).replaceAll(Verbs::simply);
  }

  /** "Has been full" is over when it is told: "was full". */
  private static String simply(MatchResult perfect) {
    if (perfect.group(2) == null) {
      return "went";
    }
    return perfect.group(1).equalsIgnoreCase("has") ? "was" : "were";
  }

  /**
   * @param known the verbs whose past is known
   */
  static boolean leavesOne(String sentence, Set<String> known) {
    List<String> words = Arrays.asList(sentence.split("\\s+"));
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      String before = words.get(i - 1).toLowerCase(Locale.ROOT);
      String after = i + 1 < words.size() ? words.get(i + 1).toLowerCase(Locale.ROOT) : "";
      boolean singular = isVerb(word, before, after) && !known.contains(word);
      boolean bare = isBare(word) && !known.contains(word);
      boolean plural = bare && isOfMany(before) && !OF_MANY.containsKey(word);
      boolean second = GOES_ON.contains(before) && (bare || isOurs(words, word));
      if (singular || plural || (second && goesOn(words, i))) {
        return true;
      }
    }
    return false;
  }

  /** "We found it and are looking" goes on in the plural, and the team does not. */
  private static boolean isOurs(List<String> words, String word) {
    return word.equals("are") && OURS.contains(words.getFirst().toLowerCase(Locale.ROOT));
  }

  /** "Migrating the data is done" speaks of the migrating, and of nobody who does it. */
  static boolean isSubject(List<String> words, int verb, Set<String> known) {
    return Vocabulary.of("<doing>").contains(words.get(verb))
        && words.stream()
            .filter(word -> word.indexOf('\'') < 0)
            .anyMatch(word -> OF_ANYTHING.contains(word) || known.contains(word));
  }

  /** What many do, told behind them. */
  static boolean isOfMany(String before) {
    boolean many = before.length() > SHORT && before.endsWith("s") && !before.endsWith("ss");
    return many || MANY.contains(before);
  }

  /** Whether the words behind an "and" go on in the present: "moved it back and see no errors". */
  static boolean goesOn(List<String> words) {
    return IntStream.range(1, words.size())
        .anyMatch(
            i -> GOES_ON.contains(words.get(i - 1)) && isBare(words.get(i)) && goesOn(words, i));
  }

  /** What was able or meant to be done is no verb that tells: "could not pay and order". */
  private static boolean goesOn(List<String> words, int i) {
    return words.subList(0, i).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .noneMatch(INFINITE::contains);
  }

  /** Without an ending, and no name of a part as well. */
  private static boolean isBare(String word) {
    return COMMON.contains(word)
        || ((Vocabulary.of("<do>").contains(word)
                || isBareOf("<use>", word)
                || isBareOf("<fails>", word))
            && !Vocabulary.of("<part>").contains(word));
  }

  private static boolean isBareOf(String kind, String word) {
    Set<String> verbs = Vocabulary.of(kind);
    return verbs.contains(word) && (verbs.contains(word + "s") || verbs.contains(word + "es"));
  }

  private static boolean isVerb(String word, String before, String after) {
    boolean second = before.equals("and") && !after.isEmpty();
    boolean known =
        Vocabulary.of("<use>").contains(word) || Vocabulary.of("<fails>").contains(word);
    boolean stands =
        (second && known)
            || PARTICLES.contains(after)
            || BEFORE_VERB.contains(before)
            || BEHIND_VERB.contains(after)
            || after.endsWith("ly");
    return stands && word.length() > SHORT && SINGULAR.matcher(word).matches();
  }
}
