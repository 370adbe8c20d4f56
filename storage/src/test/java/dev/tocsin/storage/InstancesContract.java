package dev.tocsin.storage;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Outbox.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several processes on one database: who is there, who alone may do something, whose a job is. */
interface InstancesContract extends OpenStorage {

  @Test
  default void what_one_has_no_other_gets() {
    assertThat(take("discord", "a")).isTrue();
    assertThat(take("discord", "b")).isFalse();
    assertThat(take("telegram", "b")).isTrue();
    assertThat(find(tx -> tx.leases().holder("discord"))).contains("a");
  }

  @Test
  default void who_says_so_in_time_keeps_it() {
    take("discord", "a");
    clock().pass(ofSeconds(9));
    assertThat(take("discord", "a")).isTrue();
    clock().pass(ofSeconds(9));
    assertThat(take("discord", "b")).isFalse();
  }

  @Test
  default void what_was_not_kept_is_anyones() {
    take("discord", "a");
    clock().pass(ofSeconds(10));
    assertThat(find(tx -> tx.leases().holder("discord"))).isEmpty();
    assertThat(take("discord", "b")).isTrue();
    assertThat(take("discord", "a")).isFalse();
    assertThat(list(tx -> tx.leases().held())).containsExactly(new Leases.Held("discord", "b"));
  }

  @Test
  default void who_leaves_leaves_all_of_it() {
    take("discord", "a");
    take("telegram", "b");
    change(tx -> tx.leases().release("a"));
    assertThat(take("discord", "b")).isTrue();
    assertThat(list(tx -> tx.leases().held())).hasSize(2);
  }

  @Test
  default void of_many_that_want_it_at_once_one_gets_it() {
    assertThat(Together.times(4, n -> take("discord", "i" + n))).containsOnlyOnce(true);
  }

  @Test
  default void those_heard_of_lately_are_known() {
    here("a", "v1");
    clock().pass(ofSeconds(30));
    here("b", "v1");
    here("b", "v2");
    assertThat(seenWithin(ofSeconds(60))).containsExactly("a v1", "b v2");
    assertThat(seenWithin(ofSeconds(20))).containsExactly("b v2");
    change(tx -> tx.instances().gone("b"));
    assertThat(seenWithin(ofSeconds(60))).containsExactly("a v1");
    change(tx -> tx.instances().forget(ago(ofSeconds(20))));
    assertThat(seenWithin(ofSeconds(60))).isEmpty();
  }

  @Test
  default void a_job_that_was_handed_over_waits_for_its_worker_a_moment() {
    promiseAndClaim("7/1", "a");
    assertThat(did(tx -> tx.outbox().handOver("7/1", "a", "b"))).isTrue();
    assertThat(find(tx -> tx.outbox().nextDue(now(), "a"))).isEmpty();
    assertThat(find(tx -> tx.outbox().nextDue(now(), "b"))).contains(now());
    assertThat(attempts("a")).isEmpty();
    assertThat(attempts("b")).containsExactly(1);
  }

  @Test
  default void a_job_whose_worker_does_not_come_is_anyones() {
    promiseAndClaim("7/1", "a");
    change(tx -> tx.outbox().handOver("7/1", "a", "b"));
    clock().pass(ofSeconds(2));
    assertThat(find(tx -> tx.outbox().nextDue(now(), "a"))).contains(now());
    assertThat(attempts("a")).containsExactly(1);
  }

  @Test
  default void what_is_not_in_hand_cannot_be_handed_over() {
    promiseAndClaim("7/1", "a");
    assertThat(did(tx -> tx.outbox().handOver("7/1", "b", "c"))).isFalse();
  }

  private boolean take(String name, String owner) {
    return write(tx -> tx.leases().take(name, owner, tx.now().plus(ofSeconds(10))));
  }

  private void here(String id, String version) {
    Instant started = Instant.EPOCH;
    change(tx -> tx.instances().here(new Instances.Facts(id, "host", version, "c", started)));
  }

  private List<String> seenWithin(Duration span) {
    return read(tx -> tx.instances().since(ago(span))).stream()
        .map(seen -> seen.facts().id() + " " + seen.facts().version())
        .toList();
  }

  private void promiseAndClaim(String id, String owner) {
    change(tx -> tx.outbox().promise(Job.of(id, 7, "post", "{}", tx.now())));
    assertThat(attempts(owner)).containsExactly(1);
  }

  private List<Integer> attempts(String owner) {
    return write(tx -> tx.outbox().claim(new Claim(owner, now(), ofSeconds(5), 9))).stream()
        .map(claimed -> claimed.job().attempts())
        .toList();
  }
}
