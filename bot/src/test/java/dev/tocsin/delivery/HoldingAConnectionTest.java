package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Instances;
import dev.tocsin.storage.Leases;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldingAConnectionTest {
  private static final String DISCORD = "discord";

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-21T03:00:00Z");
  private Storage storage;
  private Presence one;
  private Presence other;

  @BeforeEach
  void open() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, () -> now));
    one = presence("one");
    other = presence("other");
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private Presence presence(String id) {
    return new Presence(storage, new Presence.Self(id, "host", "1", () -> "file of " + id));
  }

  private void pass(Duration span, Presence... alive) {
    Instant end = now.plus(span);
    while (now.isBefore(end)) {
      now = now.plusSeconds(1);
      for (Presence each : alive) {
        each.beat();
      }
    }
  }

  private List<Boolean> held() {
    return List.of(one.isOurs(DISCORD), other.isOurs(DISCORD));
  }

  @Test
  void the_first_that_wants_it_keeps_it() {
    assertThat(held()).containsExactly(false, false);
    pass(Duration.ofSeconds(30), one, other);
    assertThat(held()).containsExactly(true, false);
    assertThat(one.company().held()).containsExactly(new Leases.Held(DISCORD, "one"));
  }

  @Test
  void what_the_dead_one_held_is_taken_over_within_ten_seconds() {
    held();
    pass(Duration.ofSeconds(5), one, other);
    pass(Duration.ofSeconds(10), other);
    assertThat(held()).containsExactly(false, true);
    pass(Duration.ofSeconds(5), one, other);
    assertThat(held()).containsExactly(false, true);
  }

  @Test
  void at_no_instant_two_hold_it() {
    held();
    pass(Duration.ofSeconds(5), one, other);
    for (int second = 0; second < 20; second++) {
      pass(Duration.ofSeconds(1), other);
      assertThat(held()).isNotEqualTo(List.of(true, true));
    }
    assertThat(held()).containsExactly(false, true);
  }

  @Test
  void who_ends_in_order_leaves_it_at_once() {
    held();
    pass(Duration.ofSeconds(5), one, other);
    one.close();
    pass(Duration.ofSeconds(3), one, other);
    assertThat(held()).containsExactly(false, true);
    assertThat(instances()).containsExactly("other");
  }

  @Test
  void those_heard_of_lately_are_known_with_their_configuration() {
    pass(Duration.ofSeconds(5), one, other);
    assertThat(instances()).containsExactlyInAnyOrder("one", "other");
    assertThat(one.company().instances())
        .extracting(seen -> seen.facts().configuration())
        .containsExactlyInAnyOrder("file of one", "file of other");
    pass(Duration.ofSeconds(16), other);
    assertThat(instances()).containsExactly("other");
  }

  private List<String> instances() {
    return other.company().instances().stream()
        .map(Instances.Seen::facts)
        .map(Instances.Facts::id)
        .toList();
  }
}
