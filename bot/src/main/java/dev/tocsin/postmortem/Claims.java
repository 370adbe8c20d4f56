package dev.tocsin.postmortem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
  private static final double STRETCH = 2;
  private static final double PLAIN = 4;
  private static final double RELATED = 3;
  private static final double SAME = 0.5;
  private static final int REPLIES = 6;
  private static final int PURSUED = 400;
  private static final double PEER = 0.75;
  private static final int MOST_PEERS = 4;
  private static final int ADDED = 3;
  private static final Duration AT_ONCE = Duration.ofMinutes(10);

  private final Story story;
  private final IntToDoubleFunction naming;
  private final Theme theme;

  Claims(Story story, IntToDoubleFunction naming, Theme theme) {
    this.story = story;
    this.naming = naming;
    this.theme = theme;
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
        .map(i -> follow(i, claims))
        .sorted(Comparator.comparingDouble(Claim::strength).reversed())
        .toList();
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
    return CLAIMED + STRETCH * Math.log(likelihood / (1 - likelihood) * (1 - LIKELY) / LIKELY);
  }

  private Claim follow(int i, List<Integer> claims) {
    List<Integer> against = objections(i);
    boolean guess = isGuess(story.line(i));
    boolean borneOut = isBorneOut(i);
    boolean confirmed = isConfirmed(i);
    Claim.Standing standing = standing(guess, borneOut, confirmed, against);
    double strength = rating(i) + (borneOut ? 1.5 : 0) + (confirmed ? 1.5 : 0);
    strength += story.line(i).saysPlainly(Topic.CAUSE, PLAIN) ? 1.5 : 0;
    strength -= isMerelyDone(i) ? 3 : 0;
    strength -= isSymptom(story.line(i)) ? PEER : 0;
    strength += PEER * Math.min(MOST_PEERS, peers(i, claims));
    strength -= 2.0 * against.size() + (guess ? 1 : 0);
    return new Claim(i, strength, standing, against);
  }

  /** "Killed the job" tells what was done about it, unless it was said as a confession. */
  private boolean isMerelyDone(int i) {
    Line line = story.line(i);
    boolean done = line.about(Topic.ACTION) >= line.about(Topic.CAUSE);
    return done && story.isDeed(i) && line.about(Topic.CONFESSION) < RELATED;
  }

  /** What it shows is mostly not why it does. */
  private static boolean isSymptom(Line line) {
    return line.about(Topic.IMPACT) > line.about(Topic.CAUSE);
  }

  /** Only doubts voiced in the very sentence make it a guess. */
  private static boolean isGuess(Line line) {
    return line.foremost(Relevance::explains)
        .filter(sentence -> sentence.about(Topic.HEDGE) >= PLAIN)
        .isPresent();
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

  /** Answers soon after that deny something the claim is about. */
  private List<Integer> objections(int i) {
    List<Integer> against = new ArrayList<>();
    for (int j = i + 1; j <= Math.min(i + REPLIES, story.size() - 1); j++) {
      Line reply = story.line(j);
      boolean denies = reply.about(Topic.DOUBT) >= PLAIN && reply.isHuman();
      boolean meant = j == i + 1 || isAbout(reply, story.line(i));
      if (denies && meant && !reply.is(Trait.QUESTION)) {
        against.add(j);
      }
    }
    return against;
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

  /** A deed after it takes up what it says, and the history ends well after that deed. */
  private boolean isBorneOut(int i) {
    Set<String> words = elaborated(i);
    return IntStream.rangeClosed(i, Math.min(i + PURSUED, story.size() - 1))
        .filter(j -> story.isDeed(j) && story.line(j).about(Topic.DOUBT) < PLAIN)
        .filter(j -> j == i ? !isMerelyDone(i) : takesUp(i, words, j))
        .anyMatch(j -> story.end() >= j);
  }

  private boolean takesUp(int claim, Set<String> words, int deed) {
    boolean soon =
        deed - claim <= REPLIES
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
