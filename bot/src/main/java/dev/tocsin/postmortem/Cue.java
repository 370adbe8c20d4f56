package dev.tocsin.postmortem;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A phrase that speaks for a topic. Each element is a choice of words ({@code fixed|fix*}), any
 * word ({@code _}), a gap of up to three words ({@code ..}), a number ({@code <num>}), an HTTP
 * failure ({@code <http>}), or the sentence's start ({@code ^}) or end ({@code $}).
 */
record Cue(Topic topic, int weight, List<List<String>> elements) {
  private static final int LONGEST_GAP = 3;
  private static final Pattern HTTP_FAILURE = Pattern.compile("[45](?:xx|[0-2]\\d)(?:'?s)?");

  static Cue parse(Topic topic, String line) {
    String[] parts = line.strip().split("\\s+");
    List<List<String>> elements =
        Arrays.stream(parts).skip(1).map(part -> List.of(part.split("\\|"))).toList();
    return new Cue(topic, Integer.parseInt(parts[0]), elements);
  }

  boolean startsAnywhere() {
    return !elements.getFirst().contains("^");
  }

  /** The words, or beginnings of words, that a match can begin with. */
  List<String> openings() {
    return startsAnywhere() ? elements.getFirst() : elements.get(1);
  }

  boolean matches(List<String> words, int at) {
    int first = startsAnywhere() ? 0 : 1;
    return (first == 0 || at == 0) && matches(words, at, first);
  }

  private boolean matches(List<String> words, int at, int element) {
    if (element == elements.size()) {
      return true;
    }
    List<String> choice = elements.get(element);
    if (choice.contains("$")) {
      return at == words.size();
    }
    if (choice.contains("..")) {
      int last = Math.min(words.size(), at + LONGEST_GAP);
      for (int next = at; next <= last; next++) {
        if (matches(words, next, element + 1)) {
          return true;
        }
      }
      return false;
    }
    return at < words.size() && fits(choice, words.get(at)) && matches(words, at + 1, element + 1);
  }

  private static boolean fits(List<String> choice, String word) {
    return choice.stream().anyMatch(wanted -> fits(wanted, word));
  }

  static boolean fits(String wanted, String word) {
    return switch (wanted) {
      case "_" -> true;
      case "<num>" -> Character.isDigit(word.charAt(0));
      case "<http>" -> HTTP_FAILURE.matcher(word).matches();
      default ->
          wanted.endsWith("*")
              ? word.startsWith(wanted.substring(0, wanted.length() - 1))
              : word.equals(wanted);
    };
  }
}
