package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first section, three to five sentences: what showed, what it meant, why, what ended it and
 * when; each from the record where there is one, else from what was said. Quotations are shortened
 * until they are at most a third of its words.
 */
final class Summary {
  private static final int[] LENGTHS = {170, 120, 90, 70, 55, 42, 32, 24};
  private static final int MOST = 5;
  private static final String NO_IMPACT =
      "What it meant for those affected is not established: nobody entered it.";
  private static final String NO_CAUSE =
      "Why it happened is not established: nobody entered a cause.";
  private static final String NO_END = "What ended it is not established: nobody has resolved it.";
  private static final double THIRD = 1.0 / 3;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  private final Findings findings;
  private final Log log;
  private final Certainty cause;
  private final Times times;
  private final Beginnings beginnings;

  Summary(Findings findings, Log log, Certainty cause, Times times, Beginnings beginnings) {
    this.beginnings = beginnings;
    this.findings = findings;
    this.log = log;
    this.cause = cause;
    this.times = times;
  }

  List<Told> told() {
    List<Told> told = List.of();
    for (int longest : LENGTHS) {
      told = log.has(Happening.Kind.OPENED) ? recorded(longest) : talked(longest);
      if (quotedShare(told) <= THIRD) {
        break;
      }
    }
    return told;
  }

  /** The share of the words that stand in quotation marks. */
  static double quotedShare(List<Told> told) {
    String all = told.stream().map(Told::text).collect(Collectors.joining(" "));
    int words = Words.apart(all).size();
    int own = Words.apart(QUOTED.matcher(all).replaceAll(" ")).size();
    return words == 0 ? 0 : (double) (words - own) / words;
  }

  private List<Told> recorded(int longest) {
    RecordSummary record = new RecordSummary(log, cause, times, longest);
    TalkSummary talk = new TalkSummary(findings, times, beginnings, longest);
    boolean silent = findings.story().size() == 0;
    Told why = record.cause();
    Told impact = record.impact();
    Told end = record.end();
    return some(
        record.beginning(),
        impact == null ? silent ? record.missing(NO_IMPACT) : talk.impact() : impact,
        record.response(),
        why == null ? silent ? record.missing(NO_CAUSE) : talk.cause(cause) : why,
        end == null && !log.isOver() ? record.missing(NO_END) : end,
        record.left());
  }

  private List<Told> talked(int longest) {
    Story story = findings.story();
    if (story.lines().stream().allMatch(Line::isEmpty)) {
      return List.of();
    }
    TalkSummary talk = new TalkSummary(findings, times, beginnings, longest);
    return some(talk.beginning(), talk.impact(), talk.change(), talk.cause(cause), talk.end());
  }

  private static List<Told> some(@Nullable Told... sentences) {
    List<Told> some = new ArrayList<>();
    Arrays.stream(sentences).filter(Objects::nonNull).limit(MOST).forEach(some::add);
    return some;
  }
}
