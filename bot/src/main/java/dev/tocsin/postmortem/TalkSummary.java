package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a summary that are drawn from what people said: what showed, what it meant, why,
 * what ended it and how long that took, or which of these nobody said.
 */
final class TalkSummary {
  private static final double A_PERSONS_WORD = 0.2;
  private static final int PLAIN = 170;
  private static final int DEED = 120;
  private static final int FEW = 4;

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
      return told(
          "%s; the first of the people to speak of it was %s%s".formatted(text, who, seen(witness)),
          sign,
          witness);
    }
    return told(text + ": " + quote(sign, Topic.IMPACT), sign);
  }

  /** What somebody saw, unless they only asked what it was, or it would be cut short. */
  private String seen(int i) {
    if (story
        .line(i)
        .foremost(sentence -> sentence.about(Topic.IMPACT))
        .filter(TalkSummary::wonders)
        .isPresent()) {
      return ".";
    }
    return plain(i, Topic.IMPACT)
        .map(told -> ": " + ended(Telling.clause(told)))
        .or(() -> whole(i, Topic.IMPACT).map(TalkSummary::ended))
        .orElse(".");
  }

  /** A question in few words tells that something is wrong, and not what. */
  private static boolean wonders(Sentence sentence) {
    return sentence.asks() && sentence.words().size() <= FEW;
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
        .orElseGet(
            () ->
                said(
                    i,
                    Topic.IMPACT,
                    line.is(Trait.ALERT)
                        ? "What it meant is told by an alert of %s at %s: %s"
                        : "For those affected, in the words of %s at %s: %s"));
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
    int step = new LastStep(findings).before(over);
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
      return told(ended + whole(over, Topic.RECOVERY).orElse("."), lines);
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
                "%s %s at %s%s"
                    .formatted(
                        lead, story.line(i).who(), at(i), whole(i, Topic.ACTION).orElse("")));
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

  /** Behind a colon, where it need not be cut: what is told by who and when stands without it. */
  private Optional<String> whole(int i, Topic topic) {
    return Optional.of(quote(i, topic)).filter(said -> !Quote.isCut(said)).map(said -> ": " + said);
  }

  private String quote(int i, Topic topic) {
    return Quote.of(story.line(i), sentence -> sentence.about(topic), longest);
  }
}
