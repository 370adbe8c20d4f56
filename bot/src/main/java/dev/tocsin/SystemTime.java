package dev.tocsin;

import java.time.Clock;
import java.time.InstantSource;

/** The wall clock; read here and nowhere else. */
public final class SystemTime {
  private SystemTime() {}

  /** What the time is for real. */
  public static InstantSource source() {
    return Clock.systemUTC();
  }
}
