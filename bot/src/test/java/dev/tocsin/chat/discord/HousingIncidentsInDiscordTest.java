package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Known;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.fakes.discord.DiscordPerson;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(240)
class HousingIncidentsInDiscordTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private DiscordPerson linus;
  private Connected tocsin;

  @BeforeEach
  void connect() {
    linus = discord.person("linus");
    discord.forum("war-room");
    tocsin = new Connected(discord).isUp();
  }

  @AfterEach
  void close() {
    assertThat(discord.refused()).allMatch(one -> one.contains("Thread is archived"));
    tocsin.close();
    discord.close();
  }

  private DiscordRoom open(String key, boolean isPrivate) {
    var request = new RoomRequest(key, key.toLowerCase(Locale.ROOT) + "-down", "SEV1", isPrivate);
    return discord.roomOf(tocsin.platform().openRoom(request).id());
  }

  private void fillUpTo(int channels) {
    discord.fillUpTo(channels);
    hearsOfIt();
  }

  /** Waits until Tocsin has learned of all that happened before. */
  private void hearsOfIt() {
    linus.says(discord.room("general"), "so it is");
    tocsin.isTold("Linus said so it is");
  }

  private String post(DiscordRoom room, String words) {
    return tocsin.platform().post(room.id(), new Post(words, Card.text(words)));
  }

  @Test
  void with_a_forum_a_room_is_a_post_in_it() {
    tocsin.settings.forum = "war-room";
    var room = open("INC-1", false);
    assertThat(room.texts()).containsExactly("INC-1 is worked here.");
    assertThat(open("INC-1", false).id()).isEqualTo(room.id());
    tocsin.platform().pin(room.id(), post(room, "It is down"));
    tocsin.platform().invite(room.id(), List.of(new ChatUser("discord", linus.id(), "Linus")));
    tocsin.platform().describe(room.id(), "SEV2");
    assertThat(room.members()).containsExactly(linus.id());
    assertThat(room.pinned()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "war-room"})
  void a_room_that_was_deleted_is_gone_and_another_is_made(String forum) {
    tocsin.settings.forum = forum;
    var room = open("INC-1", false);
    linus.deletesRoom(room);
    hearsOfIt();
    var failure = catchThrowableOfType(ChatFailure.class, () -> post(room, "It is down"));
    assertThat(failure.isRoomGone()).isTrue();
    assertThat(open("INC-1", false).id()).isNotEqualTo(room.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "war-room"})
  void a_room_of_the_same_number_and_name_is_told_by_the_cards_in_it(String forum) {
    tocsin.settings.forum = forum;
    var trial = made("2026-11-01T03:00:00Z", null);
    var room = discord.roomOf(tocsin.platform().openRoom(trial).id());
    tocsin.platform().post(room.id(), new Post(trial.post("card"), Card.text("It is down")));
    hearsOfIt();
    assertThat(tocsin.platform().openRoom(trial).id()).isEqualTo(room.id());
    assertThat(tocsin.platform().openRoom(made("2026-11-28T03:00:00Z", null)).id())
        .isNotEqualTo(room.id());
  }

  @Test
  void the_room_that_an_incident_has_is_its_own_whatever_stands_in_it() {
    var room = open("INC-1", false);
    post(room, "A card from before keys had times");
    assertThat(tocsin.platform().openRoom(made("2026-11-28T03:00:00Z", room.id())).id())
        .isEqualTo(room.id());
  }

  private static RoomRequest made(String opened, @Nullable String has) {
    var origin = new RoomRequest.Origin(Instant.parse(opened), has, null);
    return new RoomRequest("INC-1", "inc-1-down", "SEV1", false, origin);
  }

  @Test
  void what_is_said_in_a_post_is_said_in_a_room() {
    tocsin.settings.forum = "war-room";
    var room = open("INC-1", false);
    linus.types(room, "/incident status").shows("Done.");
    assertThat(tocsin.commands.getLast().room()).isEqualTo(room.id());
    tocsin.known = List.of(new Known(room.id(), Map.of()));
    discord.line().endsTheSession();
    linus.says(room, "meanwhile");
    tocsin.isTold("Linus said meanwhile");
  }

  @Test
  void a_post_is_closed_with_its_incident_and_opened_with_it() {
    tocsin.settings.forum = "war-room";
    var room = open("INC-1", false);
    tocsin.platform().archive(room.id());
    tocsin.platform().archive(room.id());
    assertThat(room.isClosedThread()).isTrue();
    assertThat(open("INC-1", false).id()).isEqualTo(room.id());
    assertThat(room.isClosedThread()).isFalse();
  }

  @Test
  void a_post_that_fell_asleep_wakes_up() {
    tocsin.settings.forum = "war-room";
    var room = open("INC-1", false);
    var card = post(room, "It is down");
    room.fallsAsleep();
    hearsOfIt();
    tocsin.platform().edit(room.id(), card, Card.text("It is up"));
    assertThat(room.textOf(card)).isEqualTo("It is up");
  }

  @Test
  void a_post_that_fell_asleep_is_closed_with_its_incident() {
    tocsin.settings.forum = "war-room";
    var room = open("INC-1", false);
    room.fallsAsleep();
    hearsOfIt();
    tocsin.platform().archive(room.id());
    assertThat(room.isClosedThread()).isTrue();
  }

  @Test
  void what_is_private_has_a_channel_that_shuts_nobody_out_who_belongs_there() {
    tocsin.settings.forum = "war-room";
    var room = open("INC-1", true);
    post(room, "Keys leaked");
    assertThat(room.category()).isEqualTo("Incidents");
    assertThat(room.maySee(linus)).isFalse();
  }

  @Test
  void in_a_nearly_full_server_old_rooms_become_threads() {
    var old = open("INC-1", false);
    linus.says(old, "It was the cache");
    tocsin.platform().archive(old.id());
    fillUpTo(460);
    open("INC-2", false);
    var thread = discord.room("inc-1-down");
    assertThat(thread.isClosedThread()).isTrue();
    thread.expects("What was said in #inc-1-down (INC-1): 1 messages");
    assertThat(discord.fileTexts()).anyMatch(text -> text.contains("Linus: It was the cache"));
  }

  @Test
  void what_was_private_stays_so_as_a_thread() {
    var old = open("INC-1", true);
    tocsin.platform().invite(old.id(), List.of(new ChatUser("discord", linus.id(), "Linus")));
    tocsin.platform().archive(old.id());
    fillUpTo(460);
    open("INC-2", false);
    var thread = discord.room("inc-1-down");
    assertThat(thread.isPrivateThread()).isTrue();
    assertThat(thread.members()).containsExactly(linus.id());
  }

  @Test
  void in_a_full_server_a_room_is_a_thread() {
    fillUpTo(500);
    var request = made("2026-11-28T03:00:00Z", null);
    var room = tocsin.platform().openRoom(request).id();
    tocsin.platform().post(room, new Post(request.post("card"), Card.text("It is down")));
    assertThat(tocsin.platform().openRoom(request).id()).isEqualTo(room);
    assertThat(discord.channelCount()).isEqualTo(500);
  }
}
