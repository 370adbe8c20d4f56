package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.desk.Errand;
import dev.tocsin.export.ArchiveFailure;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.storage.Job;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryingTest {
  private final ChatFailure down = ChatFailure.forNow("down", Duration.ZERO);

  @Test
  void waits_grow_from_a_second_to_five_minutes() {
    ArchiveFailure away = ArchiveFailure.forNow("away");
    assertThat(Retry.after(task(Errand.FILE_POSTMORTEM, 1), away)).contains(Duration.ofSeconds(1));
    assertThat(Retry.after(task(Errand.FILE_POSTMORTEM, 4), away)).contains(Duration.ofSeconds(8));
    assertThat(Retry.after(task(Errand.FILE_POSTMORTEM, 39), away)).contains(Duration.ofMinutes(5));
  }

  @Test
  void a_chat_that_is_back_within_twenty_minutes_is_noticed_within_half_a_minute() {
    assertThat(Retry.after(post(1), down)).contains(Duration.ofSeconds(1));
    assertThat(Retry.after(post(40), down)).contains(Duration.ofSeconds(30));
    assertThat(Retry.after(post(79), down)).contains(Duration.ofMinutes(5));
  }

  @Test
  void a_room_is_made_when_the_chat_is_back_however_long_that_takes() {
    assertThat(Retry.after(task(Errand.OPEN_ROOM, 9_000), down)).contains(Duration.ofMinutes(5));
    assertThat(Retry.after(task(Errand.OPEN_ROOM, 8), new IllegalStateException("a bug")))
        .isEmpty();
  }

  @Test
  void what_a_platform_asks_for_is_waited_for() {
    ChatFailure slowly = ChatFailure.forNow("slower, please", Duration.ofSeconds(30));

    assertThat(Retry.after(post(1), slowly)).contains(Duration.ofSeconds(30));
  }

  @Test
  void nothing_is_tried_for_ever() {
    assertThat(Retry.after(post(80), down)).isEmpty();
    assertThat(Retry.after(post(1), ChatFailure.forGood("no such room"))).isEmpty();
    assertThat(Retry.after(post(8), new IllegalStateException("a bug"))).isEmpty();
  }

  @Test
  void a_page_makes_way_for_the_next_channel_after_four_tries() {
    PageFailure busy = PageFailure.forNow("busy", Duration.ZERO);

    assertThat(Retry.after(task(Errand.SEND_PAGE, 3), busy)).contains(Duration.ofSeconds(4));
    assertThat(Retry.after(task(Errand.SEND_PAGE, 4), busy)).isEmpty();
  }

  @Test
  void a_step_of_the_chain_is_tried_until_it_is_taken() {
    IllegalStateException bug = new IllegalStateException("a bug");

    assertThat(Retry.after(task(Errand.REACH_STEP, 1), bug)).contains(Duration.ofSeconds(1));
    assertThat(Retry.after(task(Errand.REACH_STEP, 9_000), bug)).contains(Duration.ofSeconds(30));
  }

  private static Job post(int attempts) {
    return task(Errand.POST_ENTRY, attempts);
  }

  private static Job task(Errand errand, int attempts) {
    Instant due = Instant.parse("2026-11-21T03:00:00Z");
    return new Job("1/1/x/", 1, errand.word(), "1", null, due, attempts);
  }
}
