package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first sentence of a summary: what broke, who was first to speak of it, and since when. */
final class Opening {
  private final Story story;
  private final Beginnings beginnings;
  private final Spoken spoken;
  private final Symptoms symptoms;
  private final boolean quotes;

  /**
   * @param quotes whether it has room for the words of an alert
   */
  Opening(
      Findings findings, Beginnings beginnings, Spoken spoken, Symptoms symptoms, boolean quotes) {
    this.quotes = quotes;
    this.story = findings.story();
    this.beginnings = beginnings;
    this.spoken = spoken;
    this.symptoms = symptoms;
  }

  Told told() {
    int sign = story.firstSign();
    if (sign >= story.size()) {
      return spoken.missing("What broke is not established: nobody said it plainly %s.");
    }
    Told told = story.line(sign).isHuman() ? reported(sign) : shown(sign);
    return beginnings
        .first()
        .filter(word -> !told.text().contains(word.time().words()))
        .map(word -> since(told, word))
        .orElse(told);
  }

  private Told since(Told told, Beginnings.Word word) {
    Line line = story.line(word.line());
    List<String> ids = new ArrayList<>(told.sources());
    ids.add(line.id());
    String since =
        "; as %s wrote at %s, %s".formatted(line.who(), spoken.at(word.line()), word.told());
    String text = told.text().replaceFirst("\\.$", "") + since;
    return new Told(told.at(), text, ids.stream().distinct().toList());
  }

  /** What a program showed first, and what the first of the people saw. */
  private Told shown(int sign) {
    Line line = story.line(sign);
    int witness = story.firstWitness();
    String lead =
        line.is(Trait.LOGGED)
            ? "The first sign was a change taken back, recorded by %s at %s"
            : "The first sign was an alert by %s at %s";
    Optional<String> shown = quotes ? spoken.quoted(sign, Topic.IMPACT) : Optional.empty();
    String text = lead.formatted(line.who(), spoken.at(sign));
    if (witness >= story.size() || witness == sign) {
      return spoken.told(text + behind(shown), List.of(sign));
    }
    Optional<String> seen =
        symptoms.isIdle(witness) ? Optional.empty() : spoken.clause(witness, Topic.IMPACT);
    if (seen.isEmpty() || symptoms.isVague(witness)) {
      text += shown.map(said -> ": " + said).orElse("");
    }
    String first =
        "; the first of the people to speak %sof it was %s at %s%s"
            .formatted(
                symptoms.isPreceded(witness) ? "plainly " : "",
                spoken.who(witness),
                spoken.at(witness),
                behind(seen));
    return spoken.told(text + first, List.of(sign, witness));
  }

  /** What the first of the people saw or, where that was vague, what a plainer word tells. */
  private Told reported(int i) {
    int plainest = symptoms.plainest(i);
    Optional<String> seen = seen(plainest);
    if (plainest != i && seen.isPresent()) {
      String first =
          spoken.who(i).equals(spoken.who(plainest))
              ? "; the first report of trouble was at %2$s."
              : "; the first to report trouble was %s, at %s.";
      return spoken.told(
          seen.get() + first.formatted(spoken.who(i), spoken.at(i)), List.of(plainest, i));
    }
    return spoken.told(
        spoken
            .plain(i, Topic.IMPACT)
            .map(told -> by(i, told, ", the first " + plain(i) + "report of it") + ".")
            .orElseGet(
                () ->
                    "%s was the first to report trouble%s, at %s%s"
                        .formatted(
                            spoken.who(i),
                            symptoms.isPreceded(i) ? " plainly" : "",
                            spoken.at(i),
                            behind(quoted(i)))),
        List.of(i));
  }

  /** What others wrote before it may have been of it, and not heard. */
  private String plain(int i) {
    return symptoms.isPreceded(i) ? "plain " : "";
  }

  private Optional<String> quoted(int i) {
    return symptoms.isIdle(i) ? Optional.empty() : spoken.quoted(i, Topic.IMPACT);
  }

  private Optional<String> seen(int i) {
    Line line = story.line(i);
    return spoken
        .plain(i, Topic.IMPACT)
        .map(told -> Telling.isOf(line, told) ? Telling.timed(told, spoken.at(i)) : by(i, told, ""))
        .or(
            () ->
                spoken
                    .quoted(i, Topic.IMPACT)
                    .map(
                        said ->
                            "In the words of %s at %s, %s"
                                .formatted(line.who(), spoken.at(i), said)));
  }

  private String by(int i, String told, String besides) {
    Line line = story.line(i);
    return "%s (%s%s)"
        .formatted(Telling.sentence(line, told), Telling.saidBy(line, told, spoken.at(i)), besides);
  }

  private static String behind(Optional<String> told) {
    return told.map(said -> ": " + said).orElse(".");
  }
}
