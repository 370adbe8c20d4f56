package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a summary that are drawn from what people said: what showed, what it meant, why,
 * what ended it and how long that took, or which of these nobody said.
 */
final class TalkSummary {
  private static final double A_PERSONS_WORD = 0.2;
  private static final double IN_VAIN = 4;
  private static final int PLAIN = 170;
  private static final int DEED = 120;

  /** What is still to be decided was not done. */
  private static final Set<String> UNDECIDED =
      Set.of(
          "should", "could", "would", "shall", "want", "wants", "let's", "if", "might", "still",
          "working", "trying");

  private static final String LAST_CHANGE = "The last change on record before it";

  private final Findings findings;
  private final Story story;
  private final Times times;
  private final Beginnings beginnings;
  private final int longest;

  /**
   * @param longest the most characters of a quotation
   */
  TalkSummary(Findings findings, Times times, Beginnings beginnings, int longest) {
    this.beginnings = beginnings;
    this.findings = findings;
    this.story = findings.story();
    this.times = times;
    this.longest = longest;
  }

  /** The first sign, who was first to speak of it, and since when it went on if that was said. */
  @Nullable Told beginning() {
    Told sign = sign();
    Beginnings.Word word = beginnings.first().orElse(null);
    if (sign == null || word == null) {
      return sign;
    }
    Line line = story.line(word.line());
    List<String> ids = new ArrayList<>(sign.sources());
    ids.add(line.id());
    String since =
        "; as %s wrote at %s, it went on \"%s\""
            .formatted(line.who(), times.of(line.at()), word.time().words());
    String text =
        sign.text().endsWith(".")
            ? sign.text().substring(0, sign.text().length() - 1)
            : sign.text();
    return new Told(sign.at(), text + since, ids.stream().distinct().toList());
  }

  private @Nullable Told sign() {
    int sign = story.firstSign();
    if (sign >= story.size()) {
      return null;
    }
    Line line = story.line(sign);
    int witness = story.firstWitness();
    if (line.isHuman()) {
      return told(reported(sign), sign);
    }
    String text = showed(line).formatted(line.who(), times.of(line.at()));
    if (witness < story.size() && witness != sign) {
      Line seen = story.line(witness);
      String who = seen.who() + " at " + times.of(seen.at());
      String what =
          plain(witness, Topic.IMPACT)
              .map(Telling::clause)
              .orElseGet(() -> quote(witness, Topic.IMPACT));
      return told(
          "%s; the first of the people to speak of it was %s: %s".formatted(text, who, ended(what)),
          sign,
          witness);
    }
    return told(text + ": " + quote(sign, Topic.IMPACT), sign);
  }

  /** What the first of the people saw, and who that was. */
  private String reported(int i) {
    Line line = story.line(i);
    String time = times.of(line.at());
    return plain(i, Topic.IMPACT)
        .map(
            told ->
                "%s (%s, the first report of it)."
                    .formatted(Telling.sentence(line, told), Telling.saidBy(line, told, time)))
        .orElseGet(
            () ->
                "%s was the first to report trouble, at %s: %s"
                    .formatted(line.who(), time, quote(i, Topic.IMPACT)));
  }

  private static String showed(Line line) {
    return line.is(Trait.LOGGED)
        ? "The first sign was a change taken back, recorded by %s at %s"
        : "The first sign was an alert by %s at %s";
  }

  @Nullable Told change() {
    int trigger = story.trigger();
    return trigger < 0
        ? null
        : retold(trigger)
            .map(deed -> told(LAST_CHANGE + ": at " + at(trigger) + " " + deed + ".", trigger))
            .orElseGet(() -> said(trigger, Topic.ACTION, LAST_CHANGE + " was by %s at %s: %s"));
  }

  Told impact() {
    List<Integer> causes = findings.lines(SectionName.ROOT_CAUSE);
    Comparator<Integer> likeliest =
        Comparator.comparingDouble(
            i -> findings.impact(i) + (story.line(i).isHuman() ? A_PERSONS_WORD : 0));
    return findings.lines(SectionName.IMPACT).stream()
        .filter(i -> i != story.firstSign() && i != story.firstWitness())
        .filter(i -> !causes.contains(i) && !story.line(i).is(Trait.LOGGED))
        .max(likeliest)
        .map(this::suffered)
        .orElseGet(
            () ->
                missing(
                    "What it meant for those affected is not established: nobody said more %s."));
  }

  private Told suffered(int i) {
    Line line = story.line(i);
    String time = times.of(line.at());
    return plain(i, Topic.IMPACT)
        .map(
            told ->
                Telling.isOf(line, told)
                    ? "At %s %s.".formatted(time, told)
                    : "%s (%s)."
                        .formatted(Telling.sentence(line, told), Telling.saidBy(line, told, time)))
        .map(text -> told(text, i))
        .orElseGet(() -> said(i, Topic.IMPACT, "For those affected, in the words of %s at %s: %s"));
  }

  /** Without quotation marks, where that can be done. */
  private Optional<String> plain(int i, Topic topic) {
    return Telling.of(story.line(i), sentence -> sentence.about(topic), PLAIN);
  }

  private static String ended(String text) {
    return text.endsWith("\"") || text.endsWith(".") ? text : text + ".";
  }

  Told cause(Certainty certainty) {
    String lead =
        certainty == Certainty.ESTABLISHED
            ? "The cause was named by %s at %s: %s"
            : "A possible cause, not confirmed by anything here, was named by %s at %s: %s";
    return findings.causes().stream()
        .findFirst()
        .map(claim -> said(claim.line(), Topic.CAUSE, lead))
        .orElseGet(() -> missing("Why it happened is not established: nobody named a cause %s."));
  }

  /** The last thing done before it was over, who said that it was, and how long it had taken. */
  Told end() {
    int over = story.end();
    int step = step(over);
    if (over < 0 && story.lastRecovery() >= 0) {
      return tooEarly();
    }
    if (over < 0) {
      return step < 0
          ? missing("What ended it is not established: nobody said that it was over %s.")
          : told(
              step(step, "The last step on record is by") + "; nobody said that it was over.",
              step);
    }
    Line first = story.line(story.firstSign());
    Line last = story.line(over);
    String length = Times.length(first.at(), last.at());
    String ended =
        "%s said at %s that it was over, %s after the first sign"
            .formatted(last.who(), times.of(last.at()), length);
    int early = story.falseAllClear();
    List<Integer> lines = new ArrayList<>(List.of(story.firstSign(), over));
    if (early >= 0) {
      ended += "; that it was over had been said too early at " + at(early);
      lines.addAll(List.of(early, story.relapse(early)));
    }
    if (step < 0) {
      return told(ended + ": " + quote(over, Topic.RECOVERY), lines);
    }
    lines.addFirst(step);
    return told(step(step, "The last step on record was by") + "; " + ended + ".", lines);
  }

  private Told tooEarly() {
    int early = story.lastRecovery();
    int again = story.relapse(early);
    String text =
        "%s said at %s that it was over, but by the word of %s at %s it was not; nobody said so again."
            .formatted(story.line(early).who(), at(early), story.line(again).who(), at(again));
    return told(text, early, again);
  }

  /** What was done, told of who did it, or in their own words. */
  private String step(int i, String lead) {
    return retold(i)
        .map(deed -> "At " + at(i) + " " + deed)
        .orElseGet(
            () ->
                "%s %s at %s: %s"
                    .formatted(lead, story.line(i).who(), at(i), quote(i, Topic.ACTION)));
  }

  private Optional<String> retold(int i) {
    Line line = story.line(i);
    return line.foremost(sentence -> sentence.about(Topic.ACTION))
        .map(Sentence::text)
        .flatMap(said -> line.isHuman() ? Retold.of(said, line.who()) : Optional.empty())
        .or(
            () ->
                Telling.of(line, s -> s.about(Topic.ACTION), DEED)
                    .filter(told -> isDeed(line, told)));
  }

  private static boolean isDeed(Line line, String told) {
    return !line.isHuman() || Telling.isOf(line, told);
  }

  private String at(int i) {
    return times.of(story.line(i).at());
  }

  private int step(int over) {
    int end = over < 0 ? story.size() : over;
    List<Integer> causes = findings.lines(SectionName.ROOT_CAUSE).stream().limit(1).toList();
    return findings.lines(SectionName.RESOLUTION).stream()
        .filter(i -> i < end && isDone(i) && !causes.contains(i))
        .max(Comparator.naturalOrder())
        .orElse(-1);
  }

  private boolean isDone(int i) {
    Line line = story.line(i);
    double meant = Math.max(line.about(Topic.INTENT), line.about(Topic.FOLLOW_UP));
    boolean decided =
        line.foremost(sentence -> sentence.about(Topic.ACTION))
            .filter(sentence -> !sentence.asks())
            .filter(sentence -> line.about(Topic.PERSISTS) < IN_VAIN)
            .filter(sentence -> sentence.words().stream().noneMatch(UNDECIDED::contains))
            .isPresent();
    return line.is(Trait.LOGGED)
        || (story.isDeed(i) && decided && meant < line.about(Topic.ACTION));
  }

  /** What nobody said rests on all that was said, from the first line to the last. */
  private Told missing(String sentence) {
    int last = story.size() - 1;
    String when =
        "between %s and %s"
            .formatted(times.of(story.line(0).at()), times.of(story.line(last).at()));
    return told(sentence.formatted(when), 0, last);
  }

  private Told said(int i, Topic topic, String sentence) {
    Line line = story.line(i);
    String what =
        plain(i, topic).map(told -> Telling.clause(told) + ".").orElseGet(() -> quote(i, topic));
    return told(sentence.formatted(line.who(), times.of(line.at()), what), i);
  }

  private Told told(String text, Integer... lines) {
    return told(text, List.of(lines));
  }

  private Told told(String text, List<Integer> lines) {
    List<String> ids = lines.stream().distinct().map(i -> story.line(i).id()).toList();
    return new Told(story.line(lines.getFirst()).at(), text, ids);
  }

  private String quote(int i, Topic topic) {
    return Quote.of(story.line(i), sentence -> sentence.about(topic), longest);
  }
}
