package dev.tocsin.postmortem.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A past incident that looks like one at hand.
 *
 * @param why such as {@code same service checkout; both say “timeout”, “card”}
 */
public record Likeness(long incident, String title, double strength, String why) {
  private static final int WORDS_SHOWN = 4;
  private static final double SAME_PART = 0.3;
  private static final double ENOUGH = 0.45;

  /** A cause that fits what is seen now is worth as much as the same signs. */
  private static final double CAUSE = 0.8;

  /** The past incidents that look most like it, the likest first; rare words count for more. */
  public static List<Likeness> of(Profile now, Collection<Profile> past, int most) {
    Map<String, Integer> common = new HashMap<>();
    past.forEach(one -> one.signs().forEach(word -> common.merge(word, 1, Integer::sum)));
    past.forEach(one -> one.cause().forEach(word -> common.merge(word, 1, Integer::sum)));
    Rarity rarity = new Rarity(common, past.size());
    return past.stream()
        .filter(one -> one.incident() != now.incident())
        .map(one -> compared(now, one, rarity))
        .filter(one -> one.strength() >= ENOUGH)
        .sorted(
            Comparator.comparingDouble(Likeness::strength)
                .reversed()
                .thenComparing(Comparator.comparingLong(Likeness::incident).reversed()))
        .limit(most)
        .toList();
  }

  /** How much a word tells, by how few incidents have it. */
  private record Rarity(Map<String, Integer> common, int all) {
    double of(String word) {
      return Math.log(1 + (double) (all + 1) / (1 + common.getOrDefault(word, 0)));
    }

    double of(Collection<String> words) {
      return words.stream().mapToDouble(this::of).sum();
    }
  }

  private static Likeness compared(Profile now, Profile past, Rarity rarity) {
    Set<String> said = new HashSet<>(now.signs());
    said.addAll(now.cause());
    Set<String> signs = both(said, past.signs());
    Set<String> causes = both(said, past.cause());
    causes.removeAll(signs);
    String shared = now.part().shared(past.part());
    double told = rarity.of(signs) + CAUSE * rarity.of(causes);
    double overlap = signs.size() + causes.size() < 2 ? 0 : told / (1 + rarity.of(said));
    double strength = overlap + (!shared.isEmpty() && overlap > 0 ? SAME_PART : 0);
    return new Likeness(
        past.incident(),
        past.title(),
        strength,
        why(shared, ordered(signs, rarity), ordered(causes, rarity)));
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one.size() < other.size() ? one : other);
    both.retainAll(one.size() < other.size() ? other : one);
    return both;
  }

  private static List<String> ordered(Set<String> words, Rarity rarity) {
    return words.stream()
        .sorted(
            Comparator.comparingDouble((String word) -> rarity.of(word))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(WORDS_SHOWN)
        .toList();
  }

  private static String why(String shared, List<String> signs, List<String> causes) {
    List<String> reasons = new ArrayList<>();
    if (!shared.isEmpty()) {
      reasons.add(shared);
    }
    if (!signs.isEmpty()) {
      reasons.add("both say " + quoted(signs));
    }
    if (!causes.isEmpty()) {
      reasons.add("its cause tells of " + quoted(causes));
    }
    return String.join("; ", reasons);
  }

  private static String quoted(List<String> words) {
    return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
  }
}
