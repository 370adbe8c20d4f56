package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Brings together what was recorded and what was said: nothing twice, and a cause that was entered
 * outweighs what was guessed before.
 */
final class Merged {
  private static final double SAME = 0.7;

  private Merged() {}

  static List<Told> of(List<Told> recorded, List<Told> said, SectionName section) {
    if (recorded.isEmpty()) {
      return said;
    }
    if (section == SectionName.ROOT_CAUSE) {
      return recorded;
    }
    List<Told> all = new ArrayList<>(recorded);
    BiPredicate<Told, Told> repeats =
        section == SectionName.CUSTOMER_COMMUNICATION ? Merged::sameWords : Merged::alike;
    for (Told sentence : said) {
      if (all.stream().noneMatch(other -> repeats.test(other, sentence))) {
        all.add(sentence);
      }
    }
    all.sort(Comparator.comparing(Told::at));
    return all;
  }

  private static boolean alike(Told one, Told other) {
    Set<String> words = new HashSet<>(Words.apart(one.text()));
    return Theme.overlap(words, new HashSet<>(Words.apart(other.text()))) >= SAME;
  }

  /** Of posts that say almost the same each tells something new. */
  private static boolean sameWords(Told one, Told other) {
    return Repeats.words(one.text()).equals(Repeats.words(other.text()));
  }
}
