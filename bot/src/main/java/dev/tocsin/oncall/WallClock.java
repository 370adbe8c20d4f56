package dev.tocsin.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Stream;

/** The instants at which a clock on the wall of some zone shows a local time. */
public final class WallClock {

  private WallClock() {}

  /**
   * The first time the clock shows it; if a clock change skips it, the first instant after the gap.
   */
  public static Instant first(LocalDateTime local, ZoneId zone) {
    return showings(local, zone).findFirst().orElseThrow();
  }

  /**
   * Every time the clock shows it, in order; for a skipped time the first instant after the gap.
   */
  static Stream<Instant> showings(LocalDateTime local, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = rules.getTransition(local);
      return Stream.of(gap.getInstant());
    }
    return offsets.stream().map(local::toInstant);
  }
}
