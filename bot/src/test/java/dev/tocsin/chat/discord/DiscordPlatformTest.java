package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatPlatformContract;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.fakes.discord.DiscordPerson;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class DiscordPlatformTest extends ChatPlatformContract {
  private final FakeDiscord discord = FakeDiscord.start();
  private Connected connected;

  @BeforeEach
  void connect() {
    connected = connect(discord);
  }

  private static Connected connect(FakeDiscord discord) {
    return new Connected(discord).isUp();
  }

  @AfterEach
  void close() {
    assertThat(discord.refused()).allMatch(one -> one.contains("Unknown"));
    connected.close();
    discord.close();
  }

  @Test
  void what_was_posted_before_a_crash_is_not_posted_again() {
    var key = request("INC-1", false).post("card");
    var room = platform().openRoom(request("INC-1", false)).id();
    var message = platform().post(room, new Post(key, Card.text("It is down")));
    platform().edit(room, message, Card.text("It is up"));
    connected.close();
    connected = connect(discord);
    assertThat(platform().openRoom(request("INC-1", false)).id()).isEqualTo(room);
    assertThat(platform().post(room, new Post(key, Card.text("It is up")))).isEqualTo(message);
    assertThat(discord.roomOf(room).texts()).containsExactly("It is up");
  }

  @Test
  void a_private_room_is_there_for_those_invited_only() {
    var ada = discord.person("ada");
    var room = discord.roomOf(platform().openRoom(request("INC-8", true)).id());
    platform().post(room.id(), new Post("INC-8/card", Card.text("Keys leaked")));
    platform().invite(room.id(), List.of(user(ada)));
    assertThat(room.maySee(ada)).isTrue();
    assertThat(room.maySee(discord.person("linus"))).isFalse();
  }

  @Test
  void a_forum_that_is_closed_to_tocsin_keeps_no_incident_from_its_room() {
    connected.close();
    discord.closedForum("staff");
    connected = connect(discord);
    platform().openRoom(request("INC-9", false));
    assertThat(discord.roomNames()).contains("staff", "inc-x");
  }

  @Test
  void a_full_category_is_followed_by_another() {
    for (int i = 1; i <= 51; i++) {
      platform().openRoom(request("INC-" + i, false));
    }
    var last = platform().openRoom(request("INC-51", false));
    assertThat(discord.roomOf(last.id()).category()).isEqualTo("Incidents 2");
  }

  @Test
  void an_archived_room_leaves_the_category_and_comes_back() {
    var room = discord.roomOf(platform().openRoom(request("INC-1", false)).id());
    platform().archive(room.id());
    assertThat(room.category()).isEqualTo("Incidents archive");
    platform().openRoom(request("INC-1", false));
    assertThat(room.category()).isEqualTo("Incidents");
    assertThat(room.mayWrite(discord.person("linus"))).isTrue();
  }

  @Test
  void a_third_change_of_the_topic_holds_up_nothing_and_comes_when_discord_takes_it() {
    var room = platform().openRoom(request("INC-1", false)).id();
    platform().describe(room, "first");
    platform().describe(room, "second");
    platform().describe(room, "third");
    platform().archive(room);
    assertThat(discord.roomOf(room).topic()).isEqualTo("INC-1 · second");
    discord.passes(Duration.ofMinutes(11));
    Patience.untilSo("the third topic", () -> discord.roomOf(room).topic().equals("INC-1 · third"));
  }

  @Test
  void a_card_calls_those_it_is_for_and_nobody_by_its_words() {
    var ada = discord.person("ada");
    var room = platform().openRoom(request("INC-1", false)).id();
    var card = Card.text("@everyone <@" + discord.person("linus").id() + "> is down");
    var message = platform().post(room, new Post("INC-1/page", card, List.of(user(ada))));
    assertThat(discord.roomOf(room).called(message)).containsExactly("ada");
    assertThat(discord.roomOf(room).calledEveryone(message)).isFalse();
  }

  @Override
  protected ChatPlatform platform() {
    return connected.platform();
  }

  @Override
  protected Onlooker onlooker() {
    return new Colleague();
  }

  private static RoomRequest request(String key, boolean isPrivate) {
    return new RoomRequest(key, "inc-x", "It is down", isPrivate);
  }

  static ChatUser user(DiscordPerson person) {
    return new ChatUser("discord", person.id(), person.name());
  }

  /** Somebody in the server who looks at what Tocsin does there. */
  private final class Colleague implements Onlooker {
    private DiscordRoom room(String id) {
      return discord.roomOf(id);
    }

    @Override
    public List<String> texts(String room) {
      return room(room).texts();
    }

    @Override
    public List<String> pinned(String room) {
      return room(room).pinned();
    }

    @Override
    public List<String> members(String room) {
      return room(room).members();
    }

    @Override
    public String topic(String room) {
      return room(room).topic();
    }

    @Override
    public String say(String room, String text) {
      return discord.person("linus").says(room(room), text);
    }

    @Override
    public boolean isMarked(String room, String message) {
      return room(room).isMarked(message, "📌");
    }

    @Override
    public boolean acceptsWords(String room) {
      return room(room).mayWrite(discord.person("linus"));
    }

    @Override
    public List<ChatUser> people() {
      return List.of(user(discord.person("ada")), user(discord.person("grace")));
    }
  }
}
