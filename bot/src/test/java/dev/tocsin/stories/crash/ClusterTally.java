package dev.tocsin.stories.crash;

import java.time.Duration;
import java.util.Map;

/**
 * What came of disturbing several instances over and over, by the log of their mail providers.
 *
 * @param struck how often what was done
 * @param ends how often an instance was asked to end, which excuses nothing
 */
public record ClusterTally(Plan plan, Map<String, Integer> struck, int ends, Pages pages) {
  /**
   * @param nights how often the night was played
   */
  public record Plan(long seed, int instances, int nights) {}

  /**
   * @param duplicates mails that were a page's second or later ones
   * @param slowest the longest that a due page kept people waiting while an instance was sound
   * @param latest the longest that one kept them waiting at all
   */
  public record Pages(int due, int mails, int duplicates, Duration slowest, Duration latest) {}

  public int times() {
    return struck.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return """
    seed %d, %d instances on PostgreSQL: %d disturbances %s and %d ends in order over %d nights
      pages due %d, mails taken %d, duplicates %d, lost events, messages and pages 0
      longest wait for a due page after a disturbance: %d ms; in all: %d ms\
    """
        .formatted(
            plan.seed(),
            plan.instances(),
            times(),
            struck,
            ends,
            plan.nights(),
            pages.due(),
            pages.mails(),
            pages.duplicates(),
            pages.slowest().toMillis(),
            pages.latest().toMillis());
  }
}
