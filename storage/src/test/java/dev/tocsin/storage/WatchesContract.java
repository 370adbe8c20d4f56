package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Watches.Look;
import dev.tocsin.storage.Watches.Row;
import dev.tocsin.storage.Watches.Trouble;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of things that end on a day. */
interface WatchesContract extends OpenStorage {
  Instant END = Instant.parse("2027-02-01T09:00:00Z");
  Row NOTHING = new Row(new Look(null, null, null), null, null, null, null);

  @Test
  default void all_that_is_known_of_a_watch_is_kept() {
    Row full =
        new Row(
            new Look(END, now(), now().plusSeconds(1)),
            new Trouble("no answer", now().plusSeconds(2), now().plusSeconds(3)),
            now().plusSeconds(4),
            now().plusSeconds(5),
            7L);
    change(tx -> tx.watches().put("domain/acme.test", full));
    change(tx -> tx.watches().opened("domain/acme.test", 7));
    assertThat(find(tx -> tx.watches().find("domain/acme.test"))).contains(full);
    assertThat(find(tx -> tx.watches().find("domain/other.test"))).isEmpty();
  }

  @Test
  default void its_incident_outlasts_what_was_read_before_that_was_opened() {
    change(tx -> tx.watches().put("x", NOTHING));
    Row before = find(tx -> tx.watches().find("x")).orElseThrow();
    change(tx -> tx.watches().opened("x", 7));
    change(tx -> tx.watches().put("x", before));
    assertThat(find(tx -> tx.watches().find("x"))).map(Row::incident).contains(7L);
  }

  @Test
  default void what_is_known_later_takes_its_place() {
    change(tx -> tx.watches().put("x", new Row(NOTHING.look(), null, END, END, null)));
    change(tx -> tx.watches().put("x", NOTHING));
    change(tx -> tx.watches().put("y", NOTHING));
    Map<String, Row> all = read(tx -> tx.watches().all());
    assertThat(all).containsOnlyKeys("x", "y").containsEntry("x", NOTHING);
  }
}
