package dev.tocsin.postmortem;

import java.util.ArrayList;
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
  private static final int ALWAYS = 5;

  /** Who says other things too has to say this part in that manner, and that very often. */
  private static final double MOSTLY = 0.8;

  /** Nobody but a person speaks of themselves. */
  private static final Set<String> SELF =
      Set.of("i", "i'm", "i've", "i'll", "we", "we're", "we've", "we'll", "my", "our", "me", "us");

  private Manner() {}

  static Set<String> ofPrograms(List<Utterance> said) {
    Map<String, Integer> all = new HashMap<>();
    Map<String, Map<String, List<String>>> patterns = new HashMap<>();
    for (Utterance one : said) {
      all.merge(one.author(), 1, Integer::sum);
      String pattern = pattern(one.text());
      if (!pattern.equals(one.text())) {
        patterns
            .computeIfAbsent(one.author(), author -> new HashMap<>())
            .computeIfAbsent(pattern, text -> new ArrayList<>())
            .add(one.text());
      }
    }
    Set<String> programs = new HashSet<>();
    patterns.forEach(
        (author, own) -> {
          if (isProgram(own.values(), all.getOrDefault(author, 1)) && !isPerson(author, said)) {
            programs.add(author);
          }
        });
    return programs;
  }

  /** A person who counts says something else in between. */
  private static boolean isProgram(Collection<List<String>> patterns, int all) {
    int most = patterns.stream().mapToInt(Manner::different).max().orElse(0);
    int alike = patterns.stream().filter(own -> different(own) >= TWICE).mapToInt(List::size).sum();
    return most >= OFTEN && (alike == all || (most >= ALWAYS && alike >= MOSTLY * all));
  }

  private static int different(List<String> texts) {
    return new HashSet<>(texts).size();
  }

  /** Whoever speaks of themselves or is spoken to. */
  private static boolean isPerson(String author, List<Utterance> said) {
    String mention = "@" + author;
    return said.stream()
        .anyMatch(
            one ->
                one.author().equals(author)
                    ? Words.of(one.text()).stream().anyMatch(SELF::contains)
                    : one.text().contains(mention)
                        || one.text().startsWith(author + ":")
                        || one.text().startsWith(author + ","));
  }

  /** With the same sign for every figure; few words, many, or a count in front are no manner. */
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
    boolean counts = pattern.indexOf("# ") == 0;
    return counts ? text : pattern.substring(0, pattern.length() - 1);
  }
}
