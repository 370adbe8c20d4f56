package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Known;
import dev.tocsin.fakes.discord.DiscordPerson;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class HearingWhatIsSaidInDiscordTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordRoom room = discord.room("general");
  private DiscordPerson linus;
  private Connected tocsin;

  @BeforeEach
  void connect() {
    linus = discord.person("linus");
    tocsin = new Connected(discord).isUp();
  }

  @AfterEach
  void close() {
    tocsin.close();
    discord.close();
  }

  @Test
  void a_message_an_edit_and_a_deletion_are_heard() {
    var message = linus.says(room, "It is slow");
    linus.edits(room, message, "It is down");
    linus.deletes(room, message);
    tocsin.isTold("Linus said It is slow");
    tocsin.isTold(message + " reads It is down");
    tocsin.isTold(message + " was deleted");
  }

  @Test
  void a_message_has_the_link_that_discord_shows_it_under() {
    var message = linus.says(room, "It is slow");
    tocsin.isTold("Linus said It is slow");
    assertThat(tocsin.links.get(message))
        .matches("https://discord.com/channels/\\d+/" + room.id() + "/" + message);
  }

  @Test
  void many_messages_deleted_at_once_are_heard_one_by_one() {
    var first = linus.says(room, "one");
    var second = linus.says(room, "two");
    linus.deletes(room, first, second);
    tocsin.isTold(first + " was deleted");
    tocsin.isTold(second + " was deleted");
  }

  @Test
  void reactions_are_heard_both_ways() {
    var message = linus.says(room, "It is slow");
    linus.reacts(room, message, "📌");
    linus.takesBack(room, message, "📌");
    tocsin.isTold("Linus added pushpin");
    tocsin.isTold("Linus took away pushpin");
  }

  @Test
  void names_and_times_are_words() {
    discord.person("ada").says(room, "hello");
    linus.says(room, "<@" + discord.person("ada").id() + "> since <t:1795227240:R>");
    tocsin.isTold("Linus said @Ada since 2026-11-21T02:14:00Z");
  }

  @Test
  void a_thread_belongs_to_its_room() {
    var message = linus.says(room, "It is slow");
    linus.saysInThread(room, message, "in a thread");
    tocsin.isTold("Linus said in a thread");
  }

  @Test
  void a_pin_is_heard_both_ways_with_who_gave_it() {
    var message = linus.says(room, "It is slow");
    linus.pins(room, message, true);
    tocsin.isTold("Linus pinned " + message);
    linus.pins(room, message, false);
    tocsin.isTold("somebody unpinned " + message);
  }

  @Test
  void reactions_that_somebody_cleared_are_heard_one_by_one() {
    var message = linus.says(room, "It is slow");
    var known =
        new Known.Message(
            false, Set.of(new Known.Reaction("pushpin", "102"), new Known.Reaction("eyes", "103")));
    tocsin.known = List.of(new Known(room.id(), Map.of(message, known)));
    linus.clearsReactions(room, message);
    tocsin.isTold("102 took away pushpin");
    tocsin.isTold("103 took away eyes");
  }

  @Test
  void what_a_program_says_in_an_embed_is_heard() {
    discord.program("grafana").embeds(room, "Checkout alert", "p99 is 4 s");
    tocsin.isTold("Grafana (bot) said Checkout alert\np99 is 4 s");
  }

  @Test
  void programs_are_told_from_people() {
    discord.program("grafana").says(room, "p99 is 4 s");
    tocsin.isTold("Grafana (bot) said p99 is 4 s");
  }
}
