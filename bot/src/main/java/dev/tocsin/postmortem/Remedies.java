package dev.tocsin.postmortem;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether what was done about a claimed cause helped, by the word that came after it. */
final class Remedies {
  private static final double RELATED = 3;
  private static final double DENIED = 4;
  private static final int PURSUED = 400;
  private static final Duration AT_ONCE = Duration.ofMinutes(10);

  private final Story story;
  private final Theme theme;
  private final int lastFailure;

  Remedies(Story story, Theme theme) {
    this.story = story;
    this.theme = theme;
    this.lastFailure = story.lastPersisting(story.end());
  }

  /** The last deed before it was over, or -1. */
  static int last(Story story) {
    return IntStream.range(story.firstSign(), Math.max(story.firstSign(), story.end()))
        .filter(story::isDeed)
        .max()
        .orElse(-1);
  }

  /**
   * The line that says that the last remedy did not help, where something else that was done after
   * it did; or -1.
   *
   * @param words those of the claim
   */
  int inVain(int claim, Set<String> words) {
    if (lastFailure <= claim) {
      return -1;
    }
    int failed = -1;
    int last = Math.min(claim + PURSUED, story.end());
    for (int i = claim; i <= last; i++) {
      if (isRemedy(claim, words, i)) {
        failed = persistsBehind(i);
        if (failed < 0) {
          return -1;
        }
      }
    }
    boolean other = failed >= 0 && IntStream.range(failed, story.end()).anyMatch(story::isDeed);
    return other ? failed : -1;
  }

  private boolean isRemedy(int claim, Set<String> words, int i) {
    Line line = story.line(i);
    if (!story.isDeed(i) || line.about(Topic.DOUBT) >= DENIED) {
      return false;
    }
    Line claimed = story.line(claim);
    boolean own =
        line.who().equals(claimed.who()) && !line.at().isAfter(claimed.at().plus(AT_ONCE));
    return own || theme.shared(words, line) >= RELATED;
  }

  /** The word that it is not over, before anything else is done or it is. */
  private int persistsBehind(int deed) {
    for (int i = deed + 1; i < story.size(); i++) {
      if (story.persists(i)) {
        return i;
      }
      if (story.isDeed(i) || story.isRecovery(i)) {
        return -1;
      }
    }
    return -1;
  }
}
