package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a summary that are drawn from what people said: what showed, what it meant, why,
 * what ended it and how long that took, or which of these nobody said.
 */
final class TalkSummary {
  private static final double A_PERSONS_WORD = 0.2;
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
    return new Told(sign.at(), sign.text() + since, ids.stream().distinct().toList());
  }

  private @Nullable Told sign() {
    int sign = story.firstSign();
    if (sign >= story.size()) {
      return null;
    }
    Line line = story.line(sign);
    String text = showed(line).formatted(line.who(), times.of(line.at()));
    int witness = story.firstWitness();
    if (!line.isHuman() && witness < story.size() && witness != sign) {
      Line seen = story.line(witness);
      return told(
          "%s; the first of the people to speak of it was %s at %s: %s"
              .formatted(text, seen.who(), times.of(seen.at()), quote(witness, Topic.IMPACT)),
          sign,
          witness);
    }
    return told(text + ": " + quote(sign, Topic.IMPACT), sign);
  }

  private static String showed(Line line) {
    if (line.is(Trait.ALERT)) {
      return "The first sign was an alert by %s at %s";
    }
    return line.is(Trait.LOGGED)
        ? "The first sign was a change taken back, recorded by %s at %s"
        : "It was first reported by %s at %s";
  }

  @Nullable Told change() {
    int trigger = story.trigger();
    return trigger < 0
        ? null
        : retold(trigger)
            .map(deed -> told(LAST_CHANGE + ": at " + at(trigger) + " " + deed + ".", trigger))
            .orElseGet(() -> said(trigger, Topic.ACTION, LAST_CHANGE + " was by %s at %s: %s"));
  }

  @Nullable Told impact() {
    List<Integer> causes = findings.lines(SectionName.ROOT_CAUSE);
    Comparator<Integer> likeliest =
        Comparator.comparingDouble(
            i -> findings.impact(i) + (story.line(i).isHuman() ? A_PERSONS_WORD : 0));
    return findings.lines(SectionName.IMPACT).stream()
        .filter(i -> i != story.firstSign() && i != story.firstWitness())
        .filter(i -> !causes.contains(i) && !story.line(i).is(Trait.LOGGED))
        .max(likeliest)
        .map(i -> said(i, Topic.IMPACT, "What it meant for those affected, as %s put it at %s: %s"))
        .orElse(null);
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
    int over = story.lastRecovery();
    int step = step(over);
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
    if (step < 0) {
      String text = ended + ": " + quote(over, Topic.RECOVERY);
      return told(text, story.firstSign(), over);
    }
    return told(
        step(step, "The last step on record was by") + "; " + ended + ".",
        step,
        story.firstSign(),
        over);
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
    return story
        .line(i)
        .foremost(sentence -> sentence.about(Topic.ACTION))
        .flatMap(sentence -> Retold.of(sentence.text(), story.line(i).who()));
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
    return line.is(Trait.LOGGED) || (story.isDeed(i) && meant < line.about(Topic.ACTION));
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
    return told(sentence.formatted(line.who(), times.of(line.at()), quote(i, topic)), i);
  }

  private Told told(String text, int... lines) {
    List<String> ids = IntStream.of(lines).distinct().mapToObj(i -> story.line(i).id()).toList();
    return new Told(story.line(lines[0]).at(), text, ids);
  }

  private String quote(int i, Topic topic) {
    return Quote.of(story.line(i), sentence -> sentence.about(topic), longest);
  }
}
