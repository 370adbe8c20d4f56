package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Tocsin did itself it knows, although Discord's word of it has not come yet. */
@Timeout(240)
class AheadOfDiscordTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private Connected tocsin;

  @BeforeEach
  void hearNothingMore() {
    discord.forum("war-room");
    discord.person("linus");
    tocsin = new Connected(discord).isUp();
    discord.line().holdsEventsBack(true);
  }

  @AfterEach
  void close() {
    assertThat(discord.refused())
        .allMatch(one -> one.contains("Thread is archived") || one.contains("Unknown Channel"));
    tocsin.close();
    discord.close();
  }

  private ChatPlatform platform() {
    return tocsin.platform();
  }

  private DiscordRoom open(String key) {
    var request = new RoomRequest(key, key.toLowerCase(Locale.ROOT) + "-x", "SEV1", false);
    return discord.roomOf(platform().openRoom(request).id());
  }

  private boolean isInUse(DiscordRoom room) {
    return room.mayWrite(discord.person("linus"));
  }

  @Test
  void a_room_is_archived_and_taken_out_and_archived_again() {
    var room = open("INC-1");
    platform().archive(room.id());
    assertThat(room.category()).isEqualTo("Incidents archive");
    assertThat(open("INC-1").category()).isEqualTo("Incidents");
    assertThat(isInUse(room)).isTrue();
    platform().archive(room.id());
    assertThat(room.category()).isEqualTo("Incidents archive");
    assertThat(isInUse(room)).isFalse();
  }

  @Test
  void a_room_whose_end_was_not_told_of_is_gone() {
    var room = open("INC-1");
    discord.person("linus").deletesRoom(room);
    var post = new Post("INC-1/card", Card.text("It is down"));
    var failure = catchThrowableOfType(ChatFailure.class, () -> platform().post(room.id(), post));
    assertThat(failure.isRoomGone()).isTrue();
    assertThat(open("INC-1").id()).isNotEqualTo(room.id());
  }

  @Test
  void a_post_is_closed_and_opened_and_closed_again() {
    tocsin.settings.forum = "war-room";
    var room = open("INC-1");
    platform().archive(room.id());
    assertThat(isInUse(room)).isFalse();
    assertThat(open("INC-1").id()).isEqualTo(room.id());
    assertThat(isInUse(room)).isTrue();
    platform().post(room.id(), new Post("INC-1/card", Card.text("It is down again")));
    platform().archive(room.id());
    assertThat(isInUse(room)).isFalse();
  }

  @Test
  void a_post_that_is_known_to_be_closed_is_closed_once_more_after_it_was_opened() {
    tocsin.settings.forum = "war-room";
    discord.line().holdsEventsBack(false);
    var room = open("INC-1");
    platform().archive(room.id());
    isAllTold();
    discord.line().holdsEventsBack(true);
    open("INC-1");
    platform().archive(room.id());
    assertThat(isInUse(room)).isFalse();
  }

  private void isAllTold() {
    discord.person("linus").says(discord.room("general"), "so it is");
    tocsin.isTold("Linus said so it is");
  }

  @Test
  void a_topic_goes_back_to_what_it_was() {
    var room = open("INC-1");
    platform().describe(room.id(), "SEV2");
    platform().describe(room.id(), "SEV1");
    assertThat(room.topic()).isEqualTo("INC-1 · SEV1");
  }

  @Test
  void an_archive_that_is_full_is_followed_by_another() {
    discord.category("Incidents archive");
    discord.line().holdsEventsBack(false);
    for (int i = 1; i <= 49; i++) {
      discord.makeRoomIn("Incidents archive", "old-" + i);
    }
    isAllTold();
    discord.line().holdsEventsBack(true);
    var last = open("INC-1");
    var first = open("INC-2");
    platform().archive(last.id());
    platform().archive(first.id());
    assertThat(last.category()).isEqualTo("Incidents archive");
    assertThat(first.category()).isEqualTo("Incidents archive 2");
  }

  @Test
  void what_discord_tells_in_the_end_changes_nothing() {
    var room = open("INC-1");
    platform().archive(room.id());
    open("INC-1");
    discord.line().holdsEventsBack(false);
    discord.person("linus").says(room, "all told");
    tocsin.isTold("Linus said all told");
    open("INC-1");
    assertThat(room.category()).isEqualTo("Incidents");
    platform().archive(room.id());
    assertThat(room.category()).isEqualTo("Incidents archive");
  }
}
