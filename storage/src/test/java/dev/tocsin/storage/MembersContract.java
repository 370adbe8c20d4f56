package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

interface MembersContract extends OpenStorage {
  Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  @Test
  default void whoever_came_and_did_not_leave_is_in_the_room() {
    move("ada", true, NOON);
    move("linus", true, NOON);
    move("linus", false, NOON.plusSeconds(1));
    assertThat(list(tx -> List.copyOf(tx.members().of("slack", "C1")))).containsExactly("ada");
    assertThat(did(tx -> tx.members().isIn("slack", "C1", "ada"))).isTrue();
    assertThat(did(tx -> tx.members().isIn("slack", "C1", "linus"))).isFalse();
    assertThat(did(tx -> tx.members().isIn("slack", "C2", "ada"))).isFalse();
  }

  @Test
  default void an_old_word_that_arrives_late_changes_nothing() {
    move("ada", false, NOON);
    assertThat(move("ada", true, NOON.minusSeconds(1))).isFalse();
    assertThat(did(tx -> tx.members().isIn("slack", "C1", "ada"))).isFalse();
  }

  @Test
  default void whom_a_message_mentions_is_kept_once() {
    change(tx -> tx.messages().mention("slack/C1/1", "U01ADA", "ada"));
    change(tx -> tx.messages().mention("slack/C1/1", "U01ADA", "ada"));
    assertThat(list(tx -> List.copyOf(tx.messages().mentions("slack/C1/1").entrySet())))
        .containsExactly(Map.entry("U01ADA", "ada"));
  }

  private boolean move(String person, boolean isIn, Instant at) {
    return did(tx -> tx.members().moved("slack", "C1", person, isIn, at));
  }
}
