package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tocsin.chat.AppManifest.Wishes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TheManifestOfSlackTest {
  /** Which scope lets an event through; Slack's list of methods does not say it. */
  private static final List<String> OF_EVENTS =
      List.of(
          "app_home_opened",
          "app_mention app_mentions:read",
          "channel_shared channels:read",
          "channel_unshared channels:read",
          "member_joined_channel channels:read groups:read",
          "member_left_channel channels:read groups:read",
          "message.channels channels:history",
          "message.groups groups:history",
          "message.im im:history",
          "pin_added pins:read",
          "pin_removed pins:read",
          "reaction_added reactions:read",
          "reaction_removed reactions:read",
          "team_join users:read",
          "user_change users:read");

  private final JsonObject manifest = manifest(new Wishes(null, false));
  private final JsonObject everything = manifest(new Wishes(null, true, true));

  @Test
  void every_method_that_is_called_is_allowed() throws IOException {
    for (String method : CalledMethods.all()) {
      List<String> scopes = scopesOf(method);
      if (!scopes.isEmpty()) {
        assertThat(scopes).as(method).containsAnyElementsOf(scopes(everything));
      }
    }
  }

  @Test
  void no_scope_is_asked_for_that_nothing_needs() throws IOException {
    Set<String> needed = new HashSet<>(Set.of("commands", "files:read"));
    for (String method : CalledMethods.all()) {
      needed.addAll(scopesOf(method));
    }
    OF_EVENTS.forEach(pair -> needed.addAll(List.of(pair.split(" ", -1))));
    assertThat(needed).containsAll(scopes(everything));
  }

  @Test
  void what_the_company_does_not_use_is_not_asked_for() {
    assertThat(scopes(manifest)).doesNotContain("usergroups:write", "users:read.email");
    assertThat(scopes(manifest(new Wishes(null, true)))).contains("usergroups:write");
    assertThat(scopes(manifest(new Wishes(null, false, true)))).contains("users:read.email");
  }

  @Test
  void every_event_has_its_scope_and_is_listened_for() throws IOException {
    var events =
        words(
            manifest.getAsJsonObject("settings").getAsJsonObject("event_subscriptions"),
            "bot_events");
    assertThat(events)
        .containsExactlyInAnyOrderElementsOf(
            OF_EVENTS.stream().map(pair -> pair.split(" ", -1)[0]).toList());
    var hearing = Files.readString(CalledMethods.SOURCES.resolve("Hearing.java"));
    assertThat(events).allMatch(event -> hearing.contains("\"" + event.split("\\.", -1)[0] + "\""));
  }

  @Test
  void names_are_within_slacks_limits() {
    var features = manifest.getAsJsonObject("features");
    assertThat(features.getAsJsonArray("shortcuts"))
        .hasSizeLessThanOrEqualTo(10)
        .allMatch(one -> text(one, "name").length() <= 24)
        .allMatch(one -> text(one, "description").length() <= 150);
    assertThat(features.getAsJsonArray("slash_commands"))
        .extracting(one -> text(one, "command"))
        .containsExactly("/incident", "/inc", "/oncall");
  }

  @Test
  void over_http_slack_learns_where_to_call() {
    var address = "https://tocsin.acme.test/slack/events";
    var http = manifest(new Wishes(address, true));
    var settings = http.getAsJsonObject("settings");
    assertThat(settings.get("socket_mode_enabled").getAsBoolean()).isFalse();
    assertThat(text(settings.getAsJsonObject("interactivity"), "message_menu_options_url"))
        .isEqualTo(address);
    assertThat(http.toString()).contains("usergroups:write");
    assertThat(manifest.toString()).doesNotContain("usergroups:write", "request_url");
  }

  private static JsonObject manifest(Wishes wishes) {
    return JsonParser.parseString(new SlackManifest().written(wishes)).getAsJsonObject();
  }

  private static List<String> scopes(JsonObject from) {
    return words(from.getAsJsonObject("oauth_config").getAsJsonObject("scopes"), "bot");
  }

  private static List<String> words(JsonObject from, String key) {
    return from.getAsJsonArray(key).asList().stream().map(JsonElement::getAsString).toList();
  }

  private static String text(JsonElement from, String key) {
    return from.getAsJsonObject().get(key).getAsString();
  }

  /** Any of them lets the method be called; the table is Slack's reference. */
  private static List<String> scopesOf(String method) throws IOException {
    try (var table = TheManifestOfSlackTest.class.getResourceAsStream("/slack/web-api.txt")) {
      var text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n"))
          .filter(entry -> entry.lines().anyMatch(method::equals))
          .flatMap(String::lines)
          .filter(line -> line.startsWith("  scopes "))
          .flatMap(line -> Stream.of(line.strip().split(" ")).skip(1))
          .toList();
    }
  }
}
