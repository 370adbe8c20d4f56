package dev.tocsin.postmortem;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who says the same again and again with other figures, as programs do and people don't. */
final class Manner {
  private static final int LONGEST = 240;
  private static final int FEWEST_WORDS = 4;
  private static final int TWICE = 2;
  private static final int OFTEN = 3;

  /** Of what somebody says this part has to be of that manner. */
  private static final double MOSTLY = 0.6;

  private Manner() {}

  static Set<String> ofPrograms(List<Utterance> said) {
    Map<String, Integer> all = new HashMap<>();
    Map<String, Map<String, Set<String>>> patterns = new HashMap<>();
    for (Utterance one : said) {
      all.merge(one.author(), 1, Integer::sum);
      String pattern = pattern(one.text());
      if (!pattern.equals(one.text())) {
        patterns
            .computeIfAbsent(one.author(), author -> new HashMap<>())
            .computeIfAbsent(pattern, text -> new HashSet<>())
            .add(one.text());
      }
    }
    Set<String> programs = new HashSet<>();
    patterns.forEach(
        (author, own) -> {
          if (repeated(own.values()) >= MOSTLY * all.getOrDefault(author, 1)) {
            programs.add(author);
          }
        });
    return programs;
  }

  /** How many of one's words were said in that manner, if any often enough. */
  private static int repeated(Collection<Set<String>> patterns) {
    boolean often = patterns.stream().anyMatch(texts -> texts.size() >= OFTEN);
    return often ? patterns.stream().mapToInt(Set::size).filter(n -> n >= TWICE).sum() : 0;
  }

  /** With the same sign for every figure; a text of few words or many is of no manner. */
  private static String pattern(String text) {
    if (text.length() > LONGEST || text.chars().filter(c -> c == ' ').count() < FEWEST_WORDS - 1) {
      return text;
    }
    if (text.chars().noneMatch(Character::isDigit)) {
      return text;
    }
    StringBuilder pattern = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      boolean figure = word.chars().noneMatch(Character::isLetter);
      word.chars()
          .filter(c -> !figure || !Character.isDigit(c))
          .forEach(c -> pattern.append((char) c));
      pattern.append(figure ? "# " : " ");
    }
    return pattern.substring(0, pattern.length() - 1);
  }
}
