package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where somebody deletes an incident's channel, the incident goes on in another. */
class DiscordWithoutAChannelTest {
  private static final List<String> PEOPLE = List.of("ada", "grace", "linus", "dennis", "margaret");

  @TempDir Path folder;
  private RunningTocsin tocsin;
  private final DiscordTalk talk = new DiscordTalk(() -> tocsin);
  private final FakeDiscord discord = talk.discord();

  @BeforeEach
  void start() {
    PEOPLE.forEach(discord::person);
    tocsin =
        RunningTocsin.configured("discord-night.yaml", folder).practising().with(discord).start();
    Patience.untilSo("commands in Discord", () -> discord.commandLists() == 1);
  }

  @AfterEach
  void stop() {
    try (discord) {
      tocsin.close();
    }
  }

  @Test
  void where_a_room_is_deleted_the_incident_goes_on_in_another() {
    talk.seat("ada", "incidents").types("/incident open The shop is down sev:1");
    DiscordRoom room = discord.room("inc-1");
    room.expects("you are paged");
    Patience.untilSo("a card", () -> room.pinned().size() == 1);
    discord.person("grace").deletesRoom(room);
    talk.seat("ada", "incidents").types("/incident note text:It is the cache incident:1");
    talk.fastForward(Duration.ofSeconds(5));
    DiscordRoom other = discord.room("inc-1");
    other.expects("INC-1 goes on here");
    other.expects("It is the cache");
    Patience.untilSo("a card", () -> other.pinned().size() == 1);
    assertThat(talk.seat("ada", "incidents").timeline())
        .anyMatch(line -> line.contains("gave up on the room inc-1-the-shop-is-down"));
  }
}
