package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Board.Filter;
import dev.tocsin.storage.Board.Headline;
import dev.tocsin.storage.Board.Room;
import dev.tocsin.storage.Board.Row;
import dev.tocsin.storage.Board.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

interface BoardContract extends OpenStorage {

  @Test
  default void incidents_are_numbered_from_one() {
    assertThat(number(tx -> tx.board().nextNumber())).isEqualTo(1);
    assertThat(number(tx -> tx.board().nextNumber())).isEqualTo(2);
  }

  @Test
  default void no_number_is_given_twice() {
    var numbers = Together.times(8, _ -> write(tx -> tx.board().nextNumber()));
    assertThat(numbers).doesNotHaveDuplicates();
  }

  @Test
  default void a_line_is_found_as_it_was_put() {
    var full =
        new Row(
            7,
            3,
            new Headline("Checkout is down", "identified", 1, "checkout", "ada"),
            true,
            true,
            new Room("slack", "C042"),
            new Span(now(), in(Duration.ofMinutes(5)), in(Duration.ofHours(1))));
    change(tx -> tx.board().put(full));
    change(tx -> tx.board().put(line(8)));
    assertThat(find(tx -> tx.board().find(7))).contains(full);
    assertThat(find(tx -> tx.board().find(8))).contains(line(8));
    assertThat(find(tx -> tx.board().find(9))).isEmpty();
  }

  @Test
  default void a_line_put_again_replaces_the_old_one() {
    change(tx -> tx.board().put(inRoom(7, "C042")));
    change(tx -> tx.board().put(line(7)));
    assertThat(find(tx -> tx.board().find(7))).contains(line(7));
  }

  @Test
  default void a_locked_line_is_the_same_line() {
    change(tx -> tx.board().put(line(7)));
    assertThat(lock(7)).contains(line(7));
    assertThat(lock(8)).isEmpty();
  }

  @Test
  default void an_incident_with_an_end_is_not_open() {
    change(tx -> List.of(line(3), ended(4), line(2)).forEach(tx.board()::put));
    assertThat(list(tx -> tx.board().open())).containsExactly(line(2), line(3));
  }

  @Test
  default void a_list_is_newest_first_and_as_long_as_wanted() {
    change(tx -> List.of(line(1), line(2), line(3)).forEach(tx.board()::put));
    assertThat(list(tx -> tx.board().list(Filter.newest(2)))).containsExactly(line(3), line(2));
  }

  @Test
  default void private_incidents_and_drills_are_listed_only_on_demand() {
    var hidden = marked(1, true, false);
    var drill = marked(2, false, true);
    change(tx -> List.of(hidden, drill, line(3)).forEach(tx.board()::put));
    assertThat(list(tx -> tx.board().list(Filter.newest(9)))).containsExactly(line(3));
    assertThat(list(tx -> tx.board().list(new Filter(Set.of(), true, true, 9))))
        .containsExactly(line(3), drill, hidden);
  }

  @Test
  default void a_list_can_be_of_some_statuses() {
    change(tx -> List.of(line(1), ended(2)).forEach(tx.board()::put));
    var closed = new Filter(Set.of("closed", "merged"), false, false, 9);
    assertThat(list(tx -> tx.board().list(closed))).containsExactly(ended(2));
  }

  @Test
  default void a_room_leads_to_its_newest_incident() {
    change(tx -> List.of(inRoom(5, "C042"), inRoom(6, "C042")).forEach(tx.board()::put));
    assertThat(find(tx -> tx.board().inRoom("slack", "C042"))).contains(inRoom(6, "C042"));
    assertThat(find(tx -> tx.board().inRoom("discord", "C042"))).isEmpty();
  }

  private Optional<Row> lock(long incident) {
    return write(tx -> tx.board().lock(incident));
  }

  private Row line(long incident) {
    return BoardLine.of(incident, now());
  }

  private Row marked(long incident, boolean isPrivate, boolean isDrill) {
    return BoardLine.marked(incident, now(), isPrivate, isDrill);
  }

  private Row inRoom(long incident, String room) {
    var line = line(incident);
    return new Row(
        incident, 1, line.headline(), false, false, new Room("slack", room), line.span());
  }

  private Row ended(long incident) {
    var headline = new Headline("Checkout was down", "closed", 2, null, "ada");
    return new Row(incident, 9, headline, false, false, null, new Span(now(), now(), now()));
  }
}
