package dev.tocsin.stories.crash;

import java.time.Duration;
import java.util.Map;

/**
 * What came of killing it over and over.
 *
 * @param kills how many fell into what
 * @param halfWritten how many left a commit in the file that was begun and not ended
 */
public record Tally(
    long seed, Map<String, Integer> kills, int halfWritten, int incidents, Pages pages) {

  /**
   * By the log of the mail provider.
   *
   * @param duplicates how many mails were a page's second or later ones
   * @param slowest the longest that a due page kept people waiting once a process was ready
   */
  public record Pages(int due, int mails, int duplicates, Duration slowest) {}

  public int killed() {
    return kills.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return """
    seed %d: %d kills %s over %d incidents
      commits left half-written %d
      pages due %d, mails taken %d, duplicates %d, lost events, messages and pages 0
      longest wait for a due page once ready: %d ms\
    """
        .formatted(
            seed,
            killed(),
            kills,
            incidents,
            halfWritten,
            pages.due(),
            pages.mails(),
            pages.duplicates(),
            pages.slowest().toMillis());
  }
}
