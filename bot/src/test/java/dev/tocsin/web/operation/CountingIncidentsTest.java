package dev.tocsin.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Board;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What anybody who asks for the metrics learns of incidents. */
class CountingIncidentsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

  @TempDir private Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Storage storage;

  @BeforeEach
  void open() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, InstantSource.fixed(NOW)));
    new IncidentMeters(storage).bindTo(meters);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void who_works_on_one_is_counted_and_nothing_that_is_private_or_resolved() {
    put(1, "monitoring", false, false);
    put(2, "investigating", true, false);
    put(3, "resolved", false, false);
    put(4, "investigating", false, true);
    assertThat(meters.get("tocsin.incidents").tag("severity", "1").gauge().value()).isOne();
  }

  private void put(long incident, String status, boolean isPrivate, boolean isDrill) {
    var headline = new Board.Headline("Fire", status, 1, null, null);
    var span = new Board.Span(NOW, NOW, null);
    storage.<Long>write(
        tx -> {
          tx.board().put(new Board.Row(incident, 1, headline, isPrivate, isDrill, null, span));
          return incident;
        });
  }
}
