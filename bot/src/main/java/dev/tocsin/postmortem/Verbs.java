package dev.tocsin.postmortem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a rewording has to know of verbs besides their past: which it would leave in the present, as
 * it doesn't know them, and what was only so until it was told.
 */
final class Verbs {
  private static final int SHORT = 3;
  private static final Pattern SINGULAR = Pattern.compile("\\p{L}+[^\\P{L}suiSUI]s");

  /** Behind one of these stands a verb. */
  private static final Set<String> BEFORE_VERB =
      Set.of("it", "which", "who", "he", "she", "only", "also", "just", "always", "then");

  /** In front of one of these stands a verb more often than the name of several things. */
  private static final Set<String> BEHIND_VERB = Set.of("the", "a", "an", "it", "them", "itself");

  private static final Set<String> OURS = Set.of("i", "we", "i'm", "we're", "i've", "we've");

  /** A second verb of a sentence that begins with who speaks. */
  private static final Set<String> SECOND =
      Set.of("see", "get", "need", "want", "have", "expect", "find", "know", "are", "think");

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
      if (isVerb(word, before, after) && !known.contains(word)) {
        return true;
      }
      if (before.equals("and") && SECOND.contains(word) && isOurs(words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerb(String word, String before, String after) {
    boolean second = before.equals("and") && !after.isEmpty();
    boolean stands =
        (second && Vocabulary.of("<use>").contains(word))
            || BEFORE_VERB.contains(before)
            || BEHIND_VERB.contains(after)
            || after.endsWith("ly");
    return stands && word.length() > SHORT && SINGULAR.matcher(word).matches();
  }

  private static boolean isOurs(List<String> words) {
    return OURS.contains(words.getFirst().toLowerCase(Locale.ROOT));
  }
}
