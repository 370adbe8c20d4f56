package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Documents.Comment;
import dev.tocsin.storage.Documents.Edit;
import dev.tocsin.storage.Documents.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

interface DocumentsContract extends OpenStorage {

  private Edit edit(String id, String text) {
    return new Edit(7, id, "impact", "changed", "it said", List.of("m1", "#4"), text, "Ada", now());
  }

  @Test
  default void an_edit_is_kept_replaced_and_dropped() {
    change(tx -> tx.documents().put(edit("e1", "first")));
    change(tx -> tx.documents().put(edit("e1", "second")));
    assertThat(list(tx -> tx.documents().edits(7))).containsExactly(edit("e1", "second"));
    assertThat(list(tx -> tx.documents().edits(8))).isEmpty();

    change(tx -> tx.documents().drop(7, "e1"));
    assertThat(list(tx -> tx.documents().edits(7))).isEmpty();
  }

  @Test
  default void a_version_stays_as_it_was_kept() {
    Line row = new Line("timeline", "Ada: \"one\"", List.of("m1"), now(), "message");
    List<Line> first = List.of(new Line("summary", "one", List.of()), line("two"), row);
    change(tx -> tx.documents().keep(7, 1, first));
    change(tx -> tx.documents().keep(7, 1, List.of(line("later"))));

    assertThat(list(tx -> tx.documents().version(7, 1))).isEqualTo(first);
    assertThat(list(tx -> tx.documents().version(7, 2))).isEmpty();
  }

  private static Line line(String text) {
    return new Line("impact", text, List.of("m1"));
  }

  @Test
  default void the_last_version_of_each_incident_is_found() {
    change(tx -> tx.documents().keep(7, 1, List.of(line("old"))));
    change(
        tx -> tx.documents().keep(7, 2, List.of(line("new"), new Line("lucky", "x", List.of()))));
    change(tx -> tx.documents().keep(8, 1, List.of(line("other"))));

    var latest = storage().read(tx -> tx.documents().latest(List.of("impact")));

    assertThat(latest).containsOnlyKeys(7L, 8L);
    assertThat(latest.get(7L)).containsExactly(line("new"));
  }

  @Test
  default void comments_come_in_the_order_of_time_and_once() {
    Comment comment = new Comment(7, "c1", "impact", "Really?", "Ada", now());
    change(tx -> tx.documents().add(comment));
    change(tx -> tx.documents().add(comment));

    assertThat(list(tx -> tx.documents().comments(7))).containsExactly(comment);
  }

  @Test
  default void what_rests_on_something_redacted_is_forgotten() {
    change(tx -> tx.documents().put(edit("e1", "the key is 1234")));
    change(
        tx ->
            tx.documents()
                .keep(
                    7,
                    1,
                    List.of(
                        line("1234"),
                        new Line("impact", "kept", List.of("m12")),
                        new Line("timeline", "1234", List.of("m1"), now(), "message"))));

    change(tx -> tx.documents().forget(7, "m1"));

    assertThat(list(tx -> tx.documents().edits(7))).isEmpty();
    assertThat(list(tx -> tx.documents().version(7, 1)))
        .extracting(Line::text)
        .containsExactly("", "kept", "");
  }
}
