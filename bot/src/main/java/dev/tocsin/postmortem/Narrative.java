package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Turns the lines chosen for a section into sentences: quotations with their speakers. */
final class Narrative {
  private static final double DENIED = 4;

  private final Findings findings;
  private final Story story;
  private final Times times;

  Narrative(Findings findings, Times times) {
    this.findings = findings;
    this.story = findings.story();
    this.times = times;
  }

  List<Told> of(SectionName section) {
    return switch (section) {
      case DETECTION -> timed(section, this::sign);
      case ROOT_CAUSE -> causes();
      case RESOLUTION -> timed(section, this::step);
      case CUSTOMER_COMMUNICATION -> timed(section, i -> at(i, Topic.PUBLIC));
      case IMPACT -> timed(section, i -> quoted(i, Topic.IMPACT));
      case CONTRIBUTING_FACTORS -> timed(section, i -> quoted(i, Topic.CONTRIBUTING));
      case TEMPORARY_MEASURES -> timed(section, i -> quoted(i, Topic.TEMPORARY));
      case WENT_WELL -> timed(section, i -> quoted(i, Topic.WELL));
      case WENT_BADLY -> timed(section, i -> quoted(i, Topic.BADLY));
      case LUCKY -> timed(section, i -> quoted(i, Topic.LUCKY));
      case ACTION_ITEMS -> timed(section, i -> quoted(i, Topic.FOLLOW_UP));
      case OPEN_QUESTIONS -> timed(section, i -> quoted(i, Topic.UNKNOWN));
      case SUMMARY, PARTICIPANTS -> List.of();
    };
  }

  private interface Sentencing {
    String of(int line);
  }

  private List<Told> timed(SectionName section, Sentencing sentence) {
    List<Told> told = new ArrayList<>();
    for (int i : findings.lines(section)) {
      told.add(told(i, sentence.of(i)));
    }
    return told;
  }

  private Told told(int i, String text) {
    return new Told(story.line(i).at(), text, List.of(story.line(i).id()));
  }

  private String sign(int i) {
    Line line = story.line(i);
    if (i == story.firstAlert()) {
      return "The first alert came at " + times.of(line.at()) + ": " + quoted(i, Topic.DETECTION);
    }
    return at(i, Topic.DETECTION);
  }

  private String step(int i) {
    Line line = story.line(i);
    boolean inVain =
        line.about(Topic.PERSISTS) >= DENIED
            && line.about(Topic.RECOVERY) < DENIED
            && line.isHuman();
    return (inVain ? "It did not help: " : "") + at(i, leading(line));
  }

  private static Topic leading(Line line) {
    return line.about(Topic.RECOVERY) > line.about(Topic.ACTION) ? Topic.RECOVERY : Topic.ACTION;
  }

  private List<Told> causes() {
    List<Told> told = new ArrayList<>();
    for (Claim claim : findings.causes()) {
      told.add(told(claim.line(), at(claim.line(), Topic.CAUSE)));
      claim.against().stream()
          .limit(1)
          .forEach(j -> told.add(told(j, "Doubted: " + at(j, Topic.DOUBT))));
    }
    return told;
  }

  private String quoted(int i, Topic topic) {
    return story.line(i).who() + ": " + Quote.of(story.line(i), weight(topic));
  }

  private String at(int i, Topic topic) {
    Line line = story.line(i);
    return line.who() + " at " + times.of(line.at()) + ": " + Quote.of(line, weight(topic));
  }

  private static ToDoubleFunction<Sentence> weight(Topic topic) {
    return sentence -> sentence.about(topic) - 0.5 * sentence.about(Topic.NOISE);
  }
}
