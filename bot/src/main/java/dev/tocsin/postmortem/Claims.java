package dev.tocsin.postmortem;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Follows what is claimed to be the cause: voiced, doubted, disproved, confirmed or acted upon. */
final class Claims {
  /** Longer histories don't make for more causes; beyond this a claim is not pursued. */
  private static final int MOST_CLAIMS = 40;

  private static final double CLAIMED = 3.5;
  private static final double LIKELY = 0.18;
  private static final double NAMED = 2;
  private static final double LEADING = 0.6;
  private static final Set<Topic> NAMING =
      EnumSet.of(Topic.CAUSE, Topic.CONFESSION, Topic.CONTRIBUTING);
  private static final double STRETCH = 2;
  private static final double PLAIN = 4;
  private static final double RELATED = 3;
  private static final double SAME = 0.5;
  private static final double TAKEN_BACK = 5;
  private static final int REPLIES = 6;
  private static final int BRIEF = 8;
  private static final int PURSUED = 400;
  private static final double PEER = 0.75;
  private static final int MOST_PEERS = 4;
  private static final int ADDED = 3;
  private static final Duration AT_ONCE = Duration.ofMinutes(10);

  /** Who only passes a word on does not vouch for it. */
  private static final Set<String> HEARSAY = Set.of("said", "says");

  private final Story story;
  private final IntToDoubleFunction naming;
  private final Theme theme;
  private final Remedies remedies;
  private final Explained explained;

  /** What is denied or taken back anywhere: looked for once, as each claim asks for all of it. */
  private final List<Doubt> doubts;

  /** A line that may speak against a claim, and its telling words. */
  private record Doubt(int at, Line line, Set<String> telling) {
    static boolean isVoiced(Line line) {
      return line.about(Topic.DOUBT) >= PLAIN || line.saysPlainly(Topic.DOUBT, TAKEN_BACK);
    }
  }

  Claims(Story story, IntToDoubleFunction naming, Theme theme) {
    this.story = story;
    this.naming = naming;
    this.theme = theme;
    this.doubts =
        IntStream.range(0, story.size())
            .filter(i -> Doubt.isVoiced(story.line(i)))
            .mapToObj(i -> new Doubt(i, story.line(i), story.line(i).telling()))
            .toList();
    this.remedies = new Remedies(story, theme);
    this.explained = new Explained(story);
  }

  /** The claims, the best supported first. */
  List<Claim> followed() {
    List<Integer> claims =
        IntStream.range(0, story.size())
            .filter(i -> rating(i) >= CLAIMED && !isCourtesy(story.line(i)))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> rating(i)).reversed())
            .limit(MOST_CLAIMS)
            .toList();
    return claims.stream()
        .filter(this::mayClaim)
        .map(i -> follow(i, claims))
        .sorted(Comparator.comparingDouble(Claim::strength).reversed())
        .toList();
  }

  /**
   * Who asks, takes something back, or mostly says that it is still so, names no cause, nor does
   * who has no word for one, unless a step follows.
   */
  private boolean mayClaim(int i) {
    Line line = story.line(i);
    boolean persists = story.persists(i) && line.about(Topic.PERSISTS) >= line.about(Topic.CAUSE);
    return !persists
        && !isToBeDone(i)
        && (explained.leadsToStep(i)
            || NAMING.stream().anyMatch(topic -> line.saysPlainly(topic, NAMED)))
        && !line.is(Trait.QUESTION)
        && !line.saysPlainly(Topic.DOUBT, TAKEN_BACK);
  }

  /** What is to be different next time, said when it was over. */
  private boolean isToBeDone(int i) {
    Line line = story.line(i);
    return line.isOnlyTasks() || (story.end() >= 0 && i > story.end() && isLater(line));
  }

  private static boolean isLater(Line line) {
    return line.foremost(Relevance::explains)
        .filter(sentence -> sentence.about(Topic.FOLLOW_UP) >= PLAIN)
        .isPresent();
  }

  /** Thanks for finding the cause don't name it. */
  private static boolean isCourtesy(Line line) {
    return line.foremost(sentence -> sentence.about(Topic.CAUSE))
        .filter(sentence -> sentence.about(Topic.NOISE) >= RELATED)
        .isPresent();
  }

  /** Likelihoods stretched, so that what speaks for or against a claim can be added to them. */
  private double rating(int i) {
    double likelihood = naming.applyAsDouble(i);
    return CLAIMED
        + STRETCH * Math.log(likelihood / (1 - likelihood) * (1 - LIKELY) / LIKELY)
        + (explained.leadsToStep(i) ? LEADING : 0);
  }

  private Claim follow(int i, List<Integer> claims) {
    List<Integer> against = objections(i, claims);
    boolean guess = isGuess(story.line(i));
    boolean borneOut = isBorneOut(i);
    boolean confirmed = isConfirmed(i);
    int vain = borneOut ? -1 : remedies.inVain(i, elaborated(i));
    Claim.Standing standing = standing(guess || vain >= 0, borneOut, confirmed, against);
    double strength = rating(i) + (confirmed ? 1.5 : 0);
    strength += vain < 0 && isActedOn(i, -1) ? 1.5 : 0;
    strength += story.line(i).saysPlainly(Topic.CAUSE, PLAIN) ? 1.5 : 0;
    strength -= isMerelyDone(i) ? 3 : 0;
    strength -= isSymptom(story.line(i)) ? PEER : 0;
    strength += PEER * Math.min(MOST_PEERS, peers(i, claims));
    strength -= 2.0 * against.size() + (guess ? 1 : 0);
    return new Claim(i, strength, standing, against, vain);
  }

  /** "Killed the job" tells what was done about it, unless it was said as a confession. */
  private boolean isMerelyDone(int i) {
    Line line = story.line(i);
    boolean done = line.about(Topic.ACTION) >= line.about(Topic.CAUSE);
    return done && story.isDeed(i) && (line.about(Topic.CONFESSION) < RELATED || isCured(i));
  }

  /** What comes right before the word that all is well mended it, whoever says "I did that". */
  private boolean isCured(int i) {
    return IntStream.range(i + 1, story.size())
        .filter(j -> story.isRecovery(j) || story.isDeed(j))
        .limit(1)
        .filter(j -> !story.line(j).at().isAfter(story.line(i).at().plus(AT_ONCE)))
        .anyMatch(story::isRecovery);
  }

  /** What it shows is mostly not why it does. */
  private static boolean isSymptom(Line line) {
    return line.about(Topic.IMPACT) > line.about(Topic.CAUSE);
  }

  /** Only doubts voiced in the very sentence make it a guess. */
  private static boolean isGuess(Line line) {
    return line.foremost(Relevance::explains)
        .filter(sentence -> sentence.about(Topic.HEDGE) >= PLAIN || isHearsay(sentence))
        .isPresent();
  }

  private static boolean isHearsay(Sentence sentence) {
    return sentence.words().stream().anyMatch(HEARSAY::contains);
  }

  private static Claim.Standing standing(
      boolean guess, boolean borneOut, boolean confirmed, List<Integer> against) {
    if (against.size() > 1 && !borneOut) {
      return Claim.Standing.DISPROVED;
    }
    if (guess || !against.isEmpty()) {
      return Claim.Standing.DOUBTED;
    }
    if (borneOut) {
      return Claim.Standing.BORNE_OUT;
    }
    return confirmed ? Claim.Standing.CONFIRMED : Claim.Standing.OPEN;
  }

  /** Other claims about the same: what several lines come back to is more than a remark. */
  private long peers(int i, List<Integer> claims) {
    Set<String> words = story.line(i).telling();
    return claims.stream()
        .filter(j -> j != i && theme.shared(words, story.line(j)) >= RELATED)
        .count();
  }

  /** Answers that deny something the claim is about, and its author taking it back. */
  private List<Integer> objections(int i, List<Integer> claims) {
    Set<String> words = story.line(i).telling();
    return doubts.stream()
        .filter(doubt -> doubt.at() > i)
        .filter(doubt -> denies(i, words, doubt) || takesBack(i, doubt.at(), claims))
        .map(Doubt::at)
        .toList();
  }

  /** Long after it a denial has to say the same words. */
  private boolean denies(int claim, Set<String> words, Doubt doubt) {
    Line reply = doubt.line();
    int j = doubt.at();
    boolean denial = reply.about(Topic.DOUBT) >= PLAIN && reply.isHuman();
    return denial
        && !reply.is(Trait.QUESTION)
        && (j == claim + 1
            || Theme.overlap(words, doubt.telling()) >= SAME
            || (j <= claim + REPLIES
                && (theme.shared(words, reply) >= RELATED || namesIt(reply, words))));
  }

  /** "So it is not the router" denies whatever was said of the router. */
  private static boolean namesIt(Line reply, Set<String> claim) {
    return reply
        .foremost(sentence -> sentence.about(Topic.DOUBT))
        .filter(sentence -> sentence.words().size() <= BRIEF)
        .filter(sentence -> sentence.about(Topic.HEDGE) < PLAIN)
        .filter(sentence -> sentence.words().stream().anyMatch(claim::contains))
        .isPresent();
  }

  /** Whoever takes something back means the last that they claimed, and all they said about it. */
  private boolean takesBack(int claim, int j, List<Integer> claims) {
    Line claimed = story.line(claim);
    if (!story.line(j).who().equals(claimed.who())
        || !story.line(j).saysPlainly(Topic.DOUBT, TAKEN_BACK)) {
      return false;
    }
    int latest =
        claims.stream()
            .filter(k -> k < j && story.line(k).who().equals(claimed.who()))
            .max(Comparator.naturalOrder())
            .orElse(claim);
    return latest == claim || isAbout(story.line(latest), claimed);
  }

  private boolean isAbout(Line reply, Line claim) {
    return theme.shared(claim.telling(), reply) >= RELATED
        || Theme.overlap(claim.telling(), reply.telling()) >= SAME;
  }

  private boolean isConfirmed(int i) {
    Line claim = story.line(i);
    return IntStream.rangeClosed(i + 1, Math.min(i + REPLIES, story.size() - 1))
        .anyMatch(j -> confirms(claim, story.line(j), j - i));
  }

  private boolean confirms(Line claim, Line reply, int distance) {
    boolean agrees = reply.about(Topic.CONFIRM) >= PLAIN && reply.about(Topic.DOUBT) < PLAIN;
    boolean another = !reply.who().equals(claim.who()) && reply.isHuman();
    return agrees && another && (distance <= 2 || theme.shared(claim.telling(), reply) >= RELATED);
  }

  /** A deed after it takes up what it says, and then it is over and never again said not to be. */
  private boolean isBorneOut(int i) {
    return isActedOn(i, story.lastPersisting(story.end()));
  }

  /** Whether a deed takes it up after the last that failed, before it is over. */
  private boolean isActedOn(int i, int failed) {
    Set<String> words = elaborated(i);
    return IntStream.rangeClosed(Math.max(i, failed + 1), Math.min(i + PURSUED, story.end()))
        .filter(j -> story.isDeed(j) && story.line(j).about(Topic.DOUBT) < PLAIN)
        .anyMatch(j -> j == i ? !isMerelyDone(i) : takesUp(i, words, j, failed));
  }

  /** Once something failed, what is done soon after the claim may be done about something else. */
  private boolean takesUp(int claim, Set<String> words, int deed, int failed) {
    boolean soon =
        deed - claim <= REPLIES
            && failed < claim
            && !story.line(deed).at().isAfter(story.line(claim).at().plus(AT_ONCE));
    return soon || theme.shared(words, story.line(deed)) >= RELATED;
  }

  /** The words of a claim and of what its author adds right after it. */
  private Set<String> elaborated(int i) {
    Line claim = story.line(i);
    Set<String> words = new HashSet<>(claim.telling());
    IntStream.rangeClosed(i + 1, Math.min(i + ADDED, story.size() - 1))
        .mapToObj(story::line)
        .filter(line -> line.who().equals(claim.who()) && !line.is(Trait.QUESTION))
        .filter(line -> !line.at().isAfter(claim.at().plus(AT_ONCE)))
        .forEach(line -> words.addAll(line.telling()));
    return words;
  }
}
