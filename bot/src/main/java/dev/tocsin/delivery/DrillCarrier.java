package dev.tocsin.delivery;

import dev.tocsin.desk.Drills;
import dev.tocsin.desk.Errand;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Begins the tests of channels that nobody asked for, when their time has come. */
final class DrillCarrier implements Carrier {
  private final Drills drills;
  private final InstantSource clock;

  DrillCarrier(Drills drills, InstantSource clock) {
    this.drills = drills;
    this.clock = clock;
  }

  @Override
  public void carry(Task task) {
    if (task.errand() == Errand.WEEKLY_DRILL) {
      drills.weekly(task.argument(), task.job().dueAt());
      return;
    }
    String[] parts = task.argument().split("/", 2);
    drills.verify(parts[0], parts[1]).ifPresent(this::putOff);
  }

  private void putOff(Instant time) {
    throw new NotYet(Duration.between(clock.instant(), time));
  }
}
