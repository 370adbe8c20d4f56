package dev.tocsin.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/** Which lines speak to which section: the decisions of a draft, before a word is written. */
final class Findings {
  private static final double PLAIN_WORDS = 4;
  private static final double LIKELY = 0.21;

  /** In a history of a few announcements each of them carries more. */
  private static final int SHORT = 8;

  private static final double FEW_WORDS_COUNT = 1.6;
  private static final double COURTESY = 3;
  private static final double RARE = 0.12;
  private static final double PLAINLY = 4;
  private static final double SAME = 0.75;
  private static final double LABELLED = 9;
  private static final int MOST_LABELLED = 40;
  private static final Duration BEFORE = Duration.ofMinutes(30);
  private static final Quota CAUSES = new Quota(3.5, 2.4, 0.05, 4);
  private static final Quota IMPACT = new Quota(LIKELY, 3.2, 0.1, 6);

  /** A remark is a lesson of one kind: among these sections a line stands where it fits best. */
  private static final List<SectionName> LESSONS =
      List.of(
          SectionName.LUCKY,
          SectionName.ACTION_ITEMS,
          SectionName.WENT_BADLY,
          SectionName.WENT_WELL,
          SectionName.CONTRIBUTING_FACTORS,
          SectionName.OPEN_QUESTIONS);

  private final Story story;
  private Story told;
  private final Labels labels;
  private final Relevance relevance;
  private final Likelihood likelihood;
  private final List<Claim> claims;
  private List<Claim> causes = List.of();
  private final Map<SectionName, Map<Integer, Double>> chosen = new EnumMap<>(SectionName.class);

  private Findings(Story story, Judgement judgement) {
    this.story = story;
    this.told = story;
    this.labels = new Labels(story);
    this.relevance = new Relevance(story);
    this.likelihood = new Likelihood(judgement, new Signals(story, relevance), story.size());
    IntToDoubleFunction naming = likelihood.of(SectionName.ROOT_CAUSE);
    this.claims = new Claims(story, naming, new Theme(story.lines())).followed();
  }

  static Findings of(Story story, Judgement judgement) {
    Findings findings = new Findings(story, judgement);
    findings.causes = findings.standing();
    findings.chooseEvents();
    findings.chooseLessons();
    findings.told = findings.told();
    return findings;
  }

  private void chooseEvents() {
    Suffered suffered = new Suffered(story);
    Map<Integer, Double> impact =
        new Choice(story).of(unlessRoutine(SectionName.IMPACT), IMPACT, suffered::mayTell);
    chosen.put(SectionName.IMPACT, suffered.withFigures(impact));
    choose(
        SectionName.DETECTION,
        ofLate(unlessRoutine(SectionName.DETECTION)),
        new Quota(LIKELY, 2.2, 0.04, 3));
    choose(
        SectionName.RESOLUTION, onceShown(SectionName.RESOLUTION), new Quota(LIKELY, 5, 0.11, 8));
    chosen.computeIfPresent(SectionName.RESOLUTION, (section, steps) -> Fitted.addTo(steps, story));
    choose(SectionName.TEMPORARY_MEASURES, relevance::temporary, new Quota(4.5, 2, 0.03, 4));
    chosen.put(
        SectionName.CUSTOMER_COMMUNICATION,
        Choice.ofPosts(story).of(relevance::announced, new Quota(7, 10, 0.1, 30), i -> true));
  }

  /** What already tells the course of events is not told again as a lesson from it. */
  private void chooseLessons() {
    choose(
        SectionName.CONTRIBUTING_FACTORS,
        unlessCause(SectionName.CONTRIBUTING_FACTORS),
        new Quota(RARE, 2.4, 0.06, 4));
    choose(
        SectionName.WENT_BADLY,
        saidPlainly(unlessCause(SectionName.WENT_BADLY), relevance::badly),
        new Quota(RARE, 1.6, 0.06, 4));
    choose(SectionName.WENT_WELL, new Quota(LIKELY, 1.6, 0.02, 3));
    choose(SectionName.LUCKY, relevance::lucky, new Quota(3, 1, 0, 1));
    choose(SectionName.ACTION_ITEMS, new Quota(LIKELY, 1.6, 0.05, 4));
    choose(SectionName.OPEN_QUESTIONS, relevance::unknown, new Quota(4, 1, 0.05, 4));
    settle();
  }

  /** What programs did before it is told as the change before it, other talk not at all. */
  private IntToDoubleFunction unlessRoutine(SectionName section) {
    return only(
        section,
        i -> i >= story.firstSign() || (mayTellOfIt(story.line(i)) && !Outset.isOther(story, i)));
  }

  /** What was said long before the first sign belongs to another matter. */
  private IntToDoubleFunction ofLate(IntToDoubleFunction likely) {
    int sign = story.firstSign();
    Instant from = sign < story.size() ? story.line(sign).at().minus(BEFORE) : Instant.MIN;
    return i ->
        story.line(i).at().isBefore(from) || (i < sign && Telltale.smallTalk(story.line(i)))
            ? 0
            : likely.applyAsDouble(i);
  }

  private static boolean mayTellOfIt(Line line) {
    return line.isHuman() ? !line.is(Trait.LOGGED) : line.is(Trait.ALERT);
  }

  /** The last step before the end is told, whatever words it has. */
  private IntToDoubleFunction onceShown(SectionName section) {
    int sign = story.firstSign() < story.size() ? story.firstSign() : -1;
    IntToDoubleFunction likely = only(section, i -> i > sign || (story.isDeed(i) && i == sign));
    int last = Remedies.last(story);
    return i -> i == last ? Math.max(LIKELY, likely.applyAsDouble(i)) : likely.applyAsDouble(i);
  }

  private IntToDoubleFunction unlessCause(SectionName section) {
    Set<Integer> causes = new HashSet<>(lines(SectionName.ROOT_CAUSE));
    return only(section, i -> !causes.contains(i) && Telltale.mayTeach(section, story.line(i)));
  }

  /**
   * What is said, and not asked, in so many words is taken, however seldom others write such things
   * down.
   */
  private IntToDoubleFunction saidPlainly(IntToDoubleFunction likely, IntToDoubleFunction rule) {
    return i -> {
      boolean plain = rule.applyAsDouble(i) >= PLAINLY && i > story.firstSign();
      return Math.max(likely.applyAsDouble(i), plain ? LIKELY : 0);
    };
  }

  private IntToDoubleFunction only(SectionName section, IntPredicate fits) {
    IntToDoubleFunction likely = likelihood.of(section);
    double weight = story.size() <= SHORT ? FEW_WORDS_COUNT : 1;
    boolean event = !LESSONS.contains(section);
    return i ->
        fits.test(i) && !isCourtesy(i) && !(event && story.line(i).isOnlyTasks())
            ? weight * likely.applyAsDouble(i)
            : 0;
  }

  private boolean isCourtesy(int i) {
    return story.line(i).sentences().stream().allMatch(s -> s.about(Topic.NOISE) >= COURTESY);
  }

  private void choose(SectionName section, Quota quota) {
    choose(section, only(section, i -> true), quota);
  }

  /** How likely a line is a moment of the timeline. */
  double moment(int i) {
    return likelihood.ofTimeline().applyAsDouble(i);
  }

  /** How likely a line tells the impact. */
  double impact(int i) {
    return likelihood.of(SectionName.IMPACT).applyAsDouble(i);
  }

  /** The story as it is told: from the first of the people whose word a section rests on. */
  Story story() {
    return told;
  }

  private boolean showsBefore(int i) {
    Line line = story.line(i);
    return line.isHuman()
        && !line.is(Trait.LOGGED)
        && line.about(Topic.INTENT) < PLAINLY
        && !Telltale.smallTalk(story.line(i));
  }

  private Story told() {
    int sign = story.firstSign();
    return Stream.of(SectionName.IMPACT, SectionName.DETECTION)
        .flatMap(section -> lines(section).stream())
        .filter(i -> sign < story.size() && i < sign && showsBefore(i))
        .filter(i -> !new Suffered(story).isLongBefore(i))
        .filter(i -> !story.isDeed(i))
        .min(Comparator.naturalOrder())
        .map(story::from)
        .orElseGet(this::seenFirst);
  }

  /** Whoever a section rests on was among the first to see it. */
  private Story seenFirst() {
    return Stream.of(SectionName.IMPACT, SectionName.DETECTION)
        .flatMap(section -> lines(section).stream())
        .filter(i -> i >= story.firstSign() && showsBefore(i) && !story.isDeed(i))
        .min(Comparator.naturalOrder())
        .map(story::seenBy)
        .orElse(story);
  }

  /** The lines of a section in the order of time; those on the cause, the likeliest first. */
  List<Integer> lines(SectionName section) {
    return section == SectionName.ROOT_CAUSE
        ? causes().stream().map(Claim::line).toList()
        : chosen.getOrDefault(section, Map.of()).keySet().stream().sorted().toList();
  }

  /** Every word on the cause, the best supported first. */
  List<Claim> claims() {
    return claims;
  }

  /**
   * The claims on the cause that are still standing, the likeliest first; one that was doubted
   * gives way to others.
   */
  List<Claim> causes() {
    return causes;
  }

  private List<Claim> standing() {
    List<Claim> standing = new ArrayList<>();
    Named named = new Named(story);
    for (Claim claim : claims) {
      boolean stands = claim.standing() != Claim.Standing.DISPROVED;
      if (stands
          && named.names(claim)
          && claim.strength() >= CAUSES.threshold()
          && !repeats(claim, standing)) {
        standing.add(claim);
      }
    }
    List<Claim> most =
        new ArrayList<>(standing.subList(0, Math.min(standing.size(), CAUSES.of(story.size()))));
    most.sort(Comparator.comparing(Claim::isDoubted));
    return most;
  }

  /** Established needs plain words that were borne out, and nobody against them. */
  Certainty certainty() {
    if (causes.isEmpty()) {
      return Certainty.UNKNOWN;
    }
    Claim first = causes.getFirst();
    boolean plain = story.line(first.line()).saysPlainly(Topic.CAUSE, PLAIN_WORDS);
    boolean bornOut = first.standing() == Claim.Standing.BORNE_OUT;
    return plain && bornOut ? Certainty.ESTABLISHED : Certainty.CANDIDATE;
  }

  /** Every line that some section rests on. */
  Collection<Integer> all() {
    TreeSet<Integer> all = new TreeSet<>(lines(SectionName.ROOT_CAUSE));
    chosen.values().forEach(lines -> all.addAll(lines.keySet()));
    return Collections.unmodifiableCollection(all);
  }

  private void choose(SectionName section, IntToDoubleFunction relevance, Quota quota) {
    Map<Integer, Double> lines =
        new Choice(story).of(i -> labels.has(i) ? 0 : relevance.applyAsDouble(i), quota, i -> true);
    labels.of(section).stream().limit(MOST_LABELLED).forEach(i -> lines.put(i, LABELLED));
    chosen.put(section, lines);
  }

  private void settle() {
    for (SectionName section : LESSONS) {
      for (SectionName other : LESSONS) {
        lines(section).forEach(i -> contend(i, section, other));
      }
    }
  }

  /** The weaker of two sections gives the line up; between equals the first one listed keeps it. */
  private void contend(int i, SectionName one, SectionName other) {
    Double here = lessons(one).get(i);
    Double there = lessons(other).get(i);
    if (one != other && here != null && there != null) {
      lessons(here >= there ? other : one).remove(i);
    }
  }

  private Map<Integer, Double> lessons(SectionName section) {
    return chosen.computeIfAbsent(section, key -> Map.of());
  }

  private boolean repeats(Claim claim, List<Claim> others) {
    return others.stream()
        .map(other -> story.line(other.line()).telling())
        .anyMatch(words -> Theme.overlap(story.line(claim.line()).telling(), words) >= SAME);
  }
}
