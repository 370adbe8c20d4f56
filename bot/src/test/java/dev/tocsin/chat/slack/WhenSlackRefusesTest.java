package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.RoomRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenSlackRefusesTest {
  private static final Post POST = new Post("INC-1/card", Card.text("Checkout is down"));

  private final Wired wired = new Wired();

  @AfterEach
  void stop() {
    wired.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is_archived       | the channel is archived
          restricted_action | the workspace's settings forbid it
          channel_not_found | no such channel
          """)
  void what_can_never_work_is_not_tried_again(String error, String words) {
    wired.slack.faults().failNext("chat.postMessage", error);
    var failure = failing();
    assertThat(failure).hasMessageContaining(words);
    assertThat(failure.worthRetrying()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "invalid_auth, it refuses the token",
    "account_inactive, the app was removed",
    "ratelimited, too many requests"
  })
  void what_somebody_can_mend_is_tried_again(String error, String words) {
    wired.slack.faults().failNext("chat.postMessage", error);
    var failure = failing();
    assertThat(failure).hasMessageContaining(words);
    assertThat(failure.worthRetrying()).isTrue();
  }

  @Test
  void too_much_at_once_is_tried_again_when_slack_says() {
    wired.slack.faults().rateLimitNext("chat.postMessage", Duration.ofSeconds(30));
    assertThat(failing().after()).isEqualTo(Duration.ofSeconds(30));
    var before = wired.slack.calls().size();
    assertThat(failing().after()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    assertThat(wired.slack.calls().stream().skip(before))
        .noneMatch(call -> call.method().equals("chat.postMessage"));
  }

  @Test
  void a_channel_that_needs_a_rest_holds_up_no_other() {
    wired.slack.faults().rateLimitNext("chat.postMessage", Duration.ofSeconds(30));
    failing();
    var other = wired.slack.channel("general");
    wired.platform().post(other.id(), POST);
    other.expectMessage("Checkout is down");
    assertThat(failing().after()).isPositive();
    wired.slack.fastForward(Duration.ofSeconds(31));
    post();
    wired.slack.room("incidents").expectMessage("Checkout is down");
  }

  @Test
  void many_people_are_brought_in_by_the_hundred_and_a_stranger_keeps_nobody_out() {
    var room = wired.slack.channel("inc-9");
    var people =
        IntStream.range(0, 130)
            .mapToObj(number -> wired.slack.person("p" + number))
            .map(one -> new ChatUser("slack", one.id(), one.name()))
            .collect(Collectors.toCollection(ArrayList::new));
    people.add(7, new ChatUser("slack", "U0STRANGER", "stranger"));
    wired.platform().invite(room.id(), people);
    assertThat(room.members()).contains("U01P0", "U01P129").doesNotContain("U0STRANGER");
    assertThat(wired.slack.calls())
        .filteredOn(call -> call.method().equals("conversations.invite"))
        .hasSize(2);
  }

  @Test
  void trouble_of_slacks_own_is_tried_again() {
    wired.slack.faults().statusNext("chat.postMessage", 503);
    assertThat(failing().worthRetrying()).isTrue();
    assertThat(post()).isNotEmpty();
  }

  @Test
  void a_post_whose_answer_was_lost_is_not_made_twice() {
    wired.slack.faults().cutNextAfter("chat.postMessage");
    assertThat(failing().worthRetrying()).isTrue();
    post();
    assertThat(wired.slack.room("incidents").texts()).containsExactly("Checkout is down");
  }

  @Test
  void a_room_whose_making_nobody_saw_the_end_of_is_found_again() {
    var request = new RoomRequest("INC-7", "inc-7-mail", "Mail is late", false);
    wired.slack.faults().cutNextAfter("conversations.create");
    assertThatExceptionOfType(ChatFailure.class)
        .isThrownBy(() -> wired.platform().openRoom(request));
    assertThat(wired.platform().openRoom(request).name()).isEqualTo("inc-7-mail");
  }

  @Test
  void a_room_that_was_left_halfway_by_another_of_that_number_is_left_alone() {
    var trial = wired.slack.clock().instant();
    wired.slack.faults().cutNextAfter("conversations.create");
    assertThatExceptionOfType(ChatFailure.class)
        .isThrownBy(() -> wired.platform().openRoom(opened(trial, null)));
    var night = opened(trial.plus(Duration.ofHours(1)), null);
    assertThat(wired.platform().openRoom(night).name()).isEqualTo("inc-7-mail-2");
  }

  @Test
  void a_room_of_another_of_that_number_is_left_alone() {
    var trial = wired.slack.clock().instant();
    var room = wired.platform().openRoom(opened(trial, null));
    assertThat(wired.platform().openRoom(opened(trial, null)).id()).isEqualTo(room.id());
    var night = opened(trial.plus(Duration.ofHours(1)), null);
    assertThat(wired.platform().openRoom(night).id()).isNotEqualTo(room.id());
  }

  @Test
  void the_room_that_an_incident_has_is_its_own_whatever_is_said_of_its_purpose() {
    var room = wired.platform().openRoom(new RoomRequest("INC-7", "inc-7-mail", "Mail", false));
    var has = opened(wired.slack.clock().instant(), room.id());
    assertThat(wired.platform().openRoom(has).id()).isEqualTo(room.id());
  }

  private static RoomRequest opened(Instant at, @Nullable String has) {
    var origin = new RoomRequest.Origin(at, has, null);
    return new RoomRequest("INC-7", "inc-7-mail", "Mail is late", false, origin);
  }

  @Test
  void a_name_that_somebody_has_taken_gets_a_number() {
    wired.slack.channel("inc-7-mail");
    wired.slack.person("linus");
    var first = wired.platform().openRoom(new RoomRequest("INC-7", "inc-7-mail", "Mail", false));
    var other = wired.platform().openRoom(new RoomRequest("INC-8", "inc-7-mail", "Mail", false));
    assertThat(List.of(first.name(), other.name())).doesNotHaveDuplicates();
  }

  @Test
  void the_room_leads_to_the_incidents_page() {
    wired.platform().openRoom(new RoomRequest("INC-7", "inc-7-mail", "Mail", true));
    var room = wired.slack.room("inc-7");
    assertThat(room.bookmarks()).containsExactly("https://tocsin.acme.test/incidents/INC-7");
    assertThat(room.isPrivate()).isTrue();
  }

  @Test
  void a_missing_scope_is_named() {
    wired.slack.faults().revoke("pins:write");
    var message = post();
    var failure =
        catchThrowableOfType(ChatFailure.class, () -> wired.platform().pin(incidents(), message));
    assertThat(failure).hasMessageContaining("pins:write");
    wired.slack.faults().breaches();
  }

  @Test
  void whom_a_page_calls_is_notified_by_id() {
    var call = new ChatUser("slack", "U01ADA", "ada");
    wired.platform().post(incidents(), new Post("p", Card.text("you are paged"), List.of(call)));
    assertThat(wired.slack.calls())
        .filteredOn(made -> made.method().equals("chat.postMessage"))
        .extracting(made -> made.text("text"))
        .last(as(STRING))
        .startsWith("<@U01ADA> ");
  }

  @Test
  void tokens_that_are_refused_are_said_in_health() {
    wired.slack.faults().refuseTokens("invalid_auth");
    failing();
    assertThat(wired.platform().health().up()).isFalse();
    assertThat(wired.platform().health().detail()).contains("SLACK_BOT_TOKEN");
  }

  private ChatFailure failing() {
    return catchThrowableOfType(ChatFailure.class, this::post);
  }

  private String post() {
    return wired.platform().post(incidents(), POST);
  }

  private String incidents() {
    return wired.slack.room("incidents").id();
  }
}
