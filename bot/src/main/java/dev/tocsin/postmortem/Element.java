package dev.tocsin.postmortem;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One place of a cue: the words, beginnings of words and kinds of words that fit it. */
record Element(Set<String> words, List<String> stems, Mark mark, Set<Shape> shapes) {
  private static final Pattern HTTP_FAILURE =
      Pattern.compile("[45](?:xx|[0-2]\\d)(?:'?(?:s|ing))?");
  private static final Pattern NEARLY_ALL = Pattern.compile("9[5-9]%?|100%");
  private static final Set<String> NONE_LEFT = Set.of("0", "0%", "zero", "nil");

  /** What stands for a place in the sentence and not for a word. */
  enum Mark {
    NONE,
    GAP,
    START,
    END
  }

  /** Words known by their form alone. */
  enum Shape {
    ANY,
    NUMBER,
    HTTP_FAILURE,
    NEARLY_ALL,
    NONE_LEFT;

    boolean fits(String word) {
      return switch (this) {
        case ANY -> true;
        case NUMBER -> Character.isDigit(word.charAt(0));
        case HTTP_FAILURE ->
            Character.isDigit(word.charAt(0)) && Element.HTTP_FAILURE.matcher(word).matches();
        case NEARLY_ALL ->
            Character.isDigit(word.charAt(0)) && Element.NEARLY_ALL.matcher(word).matches();
        case NONE_LEFT -> Element.NONE_LEFT.contains(word);
      };
    }
  }

  static Element parse(String text) {
    Mark mark =
        switch (text) {
          case ".." -> Mark.GAP;
          case "^" -> Mark.START;
          case "$" -> Mark.END;
          default -> Mark.NONE;
        };
    Set<String> words = new HashSet<>();
    Set<String> stems = new HashSet<>();
    Set<Shape> shapes = new HashSet<>();
    for (String choice : mark == Mark.NONE ? text.split("\\|") : new String[0]) {
      switch (choice) {
        case "_" -> shapes.add(Shape.ANY);
        case "<num>" -> shapes.add(Shape.NUMBER);
        case "<http>" -> shapes.add(Shape.HTTP_FAILURE);
        case "<high>" -> shapes.add(Shape.NEARLY_ALL);
        case "<nil>" -> shapes.add(Shape.NONE_LEFT);
        default -> add(choice, words, stems);
      }
    }
    return new Element(words, List.copyOf(stems), mark, Set.copyOf(shapes));
  }

  private static void add(String choice, Set<String> words, Set<String> stems) {
    boolean named = choice.startsWith("<");
    for (String word : named ? Vocabulary.of(choice) : List.of(choice)) {
      if (word.endsWith("*")) {
        stems.add(word.substring(0, word.length() - 1));
      } else {
        words.add(word);
      }
    }
  }

  /** What is seen of the words of which one is needed here. */
  Glance glance() {
    return mark != Mark.NONE || !shapes.isEmpty()
        ? Glance.OPEN
        : Glance.ofWords(words).or(Glance.ofStems(stems));
  }

  /** A noun with an "'s" behind it, as in "the server's gone", is still that noun. */
  boolean fits(String word) {
    if (words.contains(word)
        || (word.endsWith("'s") && words.contains(word.substring(0, word.length() - 2)))) {
      return true;
    }
    return (!shapes.isEmpty() && hasShape(word)) || (!stems.isEmpty() && hasStem(word));
  }

  private boolean hasShape(String word) {
    for (Shape shape : shapes) {
      if (shape.fits(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasStem(String word) {
    for (String stem : stems) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  boolean is(Mark wanted) {
    return mark == wanted;
  }

  static List<Element> all(String phrase) {
    return Arrays.stream(phrase.strip().split("\\s+")).map(Element::parse).toList();
  }
}
