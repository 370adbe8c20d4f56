package dev.tocsin.fakes.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LivingInAWorkspaceTest {
  private final FakeSlack slack = FakeSlack.start();
  private final AnApp app = new AnApp(slack);
  private final Person linus = slack.person("linus");

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void a_private_room_lets_nobody_in_who_was_not_invited() {
    var made = app.call("conversations.create", Map.of("name", "inc-2", "is_private", "true"));
    var room = slack.room("inc-2");
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> linus.in(room));
    var id = made.path("channel").path("id").asString();
    app.call("conversations.invite", Map.of("channel", id, "users", linus.id()));
    linus.in(room).says("thanks");
    assertThat(room.expectMember(linus).texts()).containsExactly("thanks");
  }

  @Test
  void one_bad_guest_keeps_all_out_unless_forced() {
    var room = slack.channel("inc-3");
    var users = linus.id() + ",U0NOBODY";
    assertThat(app.error("conversations.invite", Map.of("channel", room.id(), "users", users)))
        .isEqualTo("user_not_found");
    assertThat(room.members()).doesNotContain(linus.id());
    app.call("conversations.invite", Map.of("channel", room.id(), "users", users, "force", "true"));
    room.expectMember(linus);
  }

  @Test
  void a_direct_message_reaches_the_person() {
    app.call("chat.postMessage", Map.of("channel", linus.id(), "text", "You are paged"));
    linus.expectDirectMessage("You are paged");
  }

  @Test
  void a_whisper_needs_both_in_the_room() {
    var whisper = Map.of("channel", incidents(), "user", linus.id(), "text", "psst");
    assertThat(app.error("chat.postEphemeral", whisper)).isEqualTo("user_not_in_channel");
    linus.in(slack.room("incidents"));
    assertThat(app.error("chat.postEphemeral", whisper)).isEqualTo("none");
    linus.expectAnswer("psst");
    slack.room("incidents").removesTocsin();
    assertThat(app.error("chat.postEphemeral", whisper)).isEqualTo("not_in_channel");
  }

  @Test
  void a_file_is_for_those_with_a_token() throws Exception {
    linus.in(slack.room("incidents")).uploads("log.txt", "it burns", "the log");
    var history = app.call("conversations.history", Map.of("channel", incidents()));
    var link = history.at("/messages/0/files/0/url_private_download").asString();
    assertThat(download(link, slack.botToken())).isEqualTo("it burns");
    assertThat(download(link, "xoxb-other")).contains("Sign in");
  }

  @Test
  void history_is_read_in_pages_and_knows_threads() {
    var seat = linus.in(slack.room("incidents"));
    var first = seat.says("first");
    seat.says("second");
    first.replies("an answer");
    var page = app.call("conversations.history", Map.of("channel", incidents(), "limit", "1"));
    assertThat(page.at("/messages/0/text").asString()).isEqualTo("second");
    var cursor = page.path("response_metadata").path("next_cursor").asString();
    var next =
        app.call(
            "conversations.history",
            Map.of("channel", incidents(), "limit", "1", "cursor", cursor));
    assertThat(next.at("/messages/0/reply_count").asInt()).isEqualTo(1);
    var replies =
        app.call("conversations.replies", Map.of("channel", incidents(), "ts", first.ts()));
    assertThat(replies.path("messages").valueStream().map(it -> it.path("text").asString()))
        .containsExactly("first", "an answer");
  }

  @Test
  void a_capped_history_gives_fifteen_once_a_minute() {
    var seat = linus.in(slack.room("incidents"));
    for (int i = 0; i < 20; i++) {
      seat.says("line " + i);
    }
    slack.faults().capHistory();
    var read = Map.of("channel", incidents(), "limit", "200");
    assertThat(app.call("conversations.history", read).path("messages")).hasSize(15);
    assertThat(app.response("conversations.history", read, slack.botToken()).statusCode())
        .isEqualTo(429);
  }

  @Test
  void a_user_group_follows() {
    slack.userGroup("oncall-eng");
    var groups = app.call("usergroups.list", Map.of());
    var id = groups.at("/usergroups/0/id").asString();
    app.call("usergroups.users.update", Map.of("usergroup", id, "users", linus.id()));
    slack.expectUserGroup("oncall-eng", Set.of(linus.id()));
  }

  @Test
  void a_message_without_blocks_loses_those_it_had() {
    var post =
        Map.of("channel", incidents(), "text", "short", "blocks", "[{\"type\":\"divider\"}]");
    JsonNode posted = app.call("chat.postMessage", post);
    var ts = posted.path("ts").asString();
    app.call("chat.update", Map.of("channel", incidents(), "ts", ts, "text", "plain"));
    assertThat(slack.room("incidents").texts()).containsExactly("plain");
    var alien = linus.in(slack.room("incidents")).says("mine").ts();
    assertThat(
            app.error("chat.update", Map.of("channel", incidents(), "ts", alien, "text", "yours")))
        .isEqualTo("cant_update_message");
  }

  private String incidents() {
    return slack.room("incidents").id();
  }

  private static String download(String link, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(link)).header("Authorization", "Bearer " + token).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
