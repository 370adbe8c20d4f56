package dev.tocsin;

import dev.tocsin.desk.Reminders;
import dev.tocsin.incident.Severity;
import dev.tocsin.oncall.Roster;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The pace of updates as the configuration has it. */
record ConfiguredCadence(Supplier<Roster> roster) implements Reminders.Cadence {
  @Override
  public Duration updateEvery(Severity severity) {
    Duration every = roster.get().severity(severity.number()).updateEvery();
    return every == null ? Duration.ZERO : every;
  }

  @Override
  public Duration ackExpires(Severity severity) {
    Duration expires = roster.get().severity(severity.number()).ackExpires();
    return expires == null ? Duration.ZERO : expires;
  }

  @Override
  public boolean pagesBeside(Severity severity) {
    return !roster.get().severity(severity.number()).page().isEmpty();
  }

  @Override
  public ZoneId zone() {
    return roster.get().zone();
  }
}
