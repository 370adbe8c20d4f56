package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The copies of calendars that are kept elsewhere. */
interface CalendarsContract extends OpenStorage {
  @Test
  default void a_good_copy_takes_the_place_of_the_one_before() {
    keep("first");
    keep("second");
    CalendarCopies.Copy copy = copy();
    assertThat(copy.text()).isEqualTo("second");
    assertThat(copy.readAt()).isEqualTo(storage().clock().instant());
    assertThat(copy.error()).isNull();
  }

  @Test
  default void a_failure_keeps_the_last_good_copy_until_the_next() {
    keep("good");
    fail("it is gone");
    assertThat(copy().text()).isEqualTo("good");
    assertThat(copy().error()).isEqualTo("it is gone");
    keep("better");
    assertThat(copy().error()).isNull();
  }

  @Test
  default void what_never_could_be_read_is_empty_and_says_why() {
    assertThat(find(tx -> tx.calendars().find("x"))).isEmpty();
    fail("no such host");
    assertThat(copy()).isEqualTo(new CalendarCopies.Copy("", null, "no such host"));
  }

  private void keep(String text) {
    change(tx -> tx.calendars().keep("x", text));
  }

  private void fail(String why) {
    change(tx -> tx.calendars().failed("x", why));
  }

  private CalendarCopies.Copy copy() {
    return find(tx -> tx.calendars().find("x")).orElseThrow();
  }
}
