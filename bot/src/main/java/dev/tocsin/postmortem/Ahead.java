package dev.tocsin.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was promised, hoped or expected when it was said, which is no fact afterwards. */
final class Ahead {
  private static final String COUNT =
      "(?:~ ?)?(?:\\d+(?:[.,]\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen"
          + "|twenty|thirty|forty|half|some|the next)";
  private static final String LENGTH =
      "\\b(?:in|within) (?:(?:about|around|roughly|another|less than|under|at most|maybe) )*"
          + COUNT
          + "[ -]?(?:(?:few|couple|of|an?|half|more|to|or|\\d+|-)[ -]?)*"
          + "(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|weeks?)\\b";
  private static final String CLOCK =
      "(?:about |around )?(?:\\d{1,2}[:.]\\d{2}|\\d{1,2}(?: ?[ap]m| o'clock|h)?(?![\\d.,:]|"
          + " ?(?:%|[a-z]))|noon|midnight|lunch\\w*|half past|quarter|one|two|three|four|five|six"
          + "|seven|eight|nine|ten|eleven|twelve)(?![\\w%])";
  private static final String LATER =
      "\\b(?:soon|shortly|later|tomorrow|tonight|next (?:week|month|year|time)"
          + "|until (?:the )?(?:morning|noon|evening|night|then|further|lunch|[0-9])"
          + "|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)";

  private static final String WELL =
      "\\b(?:back|up|online|live|fixed|restored|resolved|repaired|recovered|running|ready|open"
          + "|done|normal|fine|working|over)\\b";
  private static final String IS = "(?:\\b(?:is|are|am|be)|'s|'re|'m)\\b";
  private static final String WORDS = "(?: \\w+){0,2} ";

  private static final Pattern TIME =
      Pattern.compile(LENGTH + "|" + LATER + "|\\bby " + CLOCK, Pattern.CASE_INSENSITIVE);

  private static final Pattern COMES =
      Pattern.compile(
          WELL + "(?: \\w+)? ?" + LENGTH + "|" + LATER + "|\\bby " + CLOCK,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLAUSE_END = Pattern.compile("[,;:.] | (?:-+|–|—) ");
  private static final Pattern ENDS = Pattern.compile(WELL);

  /** "Back in an hour", "we are back at 14:00". */
  private static final Pattern SET =
      Pattern.compile(
          WELL
              + "(?: \\w+)? ?"
              + LENGTH
              + "|"
              + WELL
              + " in \\d+\\W*$|"
              + IS
              + WORDS
              + WELL
              + " (?:at|by|from) "
              + CLOCK);

  private static final Pattern PAST =
      Pattern.compile("\\b(?:was|were|came|went|got|had|has|have|took|been|returned)\\b|'ve\\b");

  private static final String HEARD =
      "they say|they said|reckons?|claims?|expect\\w*|hop(?:e|es|ing|efully)|eta|estimat\\w+"
          + "|promis\\w+|plan\\w*|supposed\\w*|allegedly|due";
  private static final String MODAL = "should|must|ought|will|shall|going to|aim\\w*";
  private static final String EXPECTS = "(?:\\b(?:" + HEARD + "|" + MODAL + ")\\b|'ll\\b)";

  private static final Pattern ANY = Pattern.compile(EXPECTS);

  /** "Will be back" expects it, "is back and will stay so" does not. */
  private static final Pattern EXPECTED =
      Pattern.compile(EXPECTS + ".*" + WELL + "|\\b(?:" + HEARD + ")\\b");

  /** What is behind it is about something else: "and we will hold the review tomorrow". */
  private static final Pattern AND_THEN =
      Pattern.compile(
          " (?:and|but) (?=(?:we|i|you|they)\\b|(?:\\w+ ){1,3}(?:should|must|will|shall|can"
              + "|needs?|is due|are due)\\b|\\w+'ll\\b)");

  /** It went as foreseen. */
  private static final Pattern FORESEEN =
      Pattern.compile("\\bas (?:planned|expected|promised|hoped|estimated|scheduled)\\b");

  /** A time named just after it is a report. */
  private static final Duration JUST = Duration.ofMinutes(30);

  private static final Pattern THEN =
      Pattern.compile("\\b(?:by|at|around|before|from|for) " + CLOCK + "|\\b(?:once|when)\\b");

  private static final Pattern HOPED = Pattern.compile("\\b(?:hope|hopefully|hoping|promised?)\\b");

  private Ahead() {}

  /**
   * Whether a sentence that seems to say that all is well says when it is to be.
   *
   * @param written when it was said: a time just before it is no promise
   */
  static boolean promises(String sentence, Instant written) {
    String low = sentence.toLowerCase(Locale.ROOT).replace('’', '\'');
    List<String> clauses =
        CLAUSE_END
            .splitAsStream(low)
            .map(Ahead::withoutPlan)
            .filter(clause -> ENDS.matcher(clause).find())
            .toList();
    return !clauses.isEmpty() && clauses.stream().allMatch(clause -> isPromise(clause, written));
  }

  /** A clause up to what is added of other things to come. */
  private static String withoutPlan(String clause) {
    Matcher then = AND_THEN.matcher(clause);
    if (!then.find()) {
      return clause;
    }
    String first = clause.substring(0, then.start());
    boolean well = ENDS.matcher(first).find() && !ANY.matcher(first).find();
    return well ? first : clause;
  }

  private static boolean isPromise(String said, Instant written) {
    boolean passed = hasPassed(said, written);
    String clause = passed ? FORESEEN.matcher(said).replaceAll("") : said;
    if (HOPED.matcher(clause).find()) {
      return true;
    }
    boolean then = THEN.matcher(clause).find() || TIME.matcher(clause).find();
    return (then && EXPECTED.matcher(clause).find())
        || (!passed && SET.matcher(clause).find() && !PAST.matcher(clause).find());
  }

  /** Hours are those of UTC here: in another zone what is named is not known to have passed. */
  private static boolean hasPassed(String clause, Instant written) {
    return SaidTime.in(clause, written, ZoneOffset.UTC).stream()
        .map(SaidTime::at)
        .anyMatch(at -> !at.isAfter(written) && at.isAfter(written.minus(JUST)));
  }

  /**
   * Whether it says in the present what is to come, and would be false when told of the past.
   *
   * @param present verbs that a telling of the past would change
   */
  static boolean comes(String sentence, Collection<String> present) {
    return CLAUSE_END
            .splitAsStream(sentence)
            .anyMatch(clause -> COMES.matcher(clause).find() && isNow(clause, present))
        || (Informing.opens(sentence) && hasPresent(sentence, present));
  }

  private static boolean isNow(String clause, Collection<String> present) {
    return !PAST.matcher(clause).find() && hasPresent(clause, present);
  }

  private static boolean hasPresent(String clause, Collection<String> present) {
    return Words.of(clause).stream()
        .anyMatch(word -> present.contains(word) || Verbs.OF_MANY.containsKey(word));
  }
}
