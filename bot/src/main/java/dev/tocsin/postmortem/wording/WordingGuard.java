package dev.tocsin.postmortem.wording;

import dev.tocsin.postmortem.wording.Remark.Kind;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a text as a stranger or a lawyer would; it remarks, and never forbids. */
public final class WordingGuard {
  private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.!?]) +|\\n+");
  private static final String SECRET =
      "This looks like a secret. Leave it out, and change it: it was written down.";

  private final Blame blame;
  private final Predicate<String> holdsSecret;

  /**
   * @param names of everybody who might be named
   * @param holdsSecret whether something in a text looks like a key or a password
   */
  public WordingGuard(Collection<String> names, Predicate<String> holdsSecret) {
    this.blame = new Blame(names);
    this.holdsSecret = holdsSecret;
  }

  /** What to write otherwise, in the order of the text, each thing once. */
  public List<Remark> remarks(String text) {
    return SENTENCE_ENDS.splitAsStream(text).flatMap(this::sentence).distinct().toList();
  }

  private Stream<Remark> sentence(String sentence) {
    if (holdsSecret.test(sentence)) {
      return Stream.of(new Remark(Kind.SECRET, cut(sentence), SECRET));
    }
    return Stream.concat(
        blame.in(sentence).stream(), Phrase.ALL.stream().flatMap(phrase -> phrase.in(sentence)));
  }

  /** Enough to find the place, too little to pass the secret on. */
  private static String cut(String sentence) {
    int end =
        sentence.offsetByCodePoints(0, Math.min(6, sentence.codePointCount(0, sentence.length())));
    return sentence.substring(0, end) + "…";
  }
}
