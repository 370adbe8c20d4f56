package dev.tocsin.postmortem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Turns the lines chosen for a section into sentences: quotations with their speakers. */
final class Narrative {
  private static final double DENIED = 4;
  private static final int NEAR = 4;
  private static final int SHORT = 2;
  private static final double NAMES = 2;
  private static final Duration SOON = Duration.ofMinutes(10);

  private final Findings findings;
  private final Story story;
  private final Times times;
  private final Beginnings beginnings;

  Narrative(Findings findings, Times times, Beginnings beginnings) {
    this.beginnings = beginnings;
    this.findings = findings;
    this.story = findings.story();
    this.times = times;
  }

  List<Told> of(SectionName section) {
    return switch (section) {
      case DETECTION -> detection();
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

  /** Since when it went on comes first, where somebody said so. */
  private List<Told> detection() {
    List<Told> told = timed(SectionName.DETECTION, this::sign);
    beginnings
        .first()
        .filter(word -> findings.lines(SectionName.IMPACT).contains(word.line()))
        .ifPresent(word -> told.addFirst(began(word)));
    return told;
  }

  private Told began(Beginnings.Word word) {
    Line line = story.line(word.line());
    String text =
        "It went on \"%s\", as %s wrote at %s."
            .formatted(word.time().words(), line.who(), times.of(line.at()));
    return told(word.line(), text);
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
            && line.sentences().size() <= SHORT
            && line.isHuman();
    if (!inVain && line.sentences().size() == 1) {
      String deed = Retold.whole(line.sentences().getFirst().text(), line.who()).orElse(null);
      if (deed != null) {
        return "At " + times.of(line.at()) + " " + deed + ".";
      }
    }
    return (inVain ? "It did not help: " : "") + at(i, leading(line));
  }

  private static Topic leading(Line line) {
    return line.about(Topic.RECOVERY) > line.about(Topic.ACTION) ? Topic.RECOVERY : Topic.ACTION;
  }

  private List<Told> causes() {
    List<Told> told = new ArrayList<>();
    List<Integer> chain = chain();
    told.addAll(chained(chain));
    for (Claim claim : findings.causes()) {
      if (!chain.contains(claim.line())) {
        told.add(told(claim.line(), at(claim.line(), Topic.CAUSE)));
      }
      claim.against().stream()
          .limit(1)
          .forEach(j -> told.add(told(j, "Doubted: " + at(j, Topic.DOUBT))));
    }
    return told;
  }

  /** The likeliest claim with those around it: a cause is often told in several lines. */
  private List<Integer> chain() {
    List<Integer> all = findings.lines(SectionName.ROOT_CAUSE);
    TreeSet<Integer> chain = new TreeSet<>(all.subList(0, Math.min(1, all.size())));
    for (int i : all) {
      boolean near =
          story.line(i).about(Topic.CAUSE) >= NAMES
              && chain.stream().anyMatch(j -> Math.abs(i - j) <= NEAR && isSoon(i, j));
      if (near) {
        chain.add(i);
      }
    }
    return List.copyOf(chain);
  }

  private boolean isSoon(int one, int other) {
    return Duration.between(story.line(one).at(), story.line(other).at()).abs().compareTo(SOON)
        <= 0;
  }

  private List<Told> chained(List<Integer> chain) {
    if (chain.isEmpty()) {
      return List.of();
    }
    String text = chain.stream().map(i -> at(i, Topic.CAUSE)).collect(Collectors.joining("; "));
    List<String> ids = chain.stream().map(i -> story.line(i).id()).toList();
    return List.of(new Told(story.line(chain.getFirst()).at(), text, ids));
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
