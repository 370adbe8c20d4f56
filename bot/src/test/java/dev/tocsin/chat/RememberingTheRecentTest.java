package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberingTheRecentTest {
  private final Map<String, Integer> rooms = Recent.map(2);

  @Test
  void what_was_unused_for_longest_is_forgotten() {
    rooms.put("one", 1);
    rooms.put("two", 2);
    rooms.get("one");
    rooms.merge("three", 3, Integer::sum);
    assertThat(rooms).containsOnlyKeys("one", "three");
  }

  @Test
  void what_is_put_again_is_no_further_entry() {
    rooms.put("one", 1);
    rooms.put("two", 2);
    rooms.put("one", 3);
    assertThat(rooms).containsOnly(Map.entry("one", 3), Map.entry("two", 2));
  }
}
