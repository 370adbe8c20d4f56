package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts text into sentences and sentences into words. */
final class Words {
  private static final int MOST_SENTENCES = 40;

  /** Marks that need no space behind them. */
  private static final String WIDE = "。？！";

  private static final Set<String> SHORT_FORMS =
      Set.of("e.g", "i.e", "etc", "vs", "approx", "temp", "ca", "no");

  private Words() {}

  /**
   * Sentences end at a line's end or at a full stop, question or exclamation mark before a space.
   */
  static List<String> sentences(String prose) {
    List<String> sentences = new ArrayList<>();
    for (String line : prose.lines().toList()) {
      int start = 0;
      for (int i = 0; i < line.length() && sentences.size() < MOST_SENTENCES; i++) {
        if (ends(line, i, start)) {
          add(sentences, line.substring(start, i + 1));
          start = i + 1;
        }
      }
      add(sentences, line.substring(start));
    }
    return sentences;
  }

  /**
   * Words in lower case: letters, digits, apostrophes and the per cent sign hold a word together.
   */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String low = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
    for (int i = 0; i <= low.length(); i++) {
      char c = i < low.length() ? low.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || c == '\'' || c == '%') {
        word.append(c);
      } else if (!word.isEmpty()) {
        add(words, word);
        word.setLength(0);
      }
    }
    return words;
  }

  /** Apostrophes around a word are quotation marks, those inside it belong to it. */
  private static void add(List<String> words, StringBuilder word) {
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

  private static void add(List<String> sentences, String text) {
    String plain = text.strip();
    boolean says = plain.chars().anyMatch(Character::isLetterOrDigit);
    if (says && sentences.size() < MOST_SENTENCES) {
      sentences.add(plain);
    }
  }

  private static boolean ends(String line, int i, int start) {
    char c = line.charAt(i);
    if (WIDE.indexOf(c) >= 0) {
      return true;
    }
    boolean stop = c == '.' && i - start > 3 && !abbreviates(line, i);
    boolean follows = i + 1 < line.length() && line.charAt(i + 1) == ' ';
    return follows && (stop || c == '?' || c == '!');
  }

  /** A full stop after a single letter or a known short form doesn't end a sentence. */
  private static boolean abbreviates(String line, int i) {
    int from = line.lastIndexOf(' ', i - 1) + 1;
    String word = line.substring(from, i).toLowerCase(Locale.ROOT);
    return word.length() == 1 || SHORT_FORMS.contains(word);
  }
}
