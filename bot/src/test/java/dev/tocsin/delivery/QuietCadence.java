package dev.tocsin.delivery;

import dev.tocsin.desk.Reminders;
import dev.tocsin.incident.Severity;
import dev.tocsin.oncall.Roster;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Nags nobody. */
record QuietCadence(Roster roster) implements Reminders.Cadence {
  @Override
  public Duration updateEvery(Severity severity) {
    return Duration.ZERO;
  }

  @Override
  public Duration ackExpires(Severity severity) {
    Duration expires = roster.severity(severity.number()).ackExpires();
    return expires == null ? Duration.ZERO : expires;
  }

  @Override
  public boolean pagesBeside(Severity severity) {
    return !roster.severity(severity.number()).page().isEmpty();
  }

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }
}
