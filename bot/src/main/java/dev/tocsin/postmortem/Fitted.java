package dev.tocsin.postmortem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Steps told without a verb of doing: "old cable back in, lights green". They are heard as such
 * only where what follows shows that they helped.
 */
final class Fitted {
  private static final int LONGEST = 7;
  private static final int BRIEF = 3;
  private static final double BAD = 2;
  private static final int NEXT = 3;
  private static final int MOST = 3;
  private static final Pattern CLAUSE_END = Pattern.compile("[,;:.] | (?:-+|–|—|and) ");
  private static final Pattern VERSION = Pattern.compile("[vr]?\\d+(?:\\.\\d+)+");

  private static final Set<String> INSTEAD =
      words("new old other spare previous second backup another replacement fresh original");

  private static final Set<String> PLACED =
      words("in on off out up back bridged replaced swapped removed unplugged place");

  /** At the end of a clause they say how a part was left; "back on" it came by itself. */
  private static final Set<String> LEFT =
      words("on bridged replaced swapped removed unplugged place");

  /** With one of these it tells of a state, of a plan or of what did not help. */
  private static final Set<String> TELLING =
      words(
          "is are was were be been has have had will should would could can can't must need needs"
              + " to if when why how who which that it i'm still again not no never nothing"
              + " everything all everyone we we're they keep keeps came come comes went goes"
              + " hold wait try go log sign look hang catch let letting");

  /** What comes in by itself, and is no part that anybody put in. */
  private static final Set<String> NEWS =
      words(
          "alert alerts alarm alarms error errors crash crashes outage outages incident"
              + " incidents deploy deploys report reports ticket tickets complaint complaints"
              + " call calls");

  private static final Set<String> RUNS =
      words(
          "runs run running works work moving green takes take answers answer hums starts spins"
              + " lights prints loads flows flowing cools heats opens sells scans rings alive");

  private Fitted() {}

  static boolean isStep(Story story, int i) {
    Line line = story.line(i);
    if (!line.isHuman() || line.isEmpty() || i <= story.firstSign() || line.is(Trait.QUESTION)) {
      return false;
    }
    Sentence first = line.sentences().getFirst();
    String said = first.text();
    if (!mayBe(first.words()) || isBadNews(line)) {
      return false;
    }
    String[] clauses = CLAUSE_END.split(said, 2);
    List<String> words = Words.of(clauses[0]);
    boolean helps = clauses.length > 1 && helps(clauses[1]);
    return hasForm(words, VERSION.matcher(clauses[0].split(" ", 2)[0]).matches(), helps)
        && (helps || isBorneOut(story, i));
  }

  private static boolean isBadNews(Line line) {
    return line.about(Topic.IMPACT) >= BAD
        || line.about(Topic.PERSISTS) >= BAD
        || line.sentences().getFirst().words().stream().anyMatch(Fitted::isBad);
  }

  private static boolean isBad(String word) {
    return !PLACED.contains(word)
        && (NEWS.contains(word)
            || Vocabulary.of("<bad>").contains(word)
            || Vocabulary.of("<fails>").contains(word));
  }

  /** A look at the words spares cutting most sentences. */
  private static boolean mayBe(List<String> words) {
    return words.size() > 1
        && (INSTEAD.contains(words.getFirst())
            || words.subList(1, Math.min(words.size(), LONGEST)).stream()
                .anyMatch(PLACED::contains));
  }

  /** With those that no section has yet. */
  static Map<Integer, Double> addTo(Map<Integer, Double> resolution, Story story) {
    IntStream.range(Math.min(story.firstSign() + 1, story.size()), story.size())
        .filter(i -> !resolution.containsKey(i) && isStep(story, i))
        .limit(MOST)
        .forEach(i -> resolution.put(i, 0.0));
    return resolution;
  }

  /** What is new is a step where it says how it was placed, or that it helps. */
  private static boolean hasForm(List<String> words, boolean version, boolean helps) {
    if (words.size() < 2 || words.size() > LONGEST || words.stream().anyMatch(TELLING::contains)) {
      return false;
    }
    String first = words.getFirst();
    if (first.endsWith("ing")) {
      return false;
    }
    boolean placed = words.subList(1, words.size()).stream().anyMatch(PLACED::contains);
    return (INSTEAD.contains(first) && (placed || (helps && words.size() <= BRIEF)))
        || (version && placed)
        || (LEFT.contains(words.getLast()) && !words.contains("back"));
  }

  private static boolean helps(String clause) {
    List<String> words = Words.of(clause);
    return words.stream().noneMatch(Vocabulary.of("<not>")::contains)
        && words.stream()
            .anyMatch(word -> RUNS.contains(word) || Vocabulary.of("<good>").contains(word));
  }

  /** Whether the next few lines say that it is well, and none up to it of trouble or a step. */
  private static boolean isBorneOut(Story story, int i) {
    int end = Math.min(story.size(), i + 1 + NEXT);
    return IntStream.range(i + 1, end)
        .filter(j -> isWell(story, j) || story.isDeed(j) || shows(story, j))
        .limit(1)
        .anyMatch(j -> isWell(story, j) && !story.isDeed(j) && !shows(story, j));
  }

  private static boolean isWell(Story story, int j) {
    return story.isRecovery(j) || story.line(j).is(Trait.CLEAR);
  }

  private static boolean shows(Story story, int j) {
    return story.persists(j) || story.line(j).is(Trait.ALERT);
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
