package dev.tocsin.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines in order with the turning points among them: where it shows, and where it ends. */
final class Story {
  private static final double SYMPTOM = 3;
  private static final double DEED = 4;
  private static final double RECOVERED = 4;
  private static final double THANKS = 3;
  private static final double PERSISTS = 4;
  private static final double ALIKE = 0.7;
  private static final int FEW = 2;
  private static final int BRIEF = 25;
  private static final int SOON = 20;
  private static final int FOLLOWED = 200;
  private static final Duration LEFT_ALONE = Duration.ofHours(2);
  private static final Duration QUIET = Duration.ofHours(3);

  /** It is expected then and not yet so, or so for a part. */
  private static final Set<String> AHEAD =
      Set.of(
          ("should will shortly soon until once hopefully expect if some others partly"
                  + " partially half almost nearly most")
              .split(" "));

  /** Before anything was done, "it looks fine" tells what it is not; these tell of a change. */
  private static final Set<String> CHANGED =
      Set.of(
          ("again now back gone recovered recovering resolved restored fixed solved sorted over"
               + " clear cleared close closed closing ended longer more anymore stopped since done")
              .split(" "));

  private final List<Line> lines;
  private final Floods floods;
  private final Recoveries recoveries;
  private final int firstAlert;
  private final int firstWitness;
  private final int firstSign;
  private final int firstDeed;
  private final int lastRecovery;
  private final int trigger;
  private final int end;

  Story(List<Line> lines) {
    this.lines = lines;
    this.floods = new Floods(lines);
    this.recoveries = new Recoveries(lines);
    int from = beginning();
    this.firstAlert = first(from, i -> line(i).is(Trait.ALERT));
    this.firstWitness = first(from, i -> line(i).isHuman() && isSymptom(i));
    int sign = first(from, this::isSign);
    this.firstSign = Outset.of(lines, sign, this::isRecovery);
    this.firstDeed = first(firstSign, this::isDeed);
    this.lastRecovery = last(lines.size(), i -> i > firstSign && isRecovery(i) && isChange(i));
    this.trigger = last(firstSign, i -> line(i).is(Trait.LOGGED) && isDeed(i));
    this.end = isContradicted(lastRecovery) ? -1 : lastRecovery;
  }

  /** The story of these lines, what is listed after its end being still to be done. */
  static Story of(List<Line> lines) {
    Story story = new Story(lines);
    return Afterwards.lists(story) ? new Story(Afterwards.read(story)) : story;
  }

  private Story(Story decided, int sign, int witness) {
    this.lines = decided.lines;
    this.floods = decided.floods;
    this.recoveries = decided.recoveries;
    this.firstAlert = decided.firstAlert;
    this.firstWitness = witness;
    this.firstSign = sign;
    this.firstDeed = decided.firstDeed;
    this.lastRecovery = decided.lastRecovery;
    this.trigger = decided.trigger;
    this.end = decided.end;
  }

  /** The same story, told from a line that turned out to speak of it before the first sign. */
  Story from(int earlier) {
    return new Story(this, earlier, Math.min(earlier, firstWitness));
  }

  /** The same story with whoever saw it before the first witness as that one. */
  Story seenBy(int witness) {
    return new Story(this, firstSign, Math.min(witness, firstWitness));
  }

  List<Line> lines() {
    return lines;
  }

  Floods floods() {
    return floods;
  }

  Line line(int i) {
    return lines.get(i);
  }

  int size() {
    return lines.size();
  }

  int firstAlert() {
    return firstAlert;
  }

  int firstWitness() {
    return firstWitness;
  }

  /**
   * The first line that shows trouble, or the number of lines when none does; a change taken back
   * shows it too, when nobody said so before.
   */
  int firstSign() {
    return firstSign;
  }

  int firstDeed() {
    return firstDeed;
  }

  /** The last line that says that it is over, or -1. */
  int lastRecovery() {
    return lastRecovery;
  }

  /** The last line that says that it is over and is not contradicted after it, or -1. */
  int end() {
    return end;
  }

  private boolean isContradicted(int recovery) {
    return recovery >= 0 && isAllClear(recovery) && relapse(recovery) >= 0;
  }

  /** The line that says, before anybody says again that it is over, that it is not; or -1. */
  int relapse(int recovery) {
    for (int i = recovery + 1; i < lines.size(); i++) {
      if (persists(i) || alertsAgain(i)) {
        return i;
      }
      if (isRecovery(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** The alert that began it, once more. */
  private boolean alertsAgain(int i) {
    return line(i).is(Trait.ALERT)
        && firstAlert < i
        && line(i).who().equals(line(firstAlert).who())
        && Theme.overlap(line(firstAlert).telling(), line(i).telling()) >= ALIKE
        && !isCleared(i);
  }

  /** Whether the same program takes the alert back before anybody says that it persists. */
  private boolean isCleared(int alert) {
    int end = Math.min(lines.size(), alert + FOLLOWED);
    for (int i = alert + 1; i < end && !persists(i); i++) {
      if (line(i).is(Trait.CLEAR) && line(i).who().equals(line(alert).who())) {
        return true;
      }
    }
    return false;
  }

  /** The last time somebody said too early that it was over, or -1. */
  int falseAllClear() {
    return last(lastRecovery + 1, i -> i > firstSign && isContradicted(i));
  }

  /** Whether it says so in few plain words: in a longer account the word may mean a part. */
  boolean isAllClear(int i) {
    Line line = line(i);
    return isRecovery(i)
        && line.saysPlainly(Topic.RECOVERY, RECOVERED)
        && line.about(Topic.PERSISTS) < PERSISTS
        && line.about(Topic.DOUBT) < PERSISTS
        && (line.about(Topic.IMPACT) < SYMPTOM
            || line.about(Topic.RECOVERY) >= SYMPTOM * line.about(Topic.IMPACT))
        && isChange(i)
        && !says(line, AHEAD)
        && line.sentences().size() <= FEW
        && !isLongStep(i);
  }

  /** What was done, and what it mended, in many words speaks of a part. */
  private boolean isLongStep(int i) {
    int words = line(i).sentences().stream().mapToInt(s -> s.words().size()).sum();
    return words > BRIEF && isDeed(i);
  }

  private boolean isChange(int i) {
    return i >= firstDeed || says(line(i), CHANGED);
  }

  private static boolean says(Line line, Set<String> words) {
    return line.sentences().stream().anyMatch(s -> s.words().stream().anyMatch(words::contains));
  }

  /** The first line that shows trouble hours after it was over and quiet, or -1. */
  int another() {
    int over = -1;
    for (int i = firstSign; i < lines.size(); i++) {
      boolean shows = isSymptom(i) || line(i).is(Trait.ALERT);
      if (shows && over >= 0 && line(i).at().isAfter(line(over).at().plus(QUIET))) {
        return i;
      }
      over = shows ? -1 : isAllClear(i) ? i : over;
    }
    return -1;
  }

  /** The last line before another that says that it is not over, or -1. */
  int lastPersisting(int before) {
    return last(before, this::persists);
  }

  /** Whether it says that it is still not over. */
  boolean persists(int i) {
    Line line = line(i);
    return line.isHuman()
        && line.sentences().size() <= FEW
        && line.saysPlainly(Topic.PERSISTS, PERSISTS)
        && line.about(Topic.RECOVERY) < RECOVERED
        && line.about(Topic.NOISE) < THANKS
        && !line.is(Trait.QUESTION);
  }

  /** The last change on record before the first sign, or -1. */
  int trigger() {
    return trigger;
  }

  /** How far into the history a line stands, from 0 to 1. */
  double progress(int i) {
    return lines.size() < 2 ? 0 : (double) i / (lines.size() - 1);
  }

  boolean isSymptom(int i) {
    return Telltale.symptom(line(i));
  }

  /**
   * Where to look for the first sign: behind one that nobody took up for hours, when what comes
   * next is about something else.
   */
  private int beginning() {
    int from = 0;
    for (int sign = first(0, this::isSign); sign < lines.size(); sign = from) {
      int next = first(sign + 1, this::isSign);
      if (next >= lines.size() || isTakenUp(sign) || !isAnother(sign, next)) {
        return from;
      }
      from = next;
    }
    return from;
  }

  private boolean isTakenUp(int sign) {
    Instant until = line(sign).at().plus(LEFT_ALONE);
    for (int i = sign + 1; i < lines.size() && !line(i).at().isAfter(until); i++) {
      if (isDeed(i) || isRecovery(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnother(int sign, int next) {
    Set<String> words = new HashSet<>(line(sign).telling());
    Stream.of("<bad>", "<fails>", "<measure>").map(Vocabulary::of).forEach(words::removeAll);
    return line(next).at().isAfter(line(sign).at().plus(LEFT_ALONE))
        && IntStream.range(next, Math.min(lines.size(), next + SOON))
            .noneMatch(i -> line(i).telling().stream().anyMatch(words::contains));
  }

  private boolean isSign(int i) {
    Line line = line(i);
    boolean undone = line.is(Trait.LOGGED) && line.saysPlainly(Topic.UNDO, DEED);
    return undone || line.is(Trait.ALERT) || (line.isHuman() && isSymptom(i));
  }

  boolean isDeed(int i) {
    return Telltale.deed(line(i));
  }

  boolean isRecovery(int i) {
    return recoveries.at(i);
  }

  private int first(int from, IntPredicate fits) {
    OptionalInt found =
        IntStream.range(Math.min(from, lines.size()), lines.size()).filter(fits).findFirst();
    return found.orElse(lines.size());
  }

  private int last(int before, IntPredicate fits) {
    for (int i = Math.min(before, lines.size()) - 1; i >= 0; i--) {
      if (fits.test(i)) {
        return i;
      }
    }
    return -1;
  }
}
