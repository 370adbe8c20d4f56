package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

interface JournalContract extends OpenStorage {

  @Test
  default void entries_are_read_in_order_as_they_were_written() {
    change(tx -> tx.journal().append(entry(7, 1)));
    change(tx -> tx.journal().append(entry(8, 1)));
    change(tx -> tx.journal().append(entry(7, 2)));
    assertThat(list(tx -> tx.journal().read(7))).containsExactly(entry(7, 1), entry(7, 2));
  }

  @Test
  default void an_entry_keeps_its_request_and_any_text() {
    var told = new Entry(7, 1, now(), "noted", 2, "ada", "slack/Ev1", "{\"text\":\"ça ira 🔔\"}");
    change(tx -> tx.journal().append(told));
    assertThat(list(tx -> tx.journal().read(7))).containsExactly(told);
  }

  @Test
  default void entries_behind_a_place_can_be_read_alone() {
    change(
        tx -> {
          for (int seq = 1; seq <= 4; seq++) {
            tx.journal().append(entry(7, seq));
          }
        });
    assertThat(list(tx -> tx.journal().after(7, 2))).containsExactly(entry(7, 3), entry(7, 4));
  }

  @Test
  default void the_newest_entries_of_some_types_are_found_in_all_incidents() {
    var first = new Entry(7, 1, ago(Duration.ofHours(2)), "step-reached", 1, "ada", null, "{}");
    var second = new Entry(8, 1, ago(Duration.ofHours(1)), "people-paged", 1, "ada", null, "{}");
    change(tx -> List.of(first, second, entry(9, 1)).forEach(tx.journal()::append));
    var types = Set.of("step-reached", "people-paged");
    assertThat(list(tx -> tx.journal().latest(types, 9))).containsExactly(second, first);
    assertThat(list(tx -> tx.journal().latest(types, 1))).containsExactly(second);
  }

  @Test
  default void a_place_that_is_taken_is_a_conflict() {
    change(tx -> tx.journal().append(entry(7, 1)));
    assertThatThrownBy(() -> change(tx -> tx.journal().append(entry(7, 1))))
        .isInstanceOf(Conflict.class)
        .hasMessage("Incident 7 has an entry 1.");
  }

  @Test
  default void a_redacted_entry_keeps_its_place_and_who_redacted_it() {
    change(tx -> tx.journal().append(entry(7, 1)));
    clock().pass(Duration.ofMinutes(1));
    assertThat(did(tx -> tx.journal().redact(7, 1, "{}", "grace"))).isTrue();
    var redacted = read(tx -> tx.journal().read(7)).getFirst();
    assertThat(redacted.body()).isEqualTo("{}");
    assertThat(redacted.at()).isEqualTo(entry(7, 1).at());
    assertThat(redactedBy()).isEqualTo("grace");
  }

  /** As whoever looks into the database by hand finds it. */
  private String redactedBy() {
    try (var connection = DriverManager.getConnection(settings().url());
        var found = connection.createStatement().executeQuery("select redacted_by from journal")) {
      found.next();
      return found.getString(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  default void an_entry_that_is_not_there_cannot_be_redacted() {
    assertThat(did(tx -> tx.journal().redact(7, 1, "{}", "grace"))).isFalse();
  }

  @Test
  default void incidents_are_those_that_have_entries() {
    change(tx -> tx.journal().append(entry(11, 1)));
    change(tx -> tx.journal().append(entry(2, 1)));
    change(tx -> tx.journal().append(entry(2, 2)));
    assertThat(list(tx -> tx.journal().incidents())).containsExactly(2L, 11L);
  }

  private Entry entry(long incident, int seq) {
    return new Entry(incident, seq, new MovableClock().instant(), "opened", 1, "ada", null, "{}");
  }
}
