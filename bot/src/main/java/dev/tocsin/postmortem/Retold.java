package dev.tocsin.postmortem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody says they did, told of them: "I've restarted the queue" is "ada restarted the
 * queue". Only sentences of plain form are retold; any other stays a quotation.
 */
final class Retold {
  private static final int LONGEST = 140;
  private static final int SHORTEST_OBJECT = 3;

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:ok|okay|so|and|now|then|also|alright|right|yep|yes|well),? )*"
              + "(?:(I|we)(?:'ve| have|'m| am|'re| are)? |(?:I|we)(?:'ve|'m|'re) )?"
              + "(?:just |now |also |then |already |meanwhile )*"
              + "(\\p{L}+)(?= )",
          Pattern.CASE_INSENSITIVE);

  /** Of what nobody is said to have done: it began then, or was done by whoever. */
  private static final Pattern BEGINS =
      Pattern.compile(
          "^(?:started|stopped|resumed) (?:(?:at|around|about|since|from|~)"
              + " ?)*\\d|^(?:taken|undone) ",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTRY =
      Pattern.compile(
          "(\\p{L}[\\w-]{1,30})(?:@[\\w.-]+)? (\\p{L}+ed|rebuilt|restarted|ran|reset|cut)"
              + " (.{3,}?)[.!]*");
  private static final Pattern TOOK = Pattern.compile("\\s*\\((?:duration|took): [^)]*\\)$");

  /** With one of these it speaks to somebody, asks, or says more than was done. */
  private static final Set<String> UNFIT =
      Set.of(
          "i", "i'm", "i've", "i'll", "i'd", "we", "we're", "we've", "we'll", "you", "your", "me",
          "should", "would", "could", "can", "will", "might", "if", "my", "mine", "us", "our",
          "ours", "is", "are", "am", "let's", "lol", "haha", "maybe", "please", "sorry");

  /** Behind a deed's word one of these makes it a state: "blocked by", "fixed is". */
  private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "by", "and", "but");

  private static final List<String> ENDS = List.of(". ", "; ", " - ", " -- ", " / ", ": ", ", ");

  private Retold() {}

  /** The sentence without its full stop, with its speaker as the one who acts. */
  static Optional<String> of(String sentence, String who) {
    String clause = firstClause(sentence.strip().replace('’', '\''));
    Matcher opening = OPENING.matcher(clause);
    if (clause.indexOf('"') >= 0 || clause.endsWith("?") || !opening.find()) {
      return Optional.empty();
    }
    String verb = clause.substring(opening.start(2), opening.end(2)).toLowerCase(Locale.ROOT);
    String rest = clause.substring(opening.end()).strip().replaceFirst("(?<!for|til) now$", "");
    boolean begins = opening.group(1) == null && BEGINS.matcher(clause).find();
    return isPlain(rest) && !begins ? told(verb, rest, who) : Optional.empty();
  }

  /** As {@link #of}, but nothing where the sentence says more than that clause. */
  static Optional<String> whole(String sentence, String who) {
    String text = sentence.strip().replaceAll("[.!…]+$", "");
    return firstClause(text).length() < text.length() ? Optional.empty() : of(sentence, who);
  }

  /** A line of a log that names who did it: "ada@host rebuilt the index (duration: 1m)". */
  static Optional<String> logged(String sentence) {
    Matcher entry = ENTRY.matcher(TOOK.matcher(sentence.strip()).replaceAll(""));
    return entry.matches() && !entry.group(3).contains("\"")
        ? Optional.of(
            "%s %s %s"
                .formatted(entry.group(1), entry.group(2).toLowerCase(Locale.ROOT), entry.group(3)))
        : Optional.empty();
  }

  private static Optional<String> told(String verb, String rest, String who) {
    if (Vocabulary.of("<did>").contains(verb)) {
      return Optional.of(who + " " + verb + " " + rest);
    }
    return Vocabulary.of("<doing>").contains(verb)
        ? Optional.of(who + " was " + verb + " " + rest)
        : Optional.empty();
  }

  private static boolean isPlain(String rest) {
    List<String> words = Words.apart(rest);
    return !words.isEmpty()
        && rest.length() >= SHORTEST_OBJECT
        && !PASSIVE.contains(words.getFirst())
        && words.stream().noneMatch(UNFIT::contains)
        && !rest.contains(" to be ")
        && !Verbs.goesOn(words);
  }

  /** A sentence that goes on is told up to the clause's end, as long as that tells something. */
  private static String firstClause(String sentence) {
    String text = sentence.replaceAll("[.!…]+$", "");
    int end = text.length();
    for (String mark : ENDS) {
      int at = text.indexOf(mark, 12);
      end = at < 0 ? end : Math.min(end, at);
    }
    String clause = text.substring(0, end);
    return clause.length() <= LONGEST ? clause : Quote.cut(clause, LONGEST);
  }
}
