package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a summary that are drawn from what people said: what showed, what it meant, why,
 * what ended it and how long that took, or which of these nobody said.
 */
final class TalkSummary {
  private static final int DEED = 120;
  private static final int FIGURES = 2;
  private static final double TELLS = 2;
  private static final int CLOSE = 3;

  /** Why it broke is missed more than what it meant. */
  private static final int WHY = 2;

  private static final double SAME = 0.6;
  private static final String UNSAID = "What it meant for those affected";
  private static final String MORE = "What else was said of it";
  private static final String LAST_CHANGE = "The last change on record before it";

  private final Findings findings;
  private final Story story;
  private final Beginnings beginnings;
  private final Outcome outcome;
  private final Spoken spoken;
  private final Spoken cause;
  private final Symptoms symptoms;
  private final boolean quotesAlert;
  private int unquoted;

  TalkSummary(Findings findings, Times times, Beginnings beginnings, Outcome outcome, Room room) {
    this.findings = findings;
    this.story = findings.story();
    this.beginnings = beginnings;
    this.outcome = outcome;
    this.spoken = new Spoken(story, times, room.longest());
    this.cause = new Spoken(story, times, room.cause());
    this.symptoms = new Symptoms(findings);
    this.quotesAlert = room.alert();
  }

  /** How many quotations were left out for want of room; one of the cause counts more. */
  int unquoted() {
    return unquoted;
  }

  Told beginning() {
    return new Opening(findings, beginnings, spoken, symptoms, quotesAlert).told();
  }

  @Nullable Told change() {
    int trigger = story.trigger();
    if (trigger < 0) {
      return null;
    }
    String text =
        Deeds.told(story.line(trigger), DEED)
            .map(deed -> LAST_CHANGE + ": at " + spoken.at(trigger) + " " + deed + ".")
            .or(() -> clause(trigger, Topic.ACTION, LAST_CHANGE + " was by %s at %s: %s"))
            .orElse(
                LAST_CHANGE + " was by " + spoken.who(trigger) + " at " + spoken.at(trigger) + ".");
    return spoken.told(text, List.of(trigger));
  }

  /**
   * What it meant, by the line that tells it best, with the figures that people gave; nothing where
   * no more was said than the sentence before it, which names those who were hit.
   */
  @Nullable Told impact(Told beginning) {
    int sign = story.firstSign();
    Set<Integer> opened =
        new HashSet<>(List.of(sign, symptoms.plainest(sign), story.firstWitness()));
    Told impact = impact(opened);
    boolean told = isUnsaid(impact) && Symptoms.namesPeople(beginning.text());
    return told ? null : impact;
  }

  private static boolean isUnsaid(Told impact) {
    return impact.text().startsWith(UNSAID) || impact.text().startsWith(MORE);
  }

  /**
   * @param opened the lines that the sentence before it told
   */
  Told impact(Set<Integer> opened) {
    List<Integer> likeliest =
        symptoms.likeliest().filter(i -> !opened.contains(i) && !repeats(i, opened)).toList();
    return likeliest.stream()
        .limit(CLOSE)
        .filter(i -> spoken.plain(i, Topic.IMPACT).isPresent())
        .findFirst()
        .or(
            () ->
                likeliest.stream()
                    .filter(i -> spoken.quoted(i, Topic.IMPACT).isPresent())
                    .findFirst())
        .map(i -> withFigures(suffered(i), i))
        .orElseGet(() -> unsaid(likeliest, opened));
  }

  private boolean repeats(int i, Set<Integer> told) {
    Set<String> words = story.line(i).telling();
    return told.stream()
        .filter(j -> j < story.size())
        .anyMatch(j -> Theme.overlap(words, story.line(j).telling()) >= SAME);
  }

  private String suffered(int i) {
    Line line = story.line(i);
    return spoken
        .plain(i, Topic.IMPACT)
        .map(
            told ->
                Telling.isOf(line, told)
                    ? Telling.timed(told, spoken.at(i)) + "."
                    : "%s (%s)."
                        .formatted(
                            Telling.sentence(line, told), Telling.saidBy(line, told, spoken.at(i))))
        .or(() -> clause(i, Topic.IMPACT, lead(line)))
        .orElseThrow();
  }

  /** Only who speaks of people, or of how many were hit, speaks for those affected. */
  private static String lead(Line line) {
    if (line.is(Trait.ALERT)) {
      return "What it meant is told by an alert of %s at %s: %s";
    }
    boolean affected = Symptoms.namesPeople(line) || !Extent.of(line).isEmpty();
    return affected && !Symptoms.isOutput(line)
        ? "For those affected, in the words of %s at %s: %s"
        : "What showed, as %s wrote at %s: %s";
  }

  /** How many were hit, where another line says so. */
  private Told withFigures(String suffered, int besides) {
    List<Integer> lines = new ArrayList<>(List.of(besides));
    List<String> figures = new ArrayList<>();
    for (int i : findings.lines(SectionName.IMPACT)) {
      Line line = story.line(i);
      List<String> said = Announcers.toldThem(line) ? List.of() : Extent.of(line);
      if (i != besides && !said.isEmpty() && figures.size() < FIGURES) {
        lines.add(i);
        figures.add("\"%s\" (%s at %s)".formatted(said.getFirst(), spoken.who(i), spoken.at(i)));
      }
    }
    String text = suffered.replaceFirst("\\.$", "");
    return figures.isEmpty()
        ? spoken.told(suffered, lines)
        : spoken.told(text + "; in figures, " + String.join(" and ", figures) + ".", lines);
  }

  /** Words that are too long for a summary stand where they are quoted in full. */
  private Told unsaid(List<Integer> likeliest, Set<Integer> opened) {
    if (!likeliest.isEmpty()) {
      unquoted++;
      return pointing("What it meant is quoted", likeliest.getFirst());
    }
    return others(opened).stream()
        .findFirst()
        .map(i -> pointing(MORE + " stands", i))
        .orElseGet(
            () -> spoken.missing(UNSAID + " is not established: no more word of it was found %s."));
  }

  private Told pointing(String what, int i) {
    return spoken.told(
        "%s under the impact, by %s at %s.".formatted(what, spoken.who(i), spoken.at(i)),
        List.of(i));
  }

  /** What else stands under the impact was said, however unfit it is to stand here. */
  private List<Integer> others(Set<Integer> opened) {
    return new Impacts(findings)
        .lines().stream()
            .filter(i -> !opened.contains(i) && story.line(i).isHuman() && !story.isRecovery(i))
            .filter(i -> story.line(i).about(Topic.IMPACT) >= TELLS)
            .filter(i -> !repeats(i, opened))
            .toList();
  }

  Told cause(Certainty certainty) {
    String lead =
        certainty == Certainty.ESTABLISHED
            ? "The cause was named by %s at %s"
            : "A possible cause, not confirmed by anything here, was named by %s at %s";
    return findings.causes().stream()
        .findFirst()
        .map(
            claim ->
                claim.isDoubted()
                    ? doubted(claim)
                    : named(claim.line(), lead, List.of(claim.line())))
        .orElseGet(
            () ->
                spoken.missing(
                    "Why it happened is not established: no word that names a cause was found"
                        + " %s."));
  }

  private Told doubted(Claim claim) {
    boolean vain = claim.against().isEmpty();
    int doubt = vain ? claim.vain() : claim.against().getLast();
    String said =
        (vain
                ? "A possible cause, doubted as its remedy did not help by the word of %s at %s,"
                    + " was named"
                : "A possible cause, doubted by %s at %s, was named")
            .formatted(spoken.who(doubt), spoken.at(doubt));
    return named(
        claim.line(), said.replace("%", "%%") + " by %s at %s", List.of(claim.line(), doubt));
  }

  private Told named(int i, String lead, List<Integer> lines) {
    String who = lead.formatted(spoken.who(i), spoken.at(i));
    Optional<String> said = cause.clause(i, Topic.CAUSE);
    unquoted += said.isEmpty() ? WHY : 0;
    return spoken.told(
        who + said.map(words -> ": " + words).orElse(", whose words stand under the root cause."),
        lines);
  }

  Told end() {
    return new Ending(outcome, spoken, beginnings).told();
  }

  /** Who said it, when and what. */
  private Optional<String> clause(int i, Topic topic, String sentence) {
    return spoken
        .clause(i, topic)
        .map(said -> sentence.formatted(spoken.who(i), spoken.at(i), said));
  }
}
