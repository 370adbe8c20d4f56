package dev.tocsin.postmortem;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where a second incident begins in a history: hours after the first was over, in other words, and
 * taken up by somebody.
 */
final class Parting {
  private static final int SOON = 20;
  private static final int FIRST_WORDS = 3;

  private static final Pattern AGAIN =
      Pattern.compile(
          "\\b(?:again|still|same|once more|this morning|earlier|(?:like|as|than) before"
              + "|(?:is|are|'s|comes?|came) back|returned)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What any incident's words are: those that are left name what is broken. */
  private static final List<String> COMMON =
      List.of(
          "<bad>",
          "<fails>",
          "<measure>",
          "<good>",
          "<folk>",
          "<use>",
          "<did>",
          "<doing>",
          "<do>",
          "<not>",
          "<person>",
          "<self>");

  private Parting() {}

  /** The line with which the second one shows, or -1. */
  static int at(Story story) {
    int next = story.another();
    return next > 0 && isTakenUp(story, next) && !shares(story, next) && !isRelapse(story, next)
        ? next
        : -1;
  }

  /** "Here we go again" speaks of the first one, in whatever words. */
  private static boolean isRelapse(Story story, int next) {
    return IntStream.range(next, Math.min(story.size(), next + FIRST_WORDS))
        .takeWhile(i -> i == next || !(story.isDeed(i) || story.isRecovery(i)))
        .mapToObj(i -> story.line(i).source().text())
        .anyMatch(text -> AGAIN.matcher(text).find());
  }

  private static boolean isTakenUp(Story story, int next) {
    return IntStream.range(next + 1, story.size())
        .anyMatch(i -> story.isDeed(i) || story.isRecovery(i));
  }

  private static boolean shares(Story story, int next) {
    Set<String> first = words(story, story.firstSign(), next);
    return words(story, next, Math.min(story.size(), next + SOON)).stream()
        .anyMatch(first::contains);
  }

  private static Set<String> words(Story story, int from, int to) {
    Set<String> words = new HashSet<>();
    IntStream.range(from, to)
        .filter(i -> tells(story, i))
        .forEach(i -> words.addAll(story.line(i).telling()));
    COMMON.stream().map(Vocabulary::of).forEach(words::removeAll);
    return words;
  }

  private static boolean tells(Story story, int i) {
    return story.isSymptom(i) || story.line(i).is(Trait.ALERT) || story.isDeed(i);
  }
}
