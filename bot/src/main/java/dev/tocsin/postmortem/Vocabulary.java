package dev.tocsin.postmortem;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Kinds of words, such as {@code <part>} for parts of systems, each a list of its own. */
final class Vocabulary {
  private static final Map<String, Set<String>> KINDS = new ConcurrentHashMap<>();

  private Vocabulary() {}

  /** The words of a kind, named as in a cue: {@code <part>}. */
  static Set<String> of(String kind) {
    return KINDS.computeIfAbsent(kind, Vocabulary::read);
  }

  private static Set<String> read(String kind) {
    String file = "words/" + kind.substring(1, kind.length() - 1) + ".txt";
    return CueFile.lines(file).stream()
        .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
