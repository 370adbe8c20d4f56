package dev.tocsin.postmortem;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A phrase that speaks for a topic. Each element is a choice of words ({@code fixed|fix*}), of
 * kinds of words ({@code <part>}), any word ({@code _}), a gap of up to three words ({@code ..}), a
 * number ({@code <num>}), one that says almost all ({@code <high>}) or none ({@code <nil>}), an
 * HTTP failure ({@code <http>}), or the sentence's start ({@code ^}) or end ({@code $}).
 */
final class Cue {
  private static final int LONGEST_GAP = 3;

  private final Topic topic;
  private final int weight;
  private final List<Element> elements;

  /** What is seen of the words that may take each place. */
  private final Glance[] glances;

  /** Those of places that one of few words has to take. */
  private final Glance[] needed;

  private Cue(Topic topic, int weight, List<Element> elements) {
    this.topic = topic;
    this.weight = weight;
    this.elements = elements;
    this.glances = elements.stream().map(Element::glance).toArray(Glance[]::new);
    this.needed = Stream.of(glances).filter(one -> !one.equals(Glance.OPEN)).toArray(Glance[]::new);
  }

  static Cue parse(Topic topic, String line) {
    String[] parts = line.strip().split("\\s+", 2);
    return new Cue(topic, Integer.parseInt(parts[0]), Element.all(parts[1]));
  }

  Topic topic() {
    return topic;
  }

  int weight() {
    return weight;
  }

  List<Element> elements() {
    return elements;
  }

  private boolean startsAnywhere() {
    return !elements.getFirst().is(Element.Mark.START);
  }

  private Element opening() {
    return startsAnywhere() ? elements.getFirst() : elements.get(1);
  }

  /** The words that a match can begin with. */
  Set<String> words() {
    return opening().words();
  }

  /** The first letters, as many as given, of the beginnings of words that it can begin with. */
  Set<String> stems(int letters) {
    Set<String> stems = new HashSet<>();
    opening().stems().forEach(stem -> stems.add(stem.substring(0, letters)));
    return stems;
  }

  boolean startsWithShape() {
    return !opening().shapes().isEmpty();
  }

  /** Whether words seen so can match at all: most cues are told apart by this alone. */
  boolean mayMatch(Glance seen) {
    for (Glance one : needed) {
      if (!seen.mayHold(one)) {
        return false;
      }
    }
    return true;
  }

  boolean opensWith(String word) {
    return opening().fits(word);
  }

  /** Whether it occurs at the word at that place, which it is known to open with. */
  boolean goesOn(List<Term> terms, int at) {
    int next = startsAnywhere() ? 1 : 2;
    return (next == 1 || at == 0) && matches(terms, at + 1, next);
  }

  private boolean matches(List<Term> terms, int at, int element) {
    if (element == elements.size()) {
      return true;
    }
    Element wanted = elements.get(element);
    return switch (wanted.mark()) {
      case END -> at == terms.size();
      case GAP -> matchesAfterGap(terms, at, element);
      case NONE, START ->
          at < terms.size()
              && terms.get(at).glance().mayHold(glances[element])
              && wanted.fits(terms.get(at).word())
              && matches(terms, at + 1, element + 1);
    };
  }

  private boolean matchesAfterGap(List<Term> terms, int at, int gap) {
    int last = Math.min(terms.size(), at + LONGEST_GAP);
    for (int next = at; next <= last; next++) {
      if (matches(terms, next, gap + 1)) {
        return true;
      }
    }
    return false;
  }
}
