package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clauses of a sentence that stand by themselves: what is left out adds to them, and neither
 * narrows nor takes back what they say.
 */
final class Clauses {
  private static final int FEWEST_WORDS = 4;
  private static final int BRIEF = 6;
  private static final Pattern END =
      Pattern.compile("[.?!](?=\\s)|[;:,](?=\\s)|\\s(?=(?:-{1,2}|–|—)\\s)|\\s(?=\\()");

  /** What goes on like this says when, or whether at all, the clause before it holds. */
  private static final Pattern HOLDS_BACK =
      Pattern.compile(
          "^\\W*(?:but|except|unless|if|only|not|though|although|however|until|or|nor|yet|than"
              + "|at least|while|whereas|instead|otherwise|so far|as far|which|who|i think"
              + "|i guess|maybe|probably|right|no)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What opens like this leans on another clause. */
  private static final Set<String> LEANING =
      Set.of(
          ("if when as because since while although though after before until unless once"
                  + " given whether whenever with without for whereas due besides apart instead and"
                  + " but or so then which who that where not nor yet than including like e.g")
              .split(" "));

  private static final Set<String> POINTING =
      Set.of("that", "that's", "this", "it", "it's", "which", "they", "these", "those", "same");

  private Clauses() {}

  /**
   * Those that fit, alone and with their neighbours: from the beginning first, the longest first.
   */
  static List<String> of(String sentence, int longest) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    List<Integer> ends = new ArrayList<>();
    Matcher end = END.matcher(sentence);
    while (end.find()) {
      ends.add(end.start());
      starts.add(end.end());
    }
    ends.add(sentence.length());
    List<String> clauses = new ArrayList<>();
    for (int start : starts) {
      ends.stream()
          .filter(stop -> stop > start && stop - start <= longest)
          .filter(stop -> !HOLDS_BACK.matcher(sentence.substring(stop)).find())
          .sorted(Comparator.reverseOrder())
          .map(stop -> sentence.substring(start, stop).strip())
          .filter(Clauses::stands)
          .forEach(clauses::add);
    }
    return clauses;
  }

  /** A brief sentence that opens like this is about the one before it. */
  static boolean leansBack(Sentence sentence) {
    return sentence.words().size() <= BRIEF
        && !sentence.words().isEmpty()
        && POINTING.contains(sentence.words().getFirst());
  }

  private static boolean stands(String clause) {
    String first = clause.split("[^\\p{L}.]+", 2)[0].toLowerCase(Locale.ROOT);
    long opened = clause.chars().filter(c -> c == '(').count();
    long closed = clause.chars().filter(c -> c == ')').count();
    long marks = clause.chars().filter(c -> c == '"').count();
    return !LEANING.contains(first)
        && opened == closed
        && marks % 2 == 0
        && clause.split("\\s+").length >= FEWEST_WORDS
        && !Quote.hangs(clause);
  }
}
