package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Known;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.fakes.discord.DiscordPerson;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is in a private room is known, so that they see its incident elsewhere. */
@Timeout(240)
class BeingLetIntoARoomInDiscordTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordPerson linus = discord.person("linus");
  private Connected tocsin;
  private DiscordRoom room;

  @BeforeEach
  void open() {
    tocsin = new Connected(discord).isUp();
    var request = new RoomRequest("INC-1", "inc-1-x", "SEV1", true);
    room = discord.roomOf(tocsin.platform().openRoom(request).id());
  }

  @AfterEach
  void close() {
    assertThat(discord.refused()).isEmpty();
    tocsin.close();
    discord.close();
  }

  private void letsIn(DiscordPerson person) {
    var user = new ChatUser(DiscordPlatform.NAME, person.id(), person.name());
    tocsin.platform().invite(room.id(), List.of(user));
  }

  @Test
  void who_is_let_in_is_told_of_and_who_is_shut_out() {
    letsIn(linus);
    tocsin.isTold(linus.id() + " came into " + room.id());
    room.shutsOut(linus);
    tocsin.isTold(linus.id() + " left " + room.id());
  }

  @Test
  void what_nobody_told_of_is_found_after_a_gap() {
    tocsin.known = List.of(new Known(room.id(), Map.of()));
    letsIn(linus);
    tocsin.isTold(linus.id() + " came into " + room.id());
    discord.line().atOnce(discord.line()::endsTheSession, () -> room.shutsOut(linus));
    tocsin.isTold("[" + discord.bot() + "] are in " + room.id());
  }
}
