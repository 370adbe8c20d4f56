package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.Expiries;
import dev.tocsin.watch.Expiry;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 2026-11-02 is a Monday. */
class TellingWhatEndsTest {
  private static final String COMPANY =
      """
      company: { name: Day, timezone: UTC }
      people:
        ada: { ntfy: ada, email: ada@acme.test }
        linus: { ntfy: linus, console: linus, email: linus@acme.test }
      founders: [ada]
      """;

  private static final String SHOP = "certificate/shop.test:443";
  private static final String OF_SHOP = "watches: [{ certificate: shop.test, warn: 10d%s }]\n";
  private static final String CARD =
      "watches: [{ date: %s, what: The card expires, warn: 10d, owner: linus, severity: 3 }]\n";

  @TempDir Path folder;
  private @Nullable DayShift shift;

  @AfterEach
  void close() {
    if (shift != null) {
      shift.close();
    }
  }

  private DayShift watches(String watches) {
    DayShift opened = new DayShift(folder, COMPANY + watches);
    shift = opened;
    return opened;
  }

  private DayShift ofShop(String owner) {
    return watches(OF_SHOP.formatted(owner)).shows(SHOP, "2026-11-20T12:00:00Z");
  }

  @Test
  void the_owner_is_warned_alone() {
    NotedChat chat = new NotedChat(true);
    DayShift day = ofShop(", owner: linus").in(chat);
    day.passesUntil("2026-11-10T11:00:00Z");
    assertThat(chat.alone()).isEmpty();
    day.passesUntil("2026-11-10T12:00:00Z");
    assertThat(chat.alone())
        .singleElement()
        .asString()
        .startsWith("linus: ")
        .contains("The certificate of shop.test expires in 10 days, on 2026-11-20 12:00 UTC.");
    assertThat(chat.announced()).isEmpty();
    assertThat(day.rang()).isEmpty();
  }

  @Test
  void an_owner_whom_no_chat_reaches_is_warned_by_mail() {
    DayShift day = ofShop(", owner: ada").in(new NotedChat(true));
    day.passesUntil("2026-11-18T12:00:00Z");
    assertThat(day.rang())
        .singleElement()
        .asString()
        .startsWith("ada email: The certificate of shop.test expires in 2 days, on 2026-11-20");
  }

  @Test
  void what_nobody_owns_everyone_is_warned_of() {
    NotedChat chat = new NotedChat(true);
    ofShop("").in(chat).passesUntil("2026-11-19T13:00:00Z");
    assertThat(chat.announced()).singleElement().asString().contains("expires in 23 hours");
  }

  @Test
  void an_owner_who_takes_neither_messages_nor_mail_is_stood_in_for_by_everyone() {
    NotedChat chat = new NotedChat(false);
    DayShift day = ofShop(", owner: linus").in(chat);
    day.goesBy(
        (COMPANY + OF_SHOP.formatted(", owner: linus"))
            .replace("email: linus@", "webhook: https://"));
    day.passesUntil("2026-11-18T12:00:00Z");
    assertThat(chat.announced()).singleElement().asString().contains("expires in 2 days");
  }

  @Test
  void without_any_chat_the_founders_are_warned_by_mail() {
    DayShift day = ofShop("");
    day.passesUntil("2026-11-18T12:00:00Z");
    assertThat(day.rang()).singleElement().asString().startsWith("ada email: ");
  }

  @Test
  void an_end_opens_one_incident_that_pages_however_often_the_job_comes() {
    DayShift day = ofShop(", owner: linus").in(new NotedChat(true));
    day.passesUntil("2026-11-18T12:00:00Z");
    day.passesUntil("2026-11-20T12:00:00Z");
    day.crashes();
    day.passesUntil("2026-11-30T12:00:00Z");
    assertThat(day.incidents()).isEqualTo(1);
    assertThat(day.rang()).contains("ada push");
    assertThat(day.timeline())
        .anyMatch(line -> line.contains("The certificate of shop.test has expired"))
        .filteredOn(line -> line.contains("It was last warned of on 2026-11-18 12:00 UTC."))
        .singleElement()
        .asString()
        .contains("ended on 2026-11-20 12:00 UTC", "linus looks after it");
  }

  @Test
  void a_renewal_is_said_where_it_was_warned_and_where_its_end_is_worked_on() {
    NotedChat chat = new NotedChat(true);
    DayShift day = ofShop(", owner: linus").in(chat);
    day.passesUntil("2026-11-18T12:00:00Z");
    day.passesUntil("2026-11-20T12:00:00Z");
    day.shows(SHOP, "2027-02-20T12:00:00Z").passesUntil("2026-11-20T13:00:00Z");
    day.crashes();
    day.passesUntil("2026-11-24T13:00:00Z");
    String renewed =
        "The certificate of shop.test is renewed: it ends on 2027-02-20 12:00 UTC now.";
    assertThat(chat.shown().values())
        .filteredOn(card -> card.words().contains(renewed))
        .hasSizeGreaterThanOrEqualTo(1);
    assertThat(chat.alone()).last().asString().contains(renewed);
    assertThat(day.timeline()).filteredOn(line -> line.contains(renewed)).hasSize(1);
    assertThat(day.incidents()).isEqualTo(1);
  }

  @Test
  void one_of_two_servers_that_is_renewed_is_no_renewal() {
    NotedChat chat = new NotedChat(true);
    DayShift day = ofShop(", owner: linus").in(chat);
    day.passesUntil("2026-11-18T12:00:00Z");
    day.showsByTurns(SHOP, "2027-02-20T12:00:00Z", "2026-11-20T12:00:00Z");
    List.of("T11:00:00Z", "T12:00:00Z", "T13:00:00Z", "T14:00:00Z", "T15:00:00Z")
        .forEach(time -> day.passesUntil("2026-11-20" + time));
    assertThat(chat.alone()).noneMatch(told -> told.contains("is renewed: it ends"));
    assertThat(day.incidents()).isEqualTo(1);
  }

  @Test
  void an_end_that_shows_again_after_a_renewal_is_the_same_incident() {
    DayShift day = ofShop(", owner: linus").in(new NotedChat(true));
    day.passesUntil("2026-11-20T12:00:00Z");
    day.shows(SHOP, "2027-02-20T12:00:00Z").passesUntil("2026-11-20T13:00:00Z");
    day.shows(SHOP, "2026-11-20T12:00:00Z").passesUntil("2026-11-20T14:00:00Z");
    day.shows(SHOP, "2027-02-20T12:00:00Z").passesUntil("2026-11-20T15:00:00Z");
    assertThat(day.incidents()).isEqualTo(1);
    assertThat(day.timeline()).filteredOn(line -> line.contains("is renewed")).hasSize(1);
  }

  @Test
  void what_is_renewed_in_time_is_silent() {
    NotedChat chat = new NotedChat(true);
    DayShift day = ofShop("").in(chat);
    day.passesUntil("2026-11-09T12:00:00Z");
    day.shows(SHOP, "2027-02-20T12:00:00Z").passesUntil("2026-11-10T12:00:00Z");
    day.passesUntil("2026-12-10T12:00:00Z");
    assertThat(chat.announced()).isEmpty();
    assertThat(day.incidents()).isZero();
  }

  @Test
  void what_cannot_be_looked_at_for_a_day_is_said_and_pages_nobody() {
    NotedChat chat = new NotedChat(true);
    DayShift day = watches(OF_SHOP.formatted("")).in(chat);
    day.passesUntil("2026-11-02T10:00:00Z");
    day.passesUntil("2026-11-03T09:30:00Z");
    assertThat(chat.announced()).isEmpty();
    day.passesUntil("2026-11-03T10:00:00Z");
    day.passesUntil("2026-11-09T10:00:00Z");
    assertThat(chat.announced())
        .singleElement()
        .asString()
        .contains(
            "can't be read since 2026-11-02 10:00 UTC: nothing listens there. Its end was never"
                + " read.");
    assertThat(day.incidents()).isZero();
  }

  @Test
  void a_date_that_is_moved_on_is_no_incident() {
    NotedChat chat = new NotedChat(true);
    DayShift day = watches(CARD.formatted("2026-11-20")).in(chat);
    day.passesUntil("2026-11-18T12:00:00Z");
    day.goesBy(COMPANY + CARD.formatted("2028-11-20"));
    day.passesUntil("2026-11-20T12:00:00Z");
    assertThat(chat.alone()).hasSize(2);
    assertThat(chat.alone().getFirst()).contains("The card expires: in 2 days, on 2026-11-20.");
    assertThat(chat.alone().getLast()).contains("The card expires: the date is 2028-11-20 now.");
    assertThat(day.incidents()).isZero();
  }

  @Test
  void a_date_that_comes_is_an_incident_and_none_once_it_is_out_of_the_file() {
    DayShift day = watches(CARD.formatted("2026-11-20"));
    day.passesUntil("2026-11-20T08:59:00Z");
    assertThat(day.incidents()).isZero();
    day.passesUntil("2026-11-20T09:00:00Z");
    assertThat(day.incidents()).isEqualTo(1);
    assertThat(day.timeline())
        .first()
        .asString()
        .contains("The card expires (2026-11-20)", "as SEV3");
    day.goesBy(COMPANY);
    day.crashes();
    assertThat(day.incidents()).isEqualTo(1);
  }

  @Test
  void servers_and_registries_are_asked_no_more_often_than_is_decent() {
    DayShift day = ofShop("");
    day.passesUntil("2026-11-02T10:00:00Z");
    day.passesUntil("2026-11-02T10:59:00Z");
    assertThat(day.looks()).isEqualTo(1);
    day.passesUntil("2026-11-02T11:00:00Z");
    assertThat(day.looks()).isEqualTo(2);
    assertThat(day.expiries().standings())
        .extracting(Expiries.Standing::state)
        .containsExactly(Expiry.State.FINE);
  }
}
