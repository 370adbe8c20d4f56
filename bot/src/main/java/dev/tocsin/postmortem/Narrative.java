package dev.tocsin.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

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
  private final Sayings sayings;
  private final List<Integer> impacts;
  private final Beginnings beginnings;
  private final Log log;

  /**
   * @param log whoever opened the incident reported it
   */
  Narrative(Findings findings, Times times, Beginnings beginnings, Log log) {
    this.log = log;
    this.beginnings = beginnings;
    this.findings = findings;
    this.story = findings.story();
    this.times = times;
    this.sayings = new Sayings(story, times);
    this.impacts = new Impacts(findings).lines();
  }

  List<Told> of(SectionName section) {
    List<Told> told = sentences(section);
    return section == SectionName.CUSTOMER_COMMUNICATION ? told : Repeats.merged(told);
  }

  private List<Told> sentences(SectionName section) {
    return switch (section) {
      case DETECTION -> detection();
      case ROOT_CAUSE -> causes();
      case RESOLUTION -> resolution();
      case CUSTOMER_COMMUNICATION -> timed(section, sayings::posted);
      case IMPACT -> timed(impacts, i -> sayings.quoted(i, Topic.IMPACT));
      case CONTRIBUTING_FACTORS -> timed(section, i -> sayings.quoted(i, Topic.CONTRIBUTING));
      case TEMPORARY_MEASURES -> timed(section, i -> sayings.quoted(i, Topic.TEMPORARY));
      case WENT_WELL -> timed(section, i -> sayings.quoted(i, Topic.WELL));
      case WENT_BADLY -> timed(section, i -> sayings.quoted(i, Topic.BADLY));
      case LUCKY -> timed(section, i -> sayings.quoted(i, Topic.LUCKY));
      case ACTION_ITEMS -> timed(section, i -> sayings.quoted(i, Topic.FOLLOW_UP));
      case OPEN_QUESTIONS -> questions();
      case SUMMARY, PARTICIPANTS -> List.of();
    };
  }

  /** Whether others see it too is asked while it is found, and not left open. */
  private List<Told> questions() {
    List<Told> told = new ArrayList<>();
    for (int i : findings.lines(SectionName.OPEN_QUESTIONS)) {
      if (i != story.firstSign() && i != story.firstWitness()) {
        told.add(told(i, sayings.quoted(i, Topic.UNKNOWN)));
      }
    }
    return told;
  }

  /** Since when it went on comes first, where somebody said so. */
  private List<Told> detection() {
    List<Told> told = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i : findings.lines(SectionName.DETECTION)) {
      boolean plain = isToldAsImpact(i) && i != story.firstWitness() && i != story.firstAlert();
      if (plain && i > story.firstSign()) {
        others.add(i);
      } else {
        told.add(told(i, sign(i)));
      }
    }
    if (!others.isEmpty()) {
      told.add(more(others));
    }
    beginnings
        .first()
        .filter(word -> findings.lines(SectionName.IMPACT).contains(word.line()))
        .ifPresent(word -> told.addFirst(began(word)));
    return told;
  }

  private boolean isToldAsImpact(int i) {
    return story.line(i).isHuman() && impacts.contains(i);
  }

  /** What the impact tells already is not told again; here it matters who saw it, and when. */
  private Told more(List<Integer> others) {
    Map<String, List<String>> spoken = new LinkedHashMap<>();
    for (int i : others) {
      Line line = story.line(i);
      spoken.computeIfAbsent(line.who(), who -> new ArrayList<>()).add(times.of(line.at()));
    }
    List<String> words = new ArrayList<>();
    spoken.forEach((who, at) -> words.add(who + " at " + listed(at)));
    String text = listed(words);
    List<String> ids = others.stream().map(i -> story.line(i).id()).toList();
    Instant at = story.line(others.getFirst()).at();
    return new Told(at, "Further word of it came from " + text + ".", ids);
  }

  private static String listed(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private Told began(Beginnings.Word word) {
    Line line = story.line(word.line());
    return told(word.line(), word.told(line.who(), times.of(line.at())));
  }

  private interface Sentencing {
    String of(int line);
  }

  private List<Told> timed(SectionName section, Sentencing sentence) {
    return timed(findings.lines(section), sentence);
  }

  private List<Told> timed(List<Integer> lines, Sentencing sentence) {
    return lines.stream().map(i -> told(i, sentence.of(i))).toList();
  }

  private Told told(int i, String text) {
    return new Told(story.line(i).at(), text, List.of(story.line(i).id()));
  }

  private String sign(int i) {
    Line line = story.line(i);
    if (i == story.firstAlert()) {
      return "The first alert came at "
          + times.of(line.at())
          + " from "
          + sayings.quoted(i, Topic.DETECTION);
    }
    if (i < story.firstSign() && line.is(Trait.LOGGED)) {
      return "Before it: " + sayings.at(i, Topic.ACTION);
    }
    if (i == story.firstWitness() && isToldAsImpact(i)) {
      String what = log.has(Happening.Kind.OPENED) ? "speak of it" : "report it";
      return line.who() + " was the first to " + what + ", at " + times.of(line.at()) + ".";
    }
    return sayings.at(i, Topic.DETECTION);
  }

  /** A word that it is over which did not hold is told with the word that said so. */
  private List<Told> resolution() {
    List<Told> told = new ArrayList<>();
    for (int i : findings.lines(SectionName.RESOLUTION)) {
      int relapse = i > story.firstSign() && story.isAllClear(i) ? story.relapse(i) : -1;
      if (relapse < 0) {
        told.add(told(i, step(i)));
        continue;
      }
      Line again = story.line(relapse);
      String text =
          "%s It was not over yet, as %s wrote at %s."
              .formatted(ended(sayings.at(i, Topic.RECOVERY)), again.who(), times.of(again.at()));
      told.add(new Told(story.line(i).at(), text, List.of(story.line(i).id(), again.id())));
    }
    return told;
  }

  private static String ended(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private String step(int i) {
    Line line = story.line(i);
    boolean inVain =
        line.about(Topic.PERSISTS) >= DENIED
            && line.about(Topic.RECOVERY) < DENIED
            && line.sentences().size() <= SHORT
            && i > story.firstDeed()
            && line.isHuman();
    return inVain
        ? "It did not help: " + sayings.at(i, Topic.PERSISTS)
        : sayings.at(i, leading(line));
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
        told.add(told(claim.line(), sayings.at(claim.line(), Topic.CAUSE)));
      }
      claim.against().stream()
          .limit(1)
          .forEach(j -> told.add(told(j, "Doubted: " + sayings.at(j, Topic.DOUBT))));
      if (claim.vain() >= 0 && claim.against().isEmpty()) {
        told.add(
            told(
                claim.vain(),
                "What was done about it did not help: "
                    + sayings.at(claim.vain(), Topic.PERSISTS)));
      }
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
    String text = joined(chain.stream().map(i -> sayings.at(i, Topic.CAUSE)).toList());
    List<String> ids = chain.stream().map(i -> story.line(i).id()).toList();
    return List.of(new Told(story.line(chain.getFirst()).at(), text, ids));
  }

  /** A sentence ends by itself, a quotation needs a mark before the next one. */
  private static String joined(List<String> parts) {
    StringBuilder text = new StringBuilder(parts.getFirst());
    for (String part : parts.subList(1, parts.size())) {
      text.append(Quote.between(text.toString(), part)).append(part);
    }
    return text.toString();
  }
}
