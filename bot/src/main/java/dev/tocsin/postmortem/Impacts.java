package dev.tocsin.postmortem;

import java.util.List;

/** Which of the lines on the impact are told under it: what another section tells better is not. */
final class Impacts {
  private static final double TELLS = 2;
  private static final int FEW_WORDS = 6;

  private final Findings findings;
  private final Story story;
  private final Symptoms symptoms;

  Impacts(Findings findings) {
    this.findings = findings;
    this.story = findings.story();
    this.symptoms = new Symptoms(findings);
  }

  List<Integer> lines() {
    List<Integer> all = findings.lines(SectionName.IMPACT);
    return all.stream()
        .filter(i -> !isToldAsCause(i) && !wonders(i) && !Announcers.toldThem(story.line(i)))
        .filter(i -> all.size() == 1 || !isIdle(i))
        .toList();
  }

  /** A sentence that tells why stands under the cause, unless it has a figure of the impact. */
  private boolean isToldAsCause(int i) {
    return i != story.firstSign()
        && findings.lines(SectionName.ROOT_CAUSE).contains(i)
        && story
            .line(i)
            .foremost(s -> s.about(Topic.IMPACT))
            .filter(s -> s.about(Topic.IMPACT) < TELLS || !hasFigure(s))
            .filter(s -> s.about(Topic.CAUSE) > s.about(Topic.IMPACT))
            .isPresent();
  }

  /**
   * Who asks and names nothing tells that something is wrong, and not what; later, not even that.
   */
  private boolean wonders(int i) {
    Line line = story.line(i);
    boolean first = i == story.firstSign() || i == story.firstWitness();
    return line.is(Trait.QUESTION) && (!first || line.about(Topic.IMPACT) < TELLS);
  }

  /** "Something's off" is told by whoever says what. */
  private boolean isIdle(int i) {
    List<Sentence> said = story.line(i).sentences();
    return symptoms.isIdle(i)
        && said.stream().mapToInt(s -> s.words().size()).sum() <= FEW_WORDS
        && said.stream().noneMatch(s -> s.asks() || hasFigure(s));
  }

  private static boolean hasFigure(Sentence sentence) {
    return sentence.text().chars().anyMatch(Character::isDigit);
  }
}
