package dev.tocsin.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which lines tell best what broke: those that somebody understands who was not there. */
final class Symptoms {
  private static final double A_PERSONS_WORD = 0.2;
  private static final double OUTPUT = 0.3;
  private static final double SHOWS = 3;
  private static final double HINT = 1;
  private static final int FEW = 4;
  private static final Duration AROUND = Duration.ofMinutes(60);
  private static final Duration EARLY = Duration.ofMinutes(30);
  private static final Pattern ERROR =
      Pattern.compile(
          "\\W*(?:(?:fatal )?error|exception|fatal|warn(?:ing)?|request from)\\b.*\\d.*",
          Pattern.CASE_INSENSITIVE);

  /** A name that is put together, or a code. */
  private static final Pattern COMPOSED = Pattern.compile("\\p{L}[-_./:\\p{N}]|\\p{N}\\p{L}");

  /** Begun with one of these, a sentence that names nothing leaves open what it is about. */
  private static final Set<String> POINTING =
      Set.of(
          ("it it's its this that that's they something something's things stuff everything"
                  + " i i'm we we're is are looks seems hm hmm uh uhm um oh also same not still")
              .split(" "));

  private static final Set<String> OURS = Set.of("shop", "support", "helpdesk", "nobody");

  private static final Set<String> GREETING =
      Set.of("hello", "hi", "hey", "morning", "good", "ok", "so", "and", "guys", "all", "team");

  private final Findings findings;
  private final Story story;

  Symptoms(Findings findings) {
    this.findings = findings;
    this.story = findings.story();
  }

  /** The line itself or, where it is vague, the next of the half hour after it that is not. */
  int plainest(int i) {
    if (i >= story.size() || !story.line(i).isHuman()) {
      return i;
    }
    Instant late = story.line(i).at().plus(EARLY);
    if (!isVague(i)) {
      return i;
    }
    return Stream.concat(likeliest().filter(j -> j > i && story.line(j).isHuman()), complaints(i))
        .filter(j -> !story.line(j).at().isAfter(late))
        .filter(j -> !isVague(j) && !isOutput(story.line(j)))
        .filter(j -> !Announcers.toldThem(story.line(j)))
        .min(Comparator.naturalOrder())
        .orElse(i);
  }

  /** What people can't do, before anything is done, whether or not a section rests on it. */
  private Stream<Integer> complaints(int i) {
    return IntStream.range(i + 1, Math.min(story.firstDeed(), story.size()))
        .filter(j -> story.line(j).isHuman() && story.line(j).about(Topic.DOUBT) < SHOWS)
        .filter(j -> story.line(j).sentences().stream().anyMatch(Symptoms::complains))
        .boxed();
  }

  /** "Patients can't check in" is plain, whatever they can't do. */
  private static boolean complains(Sentence sentence) {
    List<String> words = sentence.words();
    return !sentence.asks()
        && Stream.of("<not>", "<bad>")
            .anyMatch(kind -> words.stream().anyMatch(Vocabulary.of(kind)::contains))
        && words.stream().anyMatch(Vocabulary.of("<folk>")::contains);
  }

  /** The lines on the impact that name no cause, the best one first. */
  Stream<Integer> likeliest() {
    List<Integer> causes = findings.lines(SectionName.ROOT_CAUSE);
    Comparator<Integer> better = Comparator.comparingDouble(this::rating);
    return findings.lines(SectionName.IMPACT).stream()
        .filter(i -> !causes.contains(i) && !story.line(i).is(Trait.LOGGED))
        .filter(i -> story.line(i).about(Topic.DOUBT) < SHOWS)
        .filter(i -> !story.isRecovery(i) && !isStep(i) && !Announcers.toldThem(story.line(i)))
        .filter(i -> !story.line(i).is(Trait.QUESTION))
        .filter(i -> story.line(i).about(Topic.IMPACT) >= HINT)
        .sorted(better.reversed());
  }

  private boolean isStep(int i) {
    Line line = story.line(i);
    return line.isHuman()
        && story.isDeed(i)
        && line.foremost(sentence -> sentence.about(Topic.IMPACT))
            .filter(sentence -> sentence.about(Topic.ACTION) > sentence.about(Topic.IMPACT))
            .filter(sentence -> sentence.words().getFirst().equals("done"))
            .isPresent();
  }

  private double rating(int i) {
    Line line = story.line(i);
    return findings.impact(i)
        + (line.isHuman() ? A_PERSONS_WORD : 0)
        - (isOutput(line) ? OUTPUT : 0);
  }

  /** Whether some of the people wrote before it, and not only small talk. */
  boolean isPreceded(int i) {
    Instant from = story.line(i).at().minus(AROUND);
    return IntStream.range(0, i)
        .filter(j -> story.line(j).isHuman() && !story.line(j).is(Trait.LOGGED))
        .anyMatch(j -> !story.line(j).at().isBefore(from) && !story.line(j).isEmpty());
  }

  /** Whether what would be told of it leaves a stranger wondering what is broken. */
  boolean isVague(int i) {
    return story
        .line(i)
        .foremost(sentence -> sentence.about(Topic.IMPACT))
        .filter(Symptoms::isPlain)
        .isEmpty();
  }

  /** Whether it says no more than that something is wrong, or that somebody looks. */
  boolean isIdle(int i) {
    return story
        .line(i)
        .foremost(sentence -> sentence.about(Topic.IMPACT))
        .filter(sentence -> !isPlain(sentence) && saysNothing(sentence))
        .isPresent();
  }

  private static boolean saysNothing(Sentence sentence) {
    List<String> words = sentence.words();
    boolean brief = words.size() < FEW && words.stream().noneMatch(Symptoms::fails);
    return words.stream().noneMatch(Symptoms::names)
        && (sentence.asks() || brief || pointsBack(words));
  }

  private static boolean fails(String word) {
    return Stream.of("<bad>", "<fails>", "<not>")
        .anyMatch(kind -> Vocabulary.of(kind).contains(word));
  }

  private static boolean isPlain(Sentence sentence) {
    List<String> words = sentence.words();
    double shows = sentence.about(Topic.IMPACT) + sentence.about(Topic.DETECTION);
    boolean names = words.stream().anyMatch(Symptoms::names);
    return !sentence.asks()
        && words.size() >= FEW
        && (names || !pointsBack(words))
        && (names || shows >= SHOWS);
  }

  /** Behind a greeting too. */
  private static boolean pointsBack(List<String> words) {
    return words.stream()
        .filter(word -> !GREETING.contains(word))
        .limit(1)
        .allMatch(POINTING::contains);
  }

  private static boolean names(String word) {
    return Vocabulary.of("<part>").contains(word)
        || Vocabulary.of("<folk>").contains(word)
        || COMPOSED.matcher(word).find();
  }

  /** Whether it speaks of those who use what is broken. */
  static boolean namesPeople(Line line) {
    return line.foremost(sentence -> sentence.about(Topic.IMPACT))
        .filter(sentence -> sentence.words().stream().anyMatch(Symptoms::isAffected))
        .isPresent();
  }

  /** Whether a telling names those who were hit, or how many. */
  static boolean namesPeople(String told) {
    return Words.of(told).stream().anyMatch(Symptoms::isAffected) || Extent.counts(told);
  }

  private static boolean isAffected(String word) {
    return Vocabulary.of("<folk>").contains(word) && !OURS.contains(word);
  }

  /** What a program printed, whoever pasted it. */
  static boolean isOutput(Line line) {
    return line.sentences().stream()
        .map(Sentence::text)
        .allMatch(text -> Reworded.isOutput(text) || ERROR.matcher(text).matches());
  }
}
