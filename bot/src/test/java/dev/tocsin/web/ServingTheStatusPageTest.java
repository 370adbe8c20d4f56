package dev.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.desk.PublicStatus;
import dev.tocsin.incident.Severity;
import dev.tocsin.storage.StorageUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The status page under many readers, and while Tocsin itself is in trouble. */
class ServingTheStatusPageTest {
  @TempDir private Path folder;
  private ToldNight told;

  @BeforeEach
  void open() throws IOException {
    told = new ToldNight(folder);
  }

  @AfterEach
  void close() {
    told.close();
  }

  @Test
  void programs_read_the_same() {
    long incident = told.opens("a", "search", Severity.SEV2);
    told.tells(incident, "Search is down.");
    assertThat(told.get("/status.json"))
        .hasStatus(200)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            { "title": "Acme <status>", "condition": "partial_outage",
              "components": [
                { "name": "Web App", "condition": "operational" },
                { "name": "Payments", "condition": "operational" },
                { "name": "Search", "condition": "partial_outage" }],
              "incidents": [{
                "name": "INC-2", "condition": "partial_outage", "status": "investigating",
                "components": ["Search"], "since": "2026-11-21T03:05:00Z",
                "updates": [{ "text": "Search is down." }], "downtimes": [] }] }
            """);
  }

  @Test
  void many_readers_cost_one_look_and_see_what_is_new_a_moment_later() throws IOException {
    long incident = told.opens("a", "search", Severity.SEV2);
    assertThat(told.page()).doesNotContain("INC-2");
    told.tellsAtOnce(incident, "Search is down.");
    assertThat(told.body()).doesNotContain("INC-2");
    assertThat(told.page()).contains("INC-2");
  }

  @Test
  void while_the_database_is_away_it_says_how_old_it_is() throws IOException {
    told.tells(told.opens("a", "search", Severity.SEV2), "Search is down.");
    assertThat(told.page()).contains("As of 03:0").doesNotContain("brought up to date");
    told.opens("What was read before is old now", "search", null);
    Night.spoil(folder);
    told.pass(Duration.ofMinutes(10));
    assertThat(told.page()).contains("Search is down.", "could not be brought up to date since");
  }

  @Test
  void while_nothing_was_known_yet_it_asks_for_patience() throws IOException {
    Night.spoil(folder);
    assertThat(told.get("/status"))
        .hasStatus(503)
        .hasHeader("Cache-Control", "no-store")
        .bodyText()
        .contains("Try again in a minute.")
        .doesNotContain("database");
  }

  @Test
  void while_it_fails_readers_do_not_queue_for_the_database() throws IOException {
    var asked = new AtomicInteger();
    var failing = new PublicStatus(told.night().storage(), () -> List.of());
    Night.spoil(folder);
    var latest =
        new LatestStatus(
            () -> {
              asked.incrementAndGet();
              return failing.now();
            },
            told::configuration,
            told.night());
    for (int reader = 0; reader < 3; reader++) {
      assertThatThrownBy(latest::now).isInstanceOf(StorageUnavailable.class);
    }
    assertThat(asked).hasValue(1);
    told.pass(Duration.ofSeconds(6));
    assertThatThrownBy(latest::now).isInstanceOf(StorageUnavailable.class);
    assertThat(asked).hasValue(2);
  }

  @Test
  void anybody_may_keep_it_for_some_seconds() {
    assertThat(told.get("/status"))
        .hasHeader("Cache-Control", "max-age=15, public, stale-if-error=86400")
        .doesNotContainHeader("X-Robots-Tag");
  }

  @Test
  void without_it_in_the_configuration_there_is_none() throws IOException {
    told.reads(ToldNight.COMPANY);
    assertThat(told.get("/status")).hasStatus(404).bodyText().contains("There is no status page");
    assertThat(told.get("/status.json")).hasStatus(404);
  }
}
