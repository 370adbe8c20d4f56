package dev.tocsin.postmortem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The part of a line that a section needs, in its author's words, cut at sentences and clauses. */
final class Quote {
  private static final int COMFORTABLE = 170;
  private static final int LONGEST = 260;
  private static final int POST = 500;
  private static final double MOSTLY = 0.6;
  private static final String CUT = " …";
  private static final Pattern ENDED = Pattern.compile("[.?!]\"$");
  private static final List<String> CLAUSE_ENDS =
      List.of("; ", " - ", " -- ", ", ", " (", " and ", ": ");

  /** Words that only open a sentence in conversation. */
  private static final Pattern FILLERS =
      Pattern.compile(
          "^(?:(?:so|and|well|oh|ah|uh|um|hm+|ok|okay|anyways?|also|fwiw|btw)\\b[,:."
              + " -]+)+(?=.{20})",
          Pattern.CASE_INSENSITIVE);

  /** What only announces that something is said now. */
  private static final Pattern ANNOUNCING =
      Pattern.compile(
          "^(?:(?:i(?:'ve| have)? |we(?:'ve| have)? )?(?:found|identified|have) (?:it|the"
              + " (?:root )?(?:cause|problem|issue|culprit))|(?:it )?turns out(?: that)?|fyi|tl;?dr"
              + "|root cause|cause|identified|investigating|monitoring|update|resolved)"
              + "(?:\\s*[:,–—-]+\\s+|(?<=out|that)\\s+)(?=.{15})",
          Pattern.CASE_INSENSITIVE);

  /** A sentence that says nothing by itself: "Root cause detected.", "ugh". */
  private static final Pattern IDLE =
      Pattern.compile(
          "\\W*(?:(?:the )?root cause (?:was |is )?(?:detected|found|identified)|(?:i |we )?found"
              + " it|shit|crap|damn(?: it)?|ugh+|argh+|oh no|oops|whoops|uh oh|fyi|update)\\W*",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> HANGING =
      Set.of(
          ("a an and are aren't as at be been before but by can can't did didn't do does doesn't"
                  + " for from had has have if in is isn't it its no not of on only or our so still"
                  + " than that the their then they this to was we were which while who will with"
                  + " without")
              .split(" "));

  private Quote() {}

  /** The sentence that weighs most, with its neighbours as long as it stays short. */
  static String of(Line line, ToDoubleFunction<Sentence> weight, int longest) {
    return of(run(line, weight, longest), longest);
  }

  /** Sentences that follow one another, in their author's words. */
  static String of(List<Sentence> run, int longest) {
    return inQuotes(cut(bare(joined(run)), longest));
  }

  /** What was posted as it was posted, its state and its courtesies included. */
  static String post(Line line) {
    return inQuotes(cut(joined(line.sentences()), POST));
  }

  /** Without words that only open it. */
  static String bare(String said) {
    return ANNOUNCING.matcher(FILLERS.matcher(said).replaceFirst("")).replaceFirst("");
  }

  /** The sentence that weighs most, with its neighbours as long as it stays short. */
  static List<Sentence> run(Line line, ToDoubleFunction<Sentence> weight, int longest) {
    List<Sentence> sentences = line.sentences();
    int best = heaviest(sentences, weight);
    int from = best;
    int to = best;
    int length = sentences.get(best).text().length();
    if (from > 0
        && Clauses.leansBack(sentences.get(best))
        && length + size(sentences, from - 1) <= longest) {
      length += size(sentences, --from);
    }
    int comfortable = Math.min(COMFORTABLE, longest);
    while (true) {
      boolean more = to + 1 < sentences.size() && length + size(sentences, to + 1) <= comfortable;
      boolean before = from > 0 && length + size(sentences, from - 1) <= comfortable;
      if (more && keeps(sentences.get(to + 1), weight)) {
        length += size(sentences, ++to);
      } else if (before && keeps(sentences.get(from - 1), weight)) {
        length += size(sentences, --from);
      } else {
        return saying(sentences.subList(from, to + 1));
      }
    }
  }

  /** Without what only announces that something is said, and without what is but an outcry. */
  private static List<Sentence> saying(List<Sentence> run) {
    List<Sentence> saying =
        run.stream().filter(sentence -> !IDLE.matcher(sentence.text()).matches()).toList();
    return saying.isEmpty() ? run : saying;
  }

  static String of(Line line, ToDoubleFunction<Sentence> weight) {
    return of(line, weight, LONGEST);
  }

  /**
   * As {@link #of(Line, ToDoubleFunction, int)}, but never cut short: rather one sentence, or the
   * clauses of it that stand by themselves; empty where none fit.
   */
  static Optional<String> whole(Line line, ToDoubleFunction<Sentence> weight, int longest) {
    List<Sentence> sentences = line.sentences();
    String run = bare(joined(run(line, weight, longest)));
    Sentence heaviest = sentences.get(heaviest(sentences, weight));
    String best = bare(heaviest.text());
    double most = weight.applyAsDouble(heaviest);
    return Stream.of(run, best)
        .filter(said -> said.length() <= longest)
        .findFirst()
        .or(
            () ->
                Clauses.of(best, longest).stream()
                    .filter(said -> weight.applyAsDouble(read(said)) >= MOSTLY * most)
                    .findFirst())
        .map(Quote::inQuotes);
  }

  private static Sentence read(String said) {
    return Sentence.of(said, new Terms(Lexicon.standard()));
  }

  /** A text as a whole or its opening clauses, or nothing where that would be cut short. */
  static Optional<String> whole(String text, int longest) {
    String plain = plain(text, Integer.MAX_VALUE);
    return plain.length() <= longest
        ? Optional.of(inQuotes(plain))
        : Clauses.of(plain, longest).stream().findFirst().map(Quote::inQuotes);
  }

  /** A text as a whole, for what somebody entered as a record. */
  static String of(String text, int longest) {
    return inQuotes(plain(text, longest));
  }

  /** The text in one line. */
  static String plain(String text, int longest) {
    return cut(text.strip().replaceAll("\\s+", " "), longest);
  }

  /** At a clause's end if there is one in the second half, else between two words. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    String head = text.substring(0, longest);
    int end = CLAUSE_ENDS.stream().mapToInt(head::lastIndexOf).max().orElse(-1);
    if (end < longest / 2) {
      end = beforeHanging(head, head.lastIndexOf(' '));
    }
    return head.substring(0, end < longest / 4 ? wholeCharacters(head) : end).strip() + CUT;
  }

  /** Whether a text ends with a word that something has to follow. */
  static boolean hangs(String text) {
    String last = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return HANGING.contains(last);
  }

  /** What stands between two parts: a sentence ends by itself, a quotation needs a mark. */
  static String between(String before, String next) {
    boolean sentence = next.endsWith(".");
    if (before.endsWith(".") || (sentence && ENDED.matcher(before).find())) {
      return " ";
    }
    return sentence ? ". " : "; ";
  }

  /** A cut behind "are not" or "of the" would say something else than the author did. */
  private static int beforeHanging(String head, int end) {
    int cut = end;
    while (cut > head.length() / 2) {
      int before = head.lastIndexOf(' ', cut - 1);
      if (before < 0 || !hangs(head.substring(0, cut))) {
        return cut;
      }
      cut = before;
    }
    return end;
  }

  private static int wholeCharacters(String head) {
    return Character.isHighSurrogate(head.charAt(head.length() - 1))
        ? head.length() - 1
        : head.length();
  }

  private static boolean keeps(Sentence sentence, ToDoubleFunction<Sentence> weight) {
    return sentence.about(Topic.NOISE) < 3 && weight.applyAsDouble(sentence) > 0;
  }

  private static int heaviest(List<Sentence> sentences, ToDoubleFunction<Sentence> weight) {
    int best = 0;
    for (int i = 1; i < sentences.size(); i++) {
      best = outweighs(sentences.get(i), sentences.get(best), weight) ? i : best;
    }
    return best;
  }

  /** Between equals the longer one says more. */
  private static boolean outweighs(
      Sentence one, Sentence other, ToDoubleFunction<Sentence> weight) {
    double more = weight.applyAsDouble(one) - weight.applyAsDouble(other);
    return more > 0 || (more == 0 && one.words().size() > other.words().size());
  }

  private static int size(List<Sentence> sentences, int i) {
    return sentences.get(i).text().length() + 3;
  }

  /** Lines that end without a mark are kept apart by a stroke. */
  private static String joined(List<Sentence> sentences) {
    StringBuilder text = new StringBuilder();
    for (Sentence sentence : sentences) {
      if (!text.isEmpty()) {
        boolean ended = ".?!:;,…".indexOf(text.charAt(text.length() - 1)) >= 0;
        text.append(ended ? " " : " / ");
      }
      text.append(sentence.text());
    }
    return text.toString();
  }

  private static String inQuotes(String text) {
    return '"' + text.replace('"', '\'').replace('“', '\'').replace('”', '\'') + '"';
  }
}
