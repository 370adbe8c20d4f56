package dev.tocsin.web.operation;

import dev.tocsin.incident.Status;
import dev.tocsin.storage.Board;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageUnavailable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Counts the incidents that are worked on, by severity; drills and private ones are left out. */
record IncidentMeters(Storage storage) implements MeterBinder {
  private static final int LEAST_SEVERE = 4;

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, 0, "unrated");
    for (int severity = 1; severity <= LEAST_SEVERE; severity++) {
      gauge(registry, severity, Integer.toString(severity));
    }
  }

  private void gauge(MeterRegistry registry, int severity, String name) {
    Gauge.builder("tocsin.incidents", () -> open(severity))
        .description("Incidents that are open; no private ones")
        .tag("severity", name)
        .register(registry);
  }

  /** Not a number while the database does not answer. */
  private double open(int severity) {
    try {
      return storage.read(tx -> tx.board().open()).stream()
          .filter(row -> !row.isDrill() && !row.isPrivate())
          .map(Board.Row::headline)
          .filter(headline -> !headline.status().equals(Status.RESOLVED.word()))
          .filter(headline -> headline.severity() == severity)
          .count();
    } catch (StorageUnavailable e) {
      return Double.NaN;
    }
  }
}
