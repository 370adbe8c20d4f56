package dev.tocsin.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.paging.FakeProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class BeatingTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:12:00Z");
  private static final Duration OFTEN = Duration.ofMillis(5);

  private final FakeProvider watcher = new FakeProvider();
  private final AtomicBoolean progresses = new AtomicBoolean(true);
  private final Heartbeat heartbeat =
      new Heartbeat(
          watcher.address().resolve("/ping/5ec2e7"), progresses::get, InstantSource.fixed(NOW));

  @AfterEach
  void close() {
    heartbeat.close();
    watcher.close();
  }

  private Health health() {
    return new HeartbeatHealth(heartbeat).health();
  }

  private void expectTrouble(String words) {
    await(words).until(() -> heartbeat.state().trouble().contains(words));
  }

  @Test
  void the_watcher_is_asked_again_and_again() {
    heartbeat.start(OFTEN);
    await("three beats").until(() -> watcher.asked().size() >= 3);
    assertThat(watcher.last().path()).isEqualTo("/ping/5ec2e7");
    await("the word of it").until(() -> heartbeat.state().trouble().isEmpty());
    assertThat(health().getStatus()).isEqualTo(Status.UP);
    assertThat(health().getDetails()).containsEntry("lastTold", NOW.toString());
  }

  @Test
  void without_progress_it_falls_silent() {
    progresses.set(false);
    heartbeat.start(OFTEN);
    expectTrouble("makes no progress");
    assertThat(watcher.asked()).isEmpty();
    assertThat(health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void it_beats_again_once_there_is_progress_again() {
    progresses.set(false);
    heartbeat.start(OFTEN);
    expectTrouble("makes no progress");
    progresses.set(true);
    await("a beat").until(() -> heartbeat.state().trouble().isEmpty());
    assertThat(watcher.asked()).isNotEmpty();
  }

  @Test
  void who_has_just_started_is_not_silent_for_a_whole_pause() {
    progresses.set(false);
    heartbeat.start(Heartbeat.EVERY);
    expectTrouble("makes no progress");
    progresses.set(true);
    await("a beat").until(() -> heartbeat.state().trouble().isEmpty());
  }

  @Test
  void a_watcher_that_does_not_take_it_is_said() {
    watcher.answers(404, "");
    heartbeat.start(OFTEN);
    expectTrouble("it answered 404");
  }

  @Test
  void a_watcher_that_is_away_is_said_and_its_address_is_kept_to_itself() {
    watcher.close();
    heartbeat.start(OFTEN);
    expectTrouble("can't be reached");
    assertThat(health().getDetails().toString()).contains("127.0.0.1").doesNotContain("5ec2e7");
  }
}
