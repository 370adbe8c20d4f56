package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.PageSlots.Slots;
import dev.tocsin.storage.PageSlots.Use;
import java.time.Duration;
import org.junit.jupiter.api.Test;

interface PageSlotsContract extends OpenStorage {
  Duration QUARTER = Duration.ofMinutes(15);

  @Test
  default void a_person_has_so_many_slots_of_a_channel() {
    assertThat(takes("1")).isTrue();
    assertThat(takes("2")).isTrue();
    assertThat(takes("3")).isFalse();
    assertThat(number(tx -> tx.pageSlots().taken(calls("ada")))).isEqualTo(2);
    assertThat(did(tx -> tx.pageSlots().take(calls("linus"), new Use("3", "")))).isTrue();
    assertThat(did(tx -> tx.pageSlots().take(texts(), new Use("3", "")))).isTrue();
  }

  @Test
  default void a_page_that_is_tried_again_keeps_its_slot() {
    takes("1");
    takes("2");
    assertThat(takes("1")).isTrue();
  }

  @Test
  default void a_slot_is_free_again_after_a_while_and_not_before() {
    takes("1");
    clock().pass(Duration.ofMinutes(5));
    takes("2");
    clock().pass(Duration.ofMinutes(10).minusMillis(1));
    assertThat(takes("3")).isFalse();
    clock().pass(Duration.ofMillis(1));
    assertThat(takes("3")).isTrue();
    assertThat(takes("4")).isFalse();
  }

  @Test
  default void what_did_not_go_out_gives_its_slot_back() {
    takes("1");
    takes("2");
    change(tx -> tx.pageSlots().giveBack(calls("ada"), "2"));
    assertThat(takes("3")).isTrue();
  }

  @Test
  default void what_a_slot_is_for_is_known() {
    change(tx -> tx.pageSlots().take(calls("ada"), new Use("1", "checkout")));
    assertThat(isTakenFor("2", "checkout")).isTrue();
    assertThat(isTakenFor("1", "checkout")).isFalse();
    assertThat(isTakenFor("2", "search")).isFalse();
    clock().pass(QUARTER);
    assertThat(isTakenFor("2", "checkout")).isFalse();
  }

  private boolean isTakenFor(String page, String service) {
    return did(tx -> tx.pageSlots().isTakenFor(calls("ada"), new Use(page, service)));
  }

  private boolean takes(String page) {
    return did(tx -> tx.pageSlots().take(calls("ada"), new Use(page, "")));
  }

  private Slots calls(String person) {
    return new Slots(person, "voice", 2, now().minus(QUARTER));
  }

  private Slots texts() {
    return new Slots("ada", "sms", 2, now().minus(QUARTER));
  }
}
