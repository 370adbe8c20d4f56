package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.storage.Requests.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

interface RequestsContract extends OpenStorage {

  @Test
  default void a_request_that_never_came_has_no_answer() {
    assertThat(find(tx -> tx.requests().find("slack/Ev1"))).isEmpty();
  }

  @Test
  default void an_answer_is_found_again() {
    change(tx -> tx.requests().remember("slack/Ev1", 7, "\"opened\""));
    assertThat(inWords("slack/Ev1")).contains("7 \"opened\"");
    assertThat(find(tx -> tx.requests().find("slack/Ev1").map(Answer::at)))
        .hasValueSatisfying(
            at -> assertThat(at).isBetween(ago(Duration.ofHours(1)), in(Duration.ofHours(1))));
  }

  @Test
  default void a_second_answer_to_a_request_is_refused_with_all_that_came_with_it() {
    change(tx -> tx.requests().remember("slack/Ev1", 7, "\"first\""));
    assertThatThrownBy(
            () ->
                change(
                    tx -> {
                      tx.keys().put("trace", "left");
                      tx.requests().remember("slack/Ev1", 8, "\"second\"");
                    }))
        .isInstanceOf(DuplicateRequest.class);
    assertThat(inWords("slack/Ev1")).contains("7 \"first\"");
    assertThat(find(tx -> tx.keys().get("trace"))).isEmpty();
  }

  @Test
  default void a_request_that_is_forgotten_is_a_new_one() {
    change(tx -> tx.requests().remember("api/alert-7", 7, "1-2"));
    change(tx -> tx.requests().forget("api/alert-7", 7));
    change(tx -> tx.requests().remember("api/alert-7", 8, "1-3"));
    assertThat(find(tx -> tx.requests().find("api/alert-7"))).map(Answer::incident).contains(8L);
  }

  @Test
  default void whoever_read_an_older_answer_does_not_forget_the_one_that_came_meanwhile() {
    change(tx -> tx.requests().remember("api/alert-7", 7, "1-2"));
    long read = read(tx -> tx.requests().find("api/alert-7").map(Answer::incident)).orElseThrow();
    change(tx -> tx.requests().forget("api/alert-7", 7));
    change(tx -> tx.requests().remember("api/alert-7", 8, "1-3"));
    change(tx -> tx.requests().forget("api/alert-7", read));
    assertThat(inWords("api/alert-7")).contains("8 1-3");
  }

  @Test
  default void what_was_answered_is_forgotten_some_time_after_the_incident() {
    change(tx -> tx.board().put(BoardLine.ended(7, now())));
    change(tx -> tx.board().put(BoardLine.of(8, now())));
    change(tx -> tx.requests().remember("one", 7, "1-2"));
    change(tx -> tx.requests().remember("another", 7, "3-3"));
    change(tx -> tx.requests().remember("of an open one", 8, "1-2"));
    change(tx -> tx.requests().remember("of none", 0, "1"));
    var day = Duration.ofDays(1);
    assertThat(number(tx -> tx.requests().forgetEndedBefore(ago(day), 9))).isZero();
    assertThat(number(tx -> tx.requests().forgetEndedBefore(in(day), 1))).isOne();
    assertThat(number(tx -> tx.requests().forgetEndedBefore(in(day), 9))).isOne();
    assertThat(inWords("one")).isEmpty();
    assertThat(inWords("of an open one")).isPresent();
    assertThat(inWords("of none")).isPresent();
  }

  @Test
  default void a_request_that_arrives_twice_at_once_is_carried_out_once() {
    var answers = Together.times(8, _ -> write(this::open));
    assertThat(Set.copyOf(answers)).hasSize(1);
    assertThat(list(tx -> tx.journal().incidents())).hasSize(1);
  }

  private Answer open(Transaction tx) {
    var before = tx.requests().find("slack/Ev1");
    if (before.isPresent()) {
      return before.get();
    }
    long number = tx.board().nextNumber();
    tx.journal().append(new Entry(number, 1, now(), "opened", 1, "ada", "slack/Ev1", "{}"));
    tx.requests().remember("slack/Ev1", number, "\"opened\"");
    return tx.requests().find("slack/Ev1").orElseThrow();
  }

  private Optional<String> inWords(String request) {
    return find(tx -> tx.requests().find(request))
        .map(answer -> answer.incident() + " " + answer.text());
  }
}
