package dev.tocsin.storage;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Outbox.Claim;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

interface LeasesContract extends OpenStorage {

  @Test
  default void two_workers_never_get_the_same_job() {
    change(tx -> IntStream.range(0, 100).forEach(n -> promise(tx, "7/" + n)));
    var hands = Together.times(4, n -> claim("w" + n, 25));
    assertThat(hands.stream().flatMap(Collection::stream)).doesNotHaveDuplicates();
  }

  @Test
  default void a_job_is_free_again_when_the_lease_ends() {
    change(tx -> promise(tx, "7/1"));
    claim("w1", 1);
    assertThat(find(tx -> tx.outbox().nextDue(now()))).contains(in(ofSeconds(5)));
    assertThat(claim("w2", 1)).isEmpty();
    clock().pass(ofSeconds(5));
    assertThat(claim("w2", 1)).containsExactly("7/1");
  }

  @Test
  default void who_lost_the_lease_has_no_say() {
    change(tx -> promise(tx, "7/1"));
    claim("w1", 1);
    clock().pass(ofSeconds(5));
    claim("w2", 1);
    assertThat(did(tx -> tx.outbox().done("7/1", "w1"))).isFalse();
    assertThat(did(tx -> tx.outbox().retry("7/1", "w1", now(), "late"))).isFalse();
    assertThat(did(tx -> tx.outbox().giveUp("7/1", "w1", "late"))).isFalse();
    assertThat(extend(List.of("7/1"), "w1", in(ofSeconds(9)))).isEmpty();
    assertThat(did(tx -> tx.outbox().done("7/1", "w2"))).isTrue();
  }

  @Test
  default void a_lease_that_ran_out_unnoticed_still_counts() {
    change(tx -> promise(tx, "7/1"));
    claim("w1", 1);
    clock().pass(ofSeconds(60));
    assertThat(did(tx -> tx.outbox().done("7/1", "w1"))).isTrue();
  }

  @Test
  default void a_lease_can_be_extended() {
    change(tx -> promise(tx, "7/1"));
    claim("w1", 1);
    assertThat(extend(List.of("7/1"), "w1", in(ofSeconds(60)))).containsExactly("7/1");
    clock().pass(ofSeconds(30));
    assertThat(claim("w2", 1)).isEmpty();
  }

  @Test
  default void of_many_leases_those_that_are_still_held_are_extended() {
    change(tx -> IntStream.rangeClosed(1, 3).forEach(n -> promise(tx, "7/" + n)));
    claim("w1", 2);
    claim("w2", 1);
    assertThat(extend(List.of("7/1", "7/2", "7/3"), "w1", in(ofSeconds(60))))
        .containsExactlyInAnyOrder("7/1", "7/2");
    clock().pass(ofSeconds(30));
    assertThat(claim("w3", 3)).containsExactly("7/3");
  }

  @Test
  default void a_job_in_a_workers_hands_is_not_cancelled() {
    change(tx -> promise(tx, "7/1"));
    claim("w1", 1);
    assertThat(number(tx -> tx.outbox().cancel("7/"))).isZero();
  }

  private static void promise(Transaction tx, String id) {
    tx.outbox().promise(Job.of(id, 7, "post", "{}", tx.now()));
  }

  private List<String> extend(List<String> ids, String owner, Instant until) {
    return write(tx -> tx.outbox().extend(ids, owner, until));
  }

  private List<String> claim(String owner, int limit) {
    return write(tx -> tx.outbox().claim(new Claim(owner, now(), ofSeconds(5), limit))).stream()
        .map(claimed -> claimed.job().id())
        .toList();
  }
}
