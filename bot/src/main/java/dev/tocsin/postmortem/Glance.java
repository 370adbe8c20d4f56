package dev.tocsin.postmortem;

import java.util.Collection;

/**
 * What is seen of words before they are read: a bit for each, which different ones may share.
 *
 * @param words those of whole words
 * @param starts those of their first two letters
 */
record Glance(long words, long starts) {
  private static final int START = 2;

  /** Of what may be anything. */
  static final Glance OPEN = new Glance(-1, -1);

  /** A word, and the noun in it where it ends in "'s". */
  static Glance of(String word) {
    Glance whole = new Glance(bit(word), bit(start(word)));
    return word.endsWith("'s") ? whole.or(of(word.substring(0, word.length() - 2))) : whole;
  }

  static Glance ofWords(Collection<String> words) {
    return words.stream().map(Glance::of).reduce(new Glance(0, 0), Glance::or);
  }

  /** Of words that begin so, with at least two letters. */
  static Glance ofStems(Collection<String> stems) {
    return stems.stream()
        .map(stem -> new Glance(-1, bit(start(stem))))
        .reduce(new Glance(0, 0), Glance::or);
  }

  Glance or(Glance other) {
    return new Glance(words | other.words, starts | other.starts);
  }

  /** Whether one of the wanted words can be among these. */
  boolean mayHold(Glance wanted) {
    return (words & wanted.words) != 0 && (starts & wanted.starts) != 0;
  }

  private static String start(String word) {
    return word.length() < START ? word : word.substring(0, START);
  }

  private static long bit(String word) {
    int hash = word.hashCode();
    return 1L << (hash ^ hash >>> 6 ^ hash >>> 13);
  }
}
