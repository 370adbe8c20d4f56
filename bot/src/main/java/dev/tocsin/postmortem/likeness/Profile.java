package dev.tocsin.postmortem.likeness;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an incident when it is compared with others.
 *
 * @param part where in the company's systems it was
 * @param signs the words of what was seen: its title and its impact
 * @param cause the words of what it came from, none while nobody knows
 */
public record Profile(
    long incident, String title, Part part, Set<String> signs, Set<String> cause) {
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          ("a about after again all also an and any are as at back be been before but by can down"
                  + " for from had has have i in into is it its just like more no not now of off on"
                  + " one or our out over since so some still than that the their them then there"
                  + " they this to too up us users was we were what when where which while who will"
                  + " with work working works you said opened incident cause possible impact"
                  + " put")
              .split(" "));

  public Profile {
    signs = Set.copyOf(signs);
    cause = Set.copyOf(cause);
  }

  /**
   * A service, and the components that it belongs to.
   *
   * @param service null where none was named
   */
  public record Part(@Nullable String service, List<String> components) {
    public Part {
      components = List.copyOf(components);
    }

    /** What both have in common, such as {@code same service checkout}; empty if nothing. */
    String shared(Part other) {
      if (service != null && service.equals(other.service)) {
        return "same service " + service;
      }
      return components.stream()
          .filter(other.components::contains)
          .findFirst()
          .map(component -> "same component " + component)
          .orElse("");
    }
  }

  public static Profile of(
      long incident, String title, Part part, List<String> impact, List<String> cause) {
    Set<String> signs = words(title);
    impact.forEach(text -> signs.addAll(words(text)));
    Set<String> causes = new HashSet<>();
    cause.forEach(text -> causes.addAll(words(text)));
    return new Profile(incident, title, part, signs, causes);
  }

  /** Words that tell something, by their beginnings, so that "expired" finds "expires". */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : APART.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() > 2 && !EMPTY_WORDS.contains(word) && !isNumber(word)) {
        words.add(stem(word));
      }
    }
    return words;
  }

  private static String stem(String word) {
    for (String ending : new String[] {"ing", "ed", "es", "s"}) {
      if (word.endsWith(ending) && word.length() - ending.length() > 3) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static boolean isNumber(String word) {
    return word.length() != 3 && word.chars().allMatch(Character::isDigit);
  }
}
