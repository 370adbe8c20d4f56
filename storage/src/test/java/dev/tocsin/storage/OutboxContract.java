package dev.tocsin.storage;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Outbox.Claim;
import dev.tocsin.storage.Outbox.Counts;
import dev.tocsin.storage.Outbox.Failed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

interface OutboxContract extends OpenStorage {

  @Test
  default void a_promise_is_made_once() {
    assertThat(did(tx -> tx.outbox().promise(job("7/1/post", now())))).isTrue();
    assertThat(did(tx -> tx.outbox().promise(job("7/1/post", now())))).isFalse();
    assertThat(counts()).isEqualTo(new Counts(1, 0, 0, now()));
  }

  @Test
  default void a_job_is_handed_out_as_it_was_promised_with_its_attempt_counted() {
    var promised = new Job("7/1/page", 7, "page", "{\"to\":\"ada\"}", "ada", now(), 0);
    change(tx -> tx.outbox().promise(promised));
    var claimed = claim(9).getFirst();
    assertThat(claimed.job()).isEqualTo(promised.begun());
    assertThat(claimed.until()).isEqualTo(in(ofSeconds(5)));
  }

  @Test
  default void the_jobs_due_first_are_handed_out_first_and_none_before_its_time() {
    promise("late", in(ofSeconds(1)));
    promise("second", now());
    promise("first", ago(ofMinutes(1)));
    promise("third", now());
    assertThat(ids(claim(2))).containsExactly("first", "second");
    assertThat(ids(claim(9))).containsExactly("third");
    assertThat(claim(9)).isEmpty();
  }

  @Test
  default void what_waits_now_is_found_by_its_kind_and_the_end_of_its_body() {
    change(tx -> tx.outbox().promise(Job.of("a", 7, "send-page", "3/voice/a_a", now())));
    change(tx -> tx.outbox().promise(Job.of("b", 7, "send-page", "3/voice/aba", now())));
    change(tx -> tx.outbox().promise(Job.of("c", 7, "next-rung", "3/voice/a_a", now())));
    change(tx -> tx.outbox().promise(Job.of("d", 7, "send-page", "4/voice/a_a", in(ofSeconds(1)))));
    assertThat(list(tx -> tx.outbox().waiting("send-page", "/voice/a_a")))
        .extracting(Job::id)
        .containsExactly("a");
    claim(9);
    assertThat(list(tx -> tx.outbox().waiting("send-page", "/voice/a_a"))).isEmpty();
  }

  @Test
  default void a_job_that_is_done_is_gone() {
    promise("7/1/post", now());
    claim(9);
    assertThat(did(tx -> tx.outbox().done("7/1/post", "w1"))).isTrue();
    assertThat(did(tx -> tx.outbox().done("7/1/post", "w1"))).isFalse();
    assertThat(counts()).isEqualTo(new Counts(0, 0, 0, null));
  }

  @Test
  default void several_jobs_can_be_done_at_once() {
    promise("a", now());
    promise("b", now());
    claim(2);
    promise("c", now());
    assertThat(number(tx -> tx.outbox().done(List.of("a", "b", "c"), "w1"))).isEqualTo(2);
  }

  @Test
  default void a_job_to_be_retried_is_handed_out_again_when_that_is_due() {
    promise("7/1/post", now());
    claim(9);
    change(tx -> tx.outbox().retry("7/1/post", "w1", in(ofSeconds(30)), "no answer"));
    assertThat(claim(9)).isEmpty();
    clock().pass(ofSeconds(30));
    assertThat(claim(9).getFirst().job().attempts()).isEqualTo(2);
  }

  @Test
  default void a_job_that_could_not_begin_is_handed_out_again_as_if_for_the_first_time() {
    promise("7/1/post", now());
    claim(9);
    assertThat(did(tx -> tx.outbox().postpone("7/1/post", "w1", in(ofSeconds(1))))).isTrue();
    assertThat(claim(9)).isEmpty();
    clock().pass(ofSeconds(1));
    assertThat(claim(9).getFirst().job().attempts()).isEqualTo(1);
    assertThat(did(tx -> tx.outbox().postpone("7/1/post", "w2", now()))).isFalse();
  }

  @Test
  default void a_job_that_is_done_again_and_again_begins_anew_each_time() {
    promise("rounds", now());
    claim(9);
    assertThat(did(tx -> tx.outbox().again("rounds", "w1", in(ofMinutes(1))))).isTrue();
    clock().pass(ofMinutes(1));
    assertThat(claim(9).getFirst().job().attempts()).isEqualTo(1);
    assertThat(claim(9)).isEmpty();
    assertThat(did(tx -> tx.outbox().again("rounds", "w2", now()))).isFalse();
  }

  @Test
  default void a_job_that_nobody_has_begun_can_be_brought_forward() {
    promise("7/1/page", in(ofMinutes(5)));
    assertThat(did(tx -> tx.outbox().hasten("7/1/page"))).isTrue();
    assertThat(did(tx -> tx.outbox().hasten("7/1/page"))).isFalse();
    assertThat(ids(claim(9))).containsExactly("7/1/page");
  }

  @Test
  default void a_job_that_was_tried_already_is_left_alone() {
    promise("7/1/page", now());
    claim(9);
    assertThat(did(tx -> tx.outbox().hasten("7/1/page"))).isFalse();
    change(tx -> tx.outbox().retry("7/1/page", "w1", in(ofMinutes(5)), "busy"));
    assertThat(did(tx -> tx.outbox().hasten("7/1/page"))).isFalse();
    assertThat(claim(9)).isEmpty();
  }

  @Test
  default void a_job_given_up_is_never_handed_out_but_stays_to_be_seen() {
    promise("7/1/post", now());
    var job = claim(9).getFirst().job();
    change(tx -> tx.outbox().giveUp("7/1/post", "w1", "no such channel"));
    assertThat(claim(9)).isEmpty();
    assertThat(list(tx -> tx.outbox().givenUp(7)))
        .containsExactly(new Failed(job, now(), "no such channel"));
    assertThat(list(tx -> tx.outbox().givenUp(8))).isEmpty();
    assertThat(did(tx -> tx.outbox().promise(job("7/1/post", now())))).isFalse();
  }

  @Test
  default void why_jobs_of_an_incident_failed_can_be_forgotten() {
    promise("7/1/post", now());
    claim(9);
    change(tx -> tx.outbox().giveUp("7/1/post", "w1", "the key is swordfish"));
    change(tx -> tx.outbox().forgetFailures(8));
    assertThat(list(tx -> tx.outbox().givenUp(7)).getFirst().error()).contains("swordfish");
    change(tx -> tx.outbox().forgetFailures(7));
    assertThat(list(tx -> tx.outbox().givenUp(7)).getFirst().error()).isEmpty();
  }

  @Test
  default void what_is_not_begun_can_be_cancelled_by_how_its_id_begins() {
    promise("7/1/page", ago(ofSeconds(1)));
    claim(1);
    promise("7/1/page-2", now());
    promise("7/10/page", now());
    promise("7/1%page", now());
    assertThat(number(tx -> tx.outbox().cancel("7/1/"))).isEqualTo(1);
    assertThat(ids(claim(9))).containsExactly("7/10/page", "7/1%page");
  }

  @Test
  default void a_prefix_is_taken_literally() {
    promise("7/1/page", now());
    assertThat(number(tx -> tx.outbox().cancel("7/_/"))).isZero();
    assertThat(number(tx -> tx.outbox().cancel("7/1/PAGE"))).isZero();
    assertThat(number(tx -> tx.outbox().cancel("1/page"))).isZero();
  }

  @Test
  default void the_next_job_is_due_when_the_first_of_them_is() {
    assertThat(nextDue()).isNull();
    promise("later", in(ofMinutes(9)));
    promise("soon", in(ofMinutes(1)));
    assertThat(nextDue()).isEqualTo(in(ofMinutes(1)));
    clock().pass(ofMinutes(2));
    assertThat(nextDue()).isEqualTo(now());
  }

  @Test
  default void what_there_is_to_do_is_counted() {
    promise("failed", ago(ofMinutes(5)));
    claim(1);
    change(tx -> tx.outbox().giveUp("failed", "w1", "refused"));
    promise("leased", ago(ofMinutes(4)));
    claim(1);
    promise("waiting", in(ofMinutes(1)));
    assertThat(counts()).isEqualTo(new Counts(1, 1, 1, ago(ofMinutes(4))));
  }

  private Counts counts() {
    return read(tx -> tx.outbox().counts());
  }

  private Instant nextDue() {
    return read(tx -> tx.outbox().nextDue(now())).orElse(null);
  }

  private void promise(String id, Instant due) {
    change(tx -> tx.outbox().promise(job(id, due)));
  }

  private static Job job(String id, Instant due) {
    return Job.of(id, 7, "post", "{}", due);
  }

  private List<Outbox.Claimed> claim(int limit) {
    return write(tx -> tx.outbox().claim(new Claim("w1", now(), ofSeconds(5), limit)));
  }

  private static List<String> ids(List<Outbox.Claimed> claimed) {
    return claimed.stream().map(it -> it.job().id()).toList();
  }
}
