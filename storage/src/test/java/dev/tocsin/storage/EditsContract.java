package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Messages.Content;
import dev.tocsin.storage.Messages.Revision;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

interface EditsContract extends OpenStorage {

  @Test
  default void an_edited_message_says_what_it_says_now_and_keeps_every_revision() {
    capture("Donw");
    revise(1, "Down");
    revise(2, "Down again");
    assertThat(content()).isEqualTo(new Content("Down again", 2, second(2), null, null));
    assertThat(list(tx -> tx.messages().revisions("m1")))
        .containsExactly(new Revision(second(1), "Down"), new Revision(second(2), "Down again"));
  }

  @Test
  default void an_edit_that_is_delivered_twice_counts_once() {
    capture("Donw");
    assertThat(revise(1, "Down")).isTrue();
    assertThat(revise(1, "Down")).isFalse();
    assertThat(content().revision()).isEqualTo(1);
  }

  @Test
  default void two_edits_of_one_second_are_both_kept() {
    capture("Donw");
    revise(1, "Down");
    revise(1, "Down!");
    assertThat(content()).isEqualTo(new Content("Down!", 2, second(1), null, null));
  }

  @Test
  default void an_older_edit_that_arrives_late_does_not_win() {
    capture("Donw");
    revise(2, "Down again");
    revise(1, "Down");
    assertThat(content()).isEqualTo(new Content("Down again", 2, second(2), null, null));
  }

  @Test
  default void an_edit_may_arrive_before_its_message() {
    revise(1, "Down");
    capture("Donw");
    assertThat(content()).isEqualTo(new Content("Down", 1, second(1), null, null));
  }

  @Test
  default void a_deleted_message_stays_as_a_tombstone() {
    capture("Oops");
    assertThat(delete()).isTrue();
    assertThat(delete()).isFalse();
    assertThat(content()).isEqualTo(new Content("Oops", 0, null, second(3), null));
  }

  @Test
  default void a_message_that_arrives_after_its_deletion_stays_deleted() {
    delete();
    capture("Oops");
    assertThat(content().deletedAt()).isEqualTo(second(3));
  }

  @Test
  default void a_history_read_again_adds_the_edits_that_were_missed() {
    capture("Donw");
    var edited = new Content("Down", 1, second(1), null, null);
    assertThat(did(tx -> tx.messages().capture(Chat.with("m1", now(), edited)))).isFalse();
    assertThat(content()).isEqualTo(edited);
  }

  @Test
  default void a_redacted_message_keeps_its_place_but_no_text() {
    capture("the password is hunter2");
    revise(1, "hunter2, I said");
    assertThat(did(tx -> tx.messages().redact("m1", "grace"))).isTrue();
    assertThat(content()).isEqualTo(new Content("", 1, second(1), null, "grace"));
    assertThat(list(tx -> tx.messages().revisions("m1")))
        .containsExactly(new Revision(second(1), ""));
  }

  @Test
  default void a_secret_does_not_return_with_an_edit_made_before_the_redaction() {
    capture("the password is hunter2");
    clock().pass(Duration.ofSeconds(10));
    change(tx -> tx.messages().redact("m1", "grace"));
    assertThat(did(tx -> tx.messages().revise("m1", now(), "hunter2"))).isFalse();
    capture("the password is hunter2");
    assertThat(content().text()).isEmpty();
  }

  @Test
  default void what_is_written_after_the_redaction_is_kept() {
    capture("the password is hunter2");
    change(tx -> tx.messages().redact("m1", "grace"));
    revise(1, "never mind");
    assertThat(content().text()).isEqualTo("never mind");
  }

  @Test
  default void a_message_that_is_not_there_cannot_be_redacted() {
    assertThat(did(tx -> tx.messages().redact("m1", "grace"))).isFalse();
  }

  private void capture(String text) {
    change(tx -> tx.messages().capture(Chat.said("m1", now(), text)));
  }

  private boolean revise(int second, String text) {
    return write(tx -> tx.messages().revise("m1", second(second), text));
  }

  private boolean delete() {
    return write(tx -> tx.messages().delete("m1", second(3)));
  }

  private Content content() {
    return read(tx -> tx.messages().find("m1")).orElseThrow().content();
  }

  private Instant second(int number) {
    return in(Duration.ofSeconds(number));
  }
}
