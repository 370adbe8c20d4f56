package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first section, three to five sentences: what showed, what it meant, why, what ended it and
 * when; each from the record where there is one, else from what was said. Quotations are shortened
 * until they are at most a third of its words.
 */
final class Summary {
  private static final int MOST = 5;
  private static final String NO_IMPACT =
      "What it meant for those affected is not established: nobody entered it.";
  private static final String NO_CAUSE =
      "Why it happened is not established: nobody entered a cause.";
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

  /** With as much room for quotations as they may take, and as few left out as can be. */
  List<Told> told() {
    Outcome outcome = Outcome.of(findings);
    Tried best = null;
    for (Room room : Room.all()) {
      Tried tried = tried(outcome, room);
      best = best == null || tried.isBetterThan(best) ? tried : best;
      if (best.isFit()) {
        break;
      }
    }
    return best == null ? List.of() : best.told();
  }

  private record Tried(List<Told> told, int unquoted, double quoted) {
    boolean isFit() {
      return unquoted == 0 && quoted <= THIRD;
    }

    boolean isBetterThan(Tried other) {
      boolean fits = quoted <= THIRD;
      boolean otherFits = other.quoted <= THIRD;
      return fits == otherFits ? (fits ? unquoted < other.unquoted : quoted < other.quoted) : fits;
    }
  }

  private Tried tried(Outcome outcome, Room room) {
    TalkSummary talk = new TalkSummary(findings, times, beginnings, outcome, room);
    List<Told> told =
        log.has(Happening.Kind.OPENED) ? recorded(talk, room.longest()) : talked(talk);
    return new Tried(told, talk.unquoted(), quotedShare(told));
  }

  /** The share of the words that stand in quotation marks. */
  static double quotedShare(List<Told> told) {
    String all = told.stream().map(Told::text).collect(Collectors.joining(" "));
    int words = Words.apart(all).size();
    int own = Words.apart(QUOTED.matcher(all).replaceAll(" ")).size();
    return words == 0 ? 0 : (double) (words - own) / words;
  }

  private List<Told> recorded(TalkSummary talk, int longest) {
    RecordSummary record = new RecordSummary(log, cause, times, longest);
    boolean silent = findings.story().size() == 0;
    Told why = record.cause();
    Told impact = record.impact();
    Told end = record.end();
    return some(
        record.beginning(),
        impact == null ? silent ? record.missing(NO_IMPACT) : talk.impact(Set.of()) : impact,
        record.response(),
        why == null ? silent ? record.missing(NO_CAUSE) : talk.cause(cause) : why,
        end == null && !log.isOver() ? record.unresolved() : end,
        record.left());
  }

  private List<Told> talked(TalkSummary talk) {
    Story story = findings.story();
    if (story.lines().stream().allMatch(Line::isEmpty)) {
      return List.of();
    }
    Told beginning = talk.beginning();
    return some(beginning, talk.impact(beginning), talk.change(), talk.cause(cause), talk.end());
  }

  private static List<Told> some(@Nullable Told... sentences) {
    List<Told> some = new ArrayList<>();
    Arrays.stream(sentences).filter(Objects::nonNull).limit(MOST).forEach(some::add);
    return some;
  }
}
