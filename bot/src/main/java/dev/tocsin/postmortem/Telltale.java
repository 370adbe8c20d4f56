package dev.tocsin.postmortem;

import java.util.Set;

/** What a line tells by itself, wherever it stands: trouble, a step, or that it is well again. */
final class Telltale {
  private static final double SYMPTOM = 3;
  private static final double HINT = 1;
  private static final double DEED = 4;
  private static final double ON_RECORD = 2;
  private static final double RECOVERED = 4;
  private static final double THANKS = 3;
  private static final double CONFESSED = 4;
  private static final int SMALL = 6;
  private static final Set<String> PLANS = Set.of("i'll", "we'll", "ill");

  private Telltale() {}

  static boolean symptom(Line line) {
    boolean done = line.is(Trait.LOGGED) || line.is(Trait.CLEAR);
    return !done && line.best(Telltale::shows) >= SYMPTOM;
  }

  /** Where nobody says it plainly, the first hint has to do. */
  static boolean hint(Line line) {
    return !line.is(Trait.CLEAR) && line.best(Telltale::shows) >= HINT;
  }

  /** Few words that show nothing and ask nothing tell of no trouble. */
  static boolean smallTalk(Line line) {
    int words = line.sentences().stream().mapToInt(sentence -> sentence.words().size()).sum();
    return words <= SMALL
        && line.isHuman()
        && !line.is(Trait.LOGGED)
        && !hint(line)
        && line.sentences().stream().noneMatch(Sentence::asks);
  }

  static boolean deed(Line line) {
    double done = line.about(Topic.ACTION) + (line.is(Trait.LOGGED) ? ON_RECORD : 0);
    return done >= DEED
        && line.about(Topic.NOISE) < THANKS
        && !line.is(Trait.QUESTION)
        && !line.is(Trait.ALERT)
        && !isPlan(line);
  }

  /** "I'll add a check" was not done. */
  private static boolean isPlan(Line line) {
    return line.foremost(sentence -> sentence.about(Topic.ACTION))
        .filter(sentence -> PLANS.contains(sentence.words().getFirst()))
        .isPresent();
  }

  static boolean recovery(Line line) {
    double over = line.about(Topic.RECOVERY);
    return over >= RECOVERED
        && over > line.about(Topic.IMPACT)
        && !line.is(Trait.QUESTION)
        && !line.is(Trait.ALERT)
        && !rulesOut(line)
        && !isGuess(line)
        && !isPromise(line);
  }

  /** What was done about it did not contribute to it, and what is asked did not go badly. */
  static boolean mayTeach(SectionName section, Line line) {
    boolean contributes = section == SectionName.CONTRIBUTING_FACTORS;
    Topic lesson = contributes ? Topic.CONTRIBUTING : Topic.BADLY;
    boolean step = deed(line) && line.about(Topic.ACTION) > line.about(lesson);
    boolean told = !step || line.about(Topic.CONFESSION) >= CONFESSED;
    return told && (contributes || !line.is(Trait.QUESTION));
  }

  private static double shows(Sentence sentence) {
    return sentence.about(Topic.IMPACT)
        + 0.7 * sentence.about(Topic.DETECTION)
        - Math.max(0, sentence.about(Topic.RECOVERY))
        - sentence.about(Topic.NOISE);
  }

  /** "The network is up, so it isn't that" speaks of a part that was never hurt. */
  private static boolean rulesOut(Line line) {
    return line.about(Topic.DOUBT) >= line.about(Topic.RECOVERY) && line.sentences().size() > 1;
  }

  /** "We are back in an hour" tells of no end. */
  private static boolean isPromise(Line line) {
    return line.sentences().stream()
        .filter(sentence -> sentence.about(Topic.RECOVERY) >= SYMPTOM)
        .allMatch(sentence -> Ahead.promises(sentence.text(), line.at()));
  }

  /** "That seems to be the one that works" speaks of a plan. */
  private static boolean isGuess(Line line) {
    return line.foremost(sentence -> sentence.about(Topic.RECOVERY))
        .filter(sentence -> sentence.about(Topic.HEDGE) >= sentence.about(Topic.RECOVERY))
        .isPresent();
  }
}
