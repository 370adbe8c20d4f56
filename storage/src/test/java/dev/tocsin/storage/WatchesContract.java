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
    assertThat(find(tx -> tx.watches().find("domain/acme.test"))).contains(full);
    assertThat(find(tx -> tx.watches().find("domain/other.test"))).isEmpty();
  }

  @Test
  default void what_is_known_later_takes_its_place() {
    change(tx -> tx.watches().put("x", new Row(NOTHING.look(), null, END, END, 7L)));
    change(tx -> tx.watches().put("x", NOTHING));
    change(tx -> tx.watches().put("y", NOTHING));
    Map<String, Row> all = read(tx -> tx.watches().all());
    assertThat(all).containsOnlyKeys("x", "y").containsEntry("x", NOTHING);
  }
}
