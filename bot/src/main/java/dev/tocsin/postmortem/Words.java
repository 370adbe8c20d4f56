package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts text into sentences and sentences into words. */
final class Words {
  private static final int MOST_SENTENCES = 40;

  private static final String JOINTS = "-_./:";
  private static final char ASCII_END = 128;
  private static final int LONGEST_NAME = 60;
  private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,:]\\d+)*");

  /** With one of these, what a hyphen joins is ordinary language: "read-only", "follow-up". */
  private static final Set<String> PARTICLES =
      Set.of(
          ("a all anti at auto back by cannot co down e end ex fail first follow for full get go"
               + " half high hot in inter it key last less like load long low made master mid multi"
               + " new no non not of off old on one only open or out over part post pre quick re"
               + " read real roll root run second self semi set short side single slow so start"
               + " still sub the third time to top two un under up user well wide work write")
              .split(" "));

  private interface Kind {
    boolean test(char c);
  }

  private Words() {}

  /**
   * Sentences end at a line's end or at a full stop, question or exclamation mark before a space.
   */
  static List<String> sentences(String prose) {
    List<String> sentences = new ArrayList<>();
    for (String line : prose.lines().toList()) {
      int start = 0;
      for (int i = 0; i < line.length() && sentences.size() < MOST_SENTENCES; i++) {
        if (Stops.ends(line, i, start)) {
          addSentence(sentences, line.substring(start, i + 1));
          start = i + 1;
        }
      }
      addSentence(sentences, line.substring(start));
    }
    return sentences;
  }

  /**
   * Words in lower case: letters, digits, apostrophes and the per cent sign hold a word together. A
   * name that is put together, such as {@code db-3.shop} or {@code lease_v2}, is one word: what its
   * parts happen to mean says nothing.
   */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    String low = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
    int start = -1;
    for (int i = 0; i <= low.length(); i++) {
      char c = i < low.length() ? low.charAt(i) : ' ';
      if (holds(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0 && !(JOINTS.indexOf(c) >= 0 && goesOn(low, i))) {
        addAll(words, low.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  /** Every word by itself, names taken apart. */
  static List<String> apart(String text) {
    List<String> words = new ArrayList<>();
    for (String word : of(text)) {
      parts(word).forEach(part -> add(words, part));
    }
    return words;
  }

  /** The figures, each once: "12", "4.2" or "10:40". */
  static Set<String> figures(String text) {
    return FIGURE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static boolean holds(char c) {
    return isLetterOrDigit(c) || c == '\'' || c == '%';
  }

  /** Most characters are those of English, for which the tables of all scripts are a detour. */
  private static boolean isLetterOrDigit(char c) {
    return c < ASCII_END
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
        : Character.isLetterOrDigit(c);
  }

  private static boolean goesOn(String text, int joint) {
    return joint + 1 < text.length() && isLetterOrDigit(text.charAt(joint + 1));
  }

  private static void addAll(List<String> words, String joined) {
    if (!has(joined, c -> JOINTS.indexOf(c) >= 0)) {
      add(words, joined);
      return;
    }
    if (isName(joined)) {
      words.add(joined);
      return;
    }
    parts(joined).forEach(word -> add(words, word));
  }

  private static boolean isName(String joined) {
    if (joined.length() > LONGEST_NAME) {
      return false;
    }
    boolean coded = joined.indexOf('_') >= 0 || has(joined, Character::isLetter);
    boolean plain = !has(joined, c -> !isWordly(c));
    return coded && (!plain || parts(joined).stream().noneMatch(PARTICLES::contains));
  }

  /** What words that are joined by hyphens, slashes or colons consist of. */
  private static boolean isWordly(char c) {
    return Character.isLetter(c) || c == '\'' || c == '-' || c == '/' || c == ':';
  }

  /** No pattern here, since it is done for a part of all words. */
  private static List<String> parts(String joined) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < joined.length(); i++) {
      if (JOINTS.indexOf(joined.charAt(i)) >= 0) {
        parts.add(joined.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(joined.substring(from));
    return parts;
  }

  /** Apostrophes around a word are quotation marks, those inside it belong to it. */
  private static void add(List<String> words, String word) {
    int from = 0;
    int to = word.length();
    while (from < to && word.charAt(from) == '\'') {
      from++;
    }
    while (to > from && word.charAt(to - 1) == '\'') {
      to--;
    }
    if (from < to) {
      words.add(word.substring(from, to));
    }
  }

  /** A loop and not a stream, since it is asked of every word. */
  private static boolean has(String text, Kind kind) {
    for (int i = 0; i < text.length(); i++) {
      if (kind.test(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static void addSentence(List<String> sentences, String text) {
    String plain = text.strip();
    boolean says = has(plain, Words::isLetterOrDigit);
    if (says && sentences.size() < MOST_SENTENCES) {
      sentences.add(plain);
    }
  }
}
