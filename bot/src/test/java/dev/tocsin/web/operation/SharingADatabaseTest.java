package dev.tocsin.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.delivery.Presence;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class SharingADatabaseTest {
  @TempDir Path folder;

  private Instant now = Instant.parse("2026-11-21T03:00:00Z");
  private String fileOfTwo = "file 1";
  private Storage storage;
  private Presence one;
  private Presence two;

  @BeforeEach
  void open() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, () -> now));
    one = new Presence(storage, new Presence.Self("one", "host-1 71", "1.0", () -> "file 1"));
    two = new Presence(storage, new Presence.Self("two", "host-2 72", "1.1", () -> fileOfTwo));
    two.isOurs("discord");
    passes(5);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private void passes(int seconds) {
    for (int second = 0; second < seconds; second++) {
      now = now.plusSeconds(1);
      one.beat();
      two.beat();
    }
  }

  private Map<String, Object> seenBy(Presence instance) {
    Health health = new InstancesHealth(instance).health();
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    return health.getDetails();
  }

  @Test
  void each_sees_all_and_who_holds_what() {
    for (Presence instance : List.of(one, two)) {
      assertThat(seenBy(instance))
          .containsEntry("this", instance.id())
          .containsEntry("holders", Map.of("discord", "two"))
          .doesNotContainKey("configuration");
      assertThat(seenBy(instance).get("seenLately").toString())
          .contains("one on host-1 71, 1.0, since", "two on host-2 72, 1.1, since");
    }
  }

  @Test
  void that_their_configuration_differs_is_said_by_each() {
    fileOfTwo = "file 2";
    passes(5);
    for (Presence instance : List.of(one, two)) {
      assertThat(seenBy(instance)).containsEntry("configuration", InstancesHealth.DIFFERENT);
    }
    fileOfTwo = "file 1";
    passes(5);
    assertThat(seenBy(one)).doesNotContainKey("configuration");
  }

  @Test
  void the_configuration_of_one_that_has_ended_makes_no_difference() {
    fileOfTwo = "file 2";
    passes(5);
    two.close();
    assertThat(seenBy(one)).containsEntry("holders", Map.of()).doesNotContainKey("configuration");
  }
}
