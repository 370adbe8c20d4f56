package dev.tocsin.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Since when it had been going on, and since when it was over, by what people said later. */
final class Beginnings {
  private static final Duration LONG_AGO = Duration.ofDays(3);
  private static final Duration AGREED = Duration.ofMinutes(30);
  private static final double SHOWS = 2;

  private static final double OVER = 4;

  /** One of these stands before every beginning: a look for them spares looking for times. */
  private static final Set<String> LEADS =
      Set.of("since", "from", "began", "begun", "beginning", "start", "started", "starting");

  /** They are verbs by themselves. */
  private static final Set<String> BEGAN = Set.of("began", "begun", "started");

  private static final int FEW_WORDS = 3;

  /** What people put in place themselves is no sign of when it broke. */
  private static final Pattern MEASURE =
      Pattern.compile(
          "\\b(?:read[-"
              + " ]?only|maintenance|rolled|reverted|disabled|blocked|paused|switched|drained)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLAUSE_END = Pattern.compile("[,;:]\\s|\\. ");

  /** What makes a time that behind which it was over. */
  private static final Pattern AS_OF =
      Pattern.compile("\\bas of (?:about |around |roughly )?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern BY =
      Pattern.compile("\\bby (?:about |around |roughly )?$", Pattern.CASE_INSENSITIVE);

  private static final String WELL =
      "\\b(?:recovered|resolved|restored|fixed|over|normal|back|healthy|gone|working|well|fine)\\b";

  /** By then it was over, and not the time of something else. */
  private static final Pattern WELL_BEFORE =
      Pattern.compile(WELL + "(?: again)?,? $", Pattern.CASE_INSENSITIVE);

  private static final Pattern WELL_BEHIND =
      Pattern.compile(
          "^(?: UTC)?,?(?: (?:it|everything|all|that|they|had|was|were|fully))* " + WELL,
          Pattern.CASE_INSENSITIVE);

  /** Somebody's word on when it began. */
  record Word(int line, SaidTime time) {
    /** "It went on since 9:40", "it started at 9:40", in their words. */
    String told() {
      boolean began = BEGAN.contains(time.words().toLowerCase(Locale.ROOT).split(" ", 2)[0]);
      return (began ? "it \"" : "it went on \"") + time.words() + '"';
    }

    /**
     * The same as a sentence with whose word it is.
     *
     * @param when they said so
     */
    String told(String who, String when) {
      return "I%s, as %s wrote at %s.".formatted(told().substring(1), who, when);
    }
  }

  private final Story story;
  private final List<Word> words = new ArrayList<>();
  private final @Nullable SaidTime end;

  Beginnings(Story story, ZoneId zone) {
    this.story = story;
    this.end = end(zone);
    int sign = story.firstSign();
    for (int i = sign; i < story.size(); i++) {
      Line line = story.line(i);
      for (Sentence sentence : line.sentences()) {
        if (mayTell(line, sentence)) {
          collect(i, sentence.text(), SaidTime.in(sentence.text(), line.at(), zone));
        }
      }
    }
  }

  /** Told by the one who said that it was over: "as of 13:19". */
  private @Nullable SaidTime end(ZoneId zone) {
    if (story.end() < 0) {
      return null;
    }
    Line line = story.line(story.end());
    Instant sign = story.line(story.firstSign()).at();
    return line.sentences().stream()
        .filter(sentence -> !sentence.asks() && sentence.about(Topic.RECOVERY) >= OVER)
        .flatMap(sentence -> asOf(sentence.text(), line.at(), zone))
        .filter(time -> time.at().isAfter(sign) && time.at().isBefore(line.at()))
        .findFirst()
        .orElse(null);
  }

  private static Stream<SaidTime> asOf(String sentence, Instant written, ZoneId zone) {
    return SaidTime.in(sentence, written, zone).stream()
        .flatMap(
            time -> {
              int at = sentence.indexOf(time.words());
              int to = at + time.words().length();
              int from = lead(sentence.substring(0, at), sentence.substring(to));
              return from < 0
                  ? Stream.empty()
                  : Stream.of(new SaidTime(time.at(), sentence.substring(from, to), false));
            });
  }

  /** Where the words begin that make a time that of the end, or -1. */
  private static int lead(String before, String behind) {
    Matcher asOf = AS_OF.matcher(before);
    if (asOf.find()) {
      return asOf.start();
    }
    Matcher by = BY.matcher(before);
    boolean over =
        by.find()
            && (WELL_BEFORE.matcher(before.substring(0, by.start())).find()
                || WELL_BEHIND.matcher(behind).find());
    return over ? by.start() : -1;
  }

  /** Since when it was over, where the last word on it says so. */
  Optional<SaidTime> end() {
    return Optional.ofNullable(end);
  }

  private static boolean mayTell(Line line, Sentence sentence) {
    return shows(sentence) >= SHOWS
        && !sentence.asks()
        && !line.is(Trait.LOGGED)
        && leadsToTime(sentence);
  }

  /** Looking for times by their pattern is worth the while only where a figure follows. */
  private static boolean leadsToTime(Sentence sentence) {
    List<String> words = sentence.words();
    boolean ago = words.contains("ago");
    for (int i = 0; i < words.size(); i++) {
      if (LEADS.contains(words.get(i)) && (ago || isFigureNear(words, i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFigureNear(List<String> words, int from) {
    return words.subList(from, Math.min(words.size(), from + FEW_WORDS)).stream()
        .anyMatch(word -> Character.isDigit(word.charAt(0)));
  }

  private static double shows(Sentence sentence) {
    return sentence.about(Topic.IMPACT)
        + sentence.about(Topic.DETECTION)
        + sentence.about(Topic.CAUSE);
  }

  private void collect(int line, String sentence, List<SaidTime> times) {
    Instant sign = story.line(story.firstSign()).at();
    times.stream()
        .filter(SaidTime::beginning)
        .filter(time -> time.at().isBefore(sign) && time.at().isAfter(sign.minus(LONG_AGO)))
        .filter(time -> tellsOf(time, around(sentence, time)))
        .forEach(time -> words.add(new Word(line, time)));
  }

  /** "From 9 to 10" may be the time of anything, "since 9" is that of what goes on. */
  private static boolean tellsOf(SaidTime time, Sentence clause) {
    if (MEASURE.matcher(clause.text()).find()) {
      return false;
    }
    boolean window = time.words().toLowerCase(Locale.ROOT).startsWith("from");
    return (window ? clause.about(Topic.IMPACT) : shows(clause)) >= SHOWS;
  }

  /** The clause that a time belongs to, with the one before it where it says no more than that. */
  private static Sentence around(String sentence, SaidTime time) {
    int at = Math.max(0, sentence.indexOf(time.words()));
    String[] before = CLAUSE_END.split(sentence.substring(0, at), -1);
    String clause = before[before.length - 1];
    if (before.length > 1 && clause.strip().split("\\s+").length < FEW_WORDS) {
      clause = before[before.length - 2] + " " + clause;
    }
    clause += CLAUSE_END.split(sentence.substring(at), 2)[0];
    return Sentence.of(clause, new Terms(Lexicon.standard()));
  }

  /** The first word on it: what is said while it goes on is fresher than a look back. */
  Optional<Word> first() {
    return words.stream().findFirst();
  }

  /** The first word and one that contradicts it, each at the moment that it speaks of. */
  List<Row> rows(Times times) {
    return Stream.concat(first().stream(), contradiction().stream())
        .map(word -> row(word, times))
        .toList();
  }

  private Row row(Word word, Times times) {
    Line line = story.line(word.line());
    String text = word.told(line.who(), times.of(line.at(), word.time().at()));
    return new Row(word.time().at(), text, RowKind.MESSAGE, List.of(line.id()));
  }

  /** A word that puts the beginning at another time than the first one did. */
  Optional<Word> contradiction() {
    return words.stream()
        .filter(word -> apart(words.getFirst(), word).compareTo(AGREED) > 0)
        .findFirst();
  }

  private static Duration apart(Word one, Word other) {
    return Duration.between(one.time().at(), other.time().at()).abs();
  }
}
