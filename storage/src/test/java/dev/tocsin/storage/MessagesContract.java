package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Messages.Attachment;
import dev.tocsin.storage.Messages.Author;
import dev.tocsin.storage.Messages.Content;
import dev.tocsin.storage.Messages.Place;
import dev.tocsin.storage.Messages.Reaction;
import dev.tocsin.storage.Messages.Row;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

interface MessagesContract extends OpenStorage {

  @Test
  default void messages_are_read_in_the_order_in_which_they_were_said() {
    var first = Chat.said("m1", ago(Duration.ofMinutes(2)), "The site is down");
    var second = Chat.said("m2", ago(Duration.ofMinutes(1)), "On it");
    change(tx -> List.of(second, first).forEach(tx.messages()::capture));
    assertThat(list(tx -> tx.messages().of(Chat.INCIDENT))).containsExactly(first, second);
    assertThat(find(tx -> tx.messages().find("m2"))).contains(second);
    assertThat(number(tx -> tx.messages().count(Chat.INCIDENT))).isEqualTo(2);
  }

  @Test
  default void a_message_keeps_its_thread_its_link_and_that_a_bot_said_it() {
    var place = new Place("discord", "181", "190", "https://chat.test/181/7");
    var alert = new Author("B7", "Grafana", true);
    var row = new Row("d1", Chat.INCIDENT, place, alert, now(), Content.said("p99 is high"));
    change(tx -> tx.messages().capture(row));
    assertThat(list(tx -> tx.messages().of(Chat.INCIDENT))).containsExactly(row);
  }

  @Test
  default void when_a_person_last_said_something_is_known() {
    assertThat(find(tx -> tx.messages().lastSaid(Chat.INCIDENT))).isEmpty();
    change(tx -> tx.messages().capture(Chat.said("m1", ago(Duration.ofMinutes(2)), "Down")));
    var place = new Place("slack", "C042", null);
    var alert = new Author("B7", "Grafana", true);
    var said = new Row("m2", Chat.INCIDENT, place, alert, now(), Content.said("p99 is high"));
    change(tx -> tx.messages().capture(said));
    assertThat(find(tx -> tx.messages().lastSaid(Chat.INCIDENT)))
        .contains(ago(Duration.ofMinutes(2)));
  }

  @Test
  default void a_message_is_captured_once() {
    assertThat(did(tx -> tx.messages().capture(Chat.said("m1", now(), "Down")))).isTrue();
    assertThat(did(tx -> tx.messages().capture(Chat.said("m1", now(), "Other")))).isFalse();
    assertThat(text("m1")).isEqualTo("Down");
  }

  @Test
  default void text_that_one_database_cannot_hold_is_kept_as_far_as_it_can_be_read() {
    change(tx -> tx.messages().capture(Chat.said("m1", now(), "core\0dump")));
    assertThat(text("m1")).isEqualTo("core\uFFFDdump");
  }

  @Test
  default void what_was_said_last_in_a_room_is_known() {
    change(
        tx -> {
          tx.messages().capture(Chat.said("m2", now(), "two"));
          tx.messages().capture(Chat.said("m1", ago(Duration.ofMinutes(1)), "one"));
          tx.messages().capture(Chat.in("C099", "m3", now(), Content.said("elsewhere")));
        });
    assertThat(find(tx -> tx.messages().lastSeen("slack", "C042"))).contains("m2");
    assertThat(find(tx -> tx.messages().lastSeen("discord", "C042"))).isEmpty();
  }

  @Test
  default void reactions_come_and_go() {
    change(tx -> tx.messages().capture(Chat.said("m1", now(), "Down")));
    change(tx -> tx.messages().react("m1", "pushpin", "U1", now()));
    change(tx -> tx.messages().react("m1", "eyes", "U2", in(Duration.ofSeconds(1))));
    change(tx -> tx.messages().unreact("m1", "pushpin", "U1", in(Duration.ofSeconds(2))));
    assertThat(list(tx -> tx.messages().reactions(Chat.INCIDENT)))
        .containsExactly(new Reaction("m1", "eyes", "U2", in(Duration.ofSeconds(1))));
  }

  @Test
  default void an_old_reaction_that_arrives_late_changes_nothing() {
    change(tx -> tx.messages().capture(Chat.said("m1", now(), "Down")));
    var later = in(Duration.ofSeconds(9));
    assertThat(did(tx -> tx.messages().unreact("m1", "pushpin", "U1", later))).isTrue();
    assertThat(did(tx -> tx.messages().react("m1", "pushpin", "U1", now()))).isFalse();
    assertThat(list(tx -> tx.messages().reactions(Chat.INCIDENT))).isEmpty();
  }

  @Test
  default void an_attachment_is_known_once_and_learns_where_its_copy_is() {
    change(tx -> tx.messages().capture(Chat.said("m1", now(), "Look")));
    change(tx -> tx.messages().attach(graph(null)));
    change(tx -> tx.messages().attach(graph("7/F1.png")));
    assertThat(list(tx -> tx.messages().attachments(Chat.INCIDENT)))
        .containsExactly(graph("7/F1.png"));
  }

  @Test
  default void thousands_of_messages_are_all_there() {
    Together.times(
        5, n -> write(tx -> IntStream.range(0, 1_000).filter(i -> capture(tx, n, i)).count()));
    assertThat(list(tx -> tx.messages().of(Chat.INCIDENT))).hasSize(5_000);
    assertThat(number(tx -> tx.messages().count(Chat.INCIDENT))).isEqualTo(5_000);
  }

  private boolean capture(Transaction tx, int room, int number) {
    var at = in(Duration.ofSeconds(number));
    return tx.messages().capture(Chat.said("m" + room + "." + number, at, "line " + number));
  }

  private Attachment graph(String storedAs) {
    var link = "https://files.test/F1";
    return new Attachment("F1", "m1", "graph.png", "image/png", 48_211, link, storedAs);
  }

  private String text(String id) {
    return read(tx -> tx.messages().find(id)).orElseThrow().content().text();
  }
}
