package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sentences of a section that say the same are one, the longest, and rest on what all rest on. */
final class Repeats {
  private static final double SAME = 0.8;
  private static final int FEWEST = 2;
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
      if (enough && Theme.overlap(words, others) >= SAME) {
        return i;
      }
    }
    return -1;
  }

  private static Told both(Told one, Told other) {
    String text = one.text().length() >= other.text().length() ? one.text() : other.text();
    List<String> sources =
        Stream.concat(one.sources().stream(), other.sources().stream()).distinct().toList();
    return new Told(one.at(), text, sources);
  }

  /** What was said, without who said it and when. */
  private static Set<String> words(String text) {
    StringBuilder said = new StringBuilder();
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      said.append(quoted.group(1)).append(' ');
    }
    String plain = said.isEmpty() ? SPEAKER.matcher(text).replaceFirst("") : said.toString();
    return new HashSet<>(Words.apart(plain));
  }
}
