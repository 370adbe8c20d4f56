package dev.tocsin.storage;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Outbox.Claim;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

interface LanesContract extends OpenStorage {

  @Test
  default void jobs_of_a_lane_are_handed_out_one_after_the_other() {
    promise("one", "room", now());
    promise("two", "room", now());
    promise("other", "elsewhere", now());
    assertThat(claim()).containsExactly("one", "other");
    assertThat(claim()).isEmpty();
    change(tx -> tx.outbox().done("one", "w1"));
    assertThat(claim()).containsExactly("two");
  }

  @Test
  default void what_is_due_earlier_comes_first_in_its_lane_whenever_it_was_promised() {
    promise("reminder", "room", in(ofMinutes(1)));
    promise("post", "room", now());
    clock().pass(ofMinutes(1));
    assertThat(claim()).containsExactly("post");
  }

  @Test
  default void a_job_that_is_not_due_holds_nothing_up() {
    promise("reminder", "room", in(ofMinutes(1)));
    promise("post", "room", now());
    assertThat(claim()).containsExactly("post");
  }

  @Test
  default void a_job_to_be_retried_is_not_overtaken() {
    promise("one", "room", now());
    promise("two", "room", now());
    claim();
    change(tx -> tx.outbox().retry("one", "w1", in(ofMinutes(1)), "no answer"));
    assertThat(claim()).isEmpty();
    clock().pass(ofMinutes(1));
    assertThat(claim()).containsExactly("one");
  }

  @Test
  default void a_job_given_up_lets_its_lane_go_on() {
    promise("one", "room", now());
    promise("two", "room", now());
    claim();
    change(tx -> tx.outbox().giveUp("one", "w1", "no such channel"));
    assertThat(claim()).containsExactly("two");
  }

  @Test
  default void a_job_behind_another_is_not_due_before_that_one_is() {
    promise("one", "room", now());
    promise("two", "room", now());
    claim();
    assertThat(find(tx -> tx.outbox().nextDue(now()))).contains(in(ofSeconds(5)));
    change(tx -> tx.outbox().retry("one", "w1", in(ofMinutes(1)), "no answer"));
    assertThat(find(tx -> tx.outbox().nextDue(now()))).contains(in(ofMinutes(1)));
  }

  private void promise(String id, String lane, Instant due) {
    change(tx -> tx.outbox().promise(Job.of(id, 7, "post", "{}", due).inLane(lane)));
  }

  private List<String> claim() {
    return write(tx -> tx.outbox().claim(new Claim("w1", now(), ofSeconds(5), 9))).stream()
        .map(claimed -> claimed.job().id())
        .toList();
  }
}
