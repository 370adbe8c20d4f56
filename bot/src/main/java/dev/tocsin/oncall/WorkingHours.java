package dev.tocsin.oncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Hours of the week that a company has a name for, such as those of its office. */
public record WorkingHours(String name, List<Zoned> windows) {

  /** A window on the wall clock of a zone. */
  public record Zoned(ActiveHours hours, ZoneId zone) {}

  public WorkingHours {
    windows = List.copyOf(windows);
  }

  boolean cover(Instant at) {
    return windows.stream().anyMatch(window -> window.hours().cover(at, window.zone()));
  }
}
