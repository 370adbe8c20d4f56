package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sentences of a section that say the same are one, the longest, and rest on what all rest on. */
final class Repeats {
  private static final double SAME = 0.8;
  private static final int FEWEST = 2;
  private static final Pattern DOUBTED = Pattern.compile("Doubted:|What was done about it did not");

  private static final Set<String> DENYING =
      Set.of(
          "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot");

  /** A capital that isn't due to a beginning. */
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L}\\p{N},;)] )\\p{Lu}[\\p{L}\\p{N}-]+");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern SPEAKER = Pattern.compile("\\([^()]*\\)\\.$");

  private Repeats() {}

  static List<Told> merged(List<Told> told) {
    List<Told> merged = new ArrayList<>();
    for (Told next : told) {
      int same = alike(merged, next);
      if (same < 0) {
        merged.add(next);
      } else {
        merged.set(same, both(merged.get(same), next));
      }
    }
    return merged;
  }

  private static int alike(List<Told> told, Told next) {
    Set<String> words = words(next.text());
    for (int i = 0; i < told.size(); i++) {
      Set<String> others = words(told.get(i).text());
      boolean enough = Math.min(words.size(), others.size()) >= FEWEST;
      boolean same = enough && Theme.overlap(words, others) >= SAME;
      if (same && !isOther(told.get(i).text(), next.text())) {
        return i;
      }
    }
    return -1;
  }

  /** One denies what the other says, or names somebody or a figure that the longer one lacks. */
  private static boolean isOther(String one, String other) {
    String longer = said(isLonger(one, other) ? one : other);
    String shorter = said(isLonger(one, other) ? other : one);
    return DOUBTED.matcher(one).lookingAt()
        || DOUBTED.matcher(other).lookingAt()
        || denies(longer) != denies(shorter)
        || !Words.figures(longer).containsAll(Words.figures(shorter))
        || !Words.apart(longer).containsAll(names(shorter));
  }

  private static boolean isLonger(String one, String other) {
    return one.length() >= other.length();
  }

  private static boolean denies(String said) {
    return Words.of(said).stream().anyMatch(word -> DENYING.contains(word) || word.endsWith("n't"));
  }

  private static List<String> names(String said) {
    return NAME.matcher(said)
        .results()
        .map(found -> found.group().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static Told both(Told one, Told other) {
    String text = isLonger(one.text(), other.text()) ? one.text() : other.text();
    List<String> sources =
        Stream.concat(one.sources().stream(), other.sources().stream()).distinct().toList();
    return new Told(one.at(), text, sources);
  }

  /** The words that were said, without who said them and when. */
  static Set<String> words(String text) {
    return new HashSet<>(Words.apart(said(text)));
  }

  /** What was said, without who said it and when. */
  private static String said(String text) {
    StringBuilder said = new StringBuilder();
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      said.append(quoted.group(1)).append(' ');
    }
    return said.isEmpty() ? SPEAKER.matcher(text).replaceFirst("") : said.toString();
  }
}
