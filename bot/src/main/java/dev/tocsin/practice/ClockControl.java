package dev.tocsin.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The practice clock, which a person can move forward. */
public interface ClockControl {
  /** The practice room's present. */
  Instant now();

  /** Lets that much time pass at once; what falls due in it happens. */
  void advance(Duration span);

  /** The zone in which the room shows its times. */
  ZoneId zone();
}
