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
class FindingWhatWasMissedInDiscordTest {
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
    assertThat(discord.refused()).isEmpty();
    tocsin.close();
    discord.close();
  }

  private String heard(String words) {
    var message = linus.says(room, words);
    tocsin.isTold("Linus said " + words);
    return message;
  }

  private void isKnown(String message, Known.Reaction... reactions) {
    var known = new Known.Message(false, Set.of(reactions));
    tocsin.known = List.of(new Known(room.id(), Map.of(message, known)));
    tocsin.told.clear();
  }

  @Test
  void what_was_said_while_the_gateway_was_away_is_found() {
    isKnown(heard("before"));
    discord.line().gatewayGoes();
    linus.says(room, "meanwhile");
    discord.line().gatewayComesBack();
    tocsin.isTold("Linus said meanwhile");
  }

  @Test
  void a_database_that_is_away_meanwhile_is_waited_for() {
    isKnown(heard("before"));
    tocsin.troubles.set(2);
    discord.line().gatewayGoes();
    linus.says(room, "meanwhile");
    discord.line().gatewayComesBack();
    tocsin.isTold("[] are in " + room.id());
    tocsin.isTold("Linus said meanwhile");
  }

  @Test
  void an_edit_a_reaction_and_one_taken_away_are_found() {
    var message = heard("before");
    linus.reacts(room, message, "👀");
    isKnown(message, new Known.Reaction("👀", linus.id()));
    discord.line().gatewayGoes();
    linus.edits(room, message, "after");
    linus.takesBack(room, message, "👀");
    linus.reacts(room, message, "📌");
    discord.line().gatewayComesBack();
    tocsin.isTold(message + " reads after");
    tocsin.isTold("Linus added pushpin");
    tocsin.isTold(linus.id() + " took away 👀");
  }

  @Test
  void a_deletion_is_found() {
    var message = heard("before");
    isKnown(message);
    discord.line().gatewayGoes();
    linus.deletes(room, message);
    discord.line().gatewayComesBack();
    tocsin.isTold(message + " was deleted");
  }

  @Test
  void what_was_said_before_tocsin_was_started_is_found() {
    tocsin.close();
    var thread = linus.says(room, "on its own");
    linus.saysInThread(room, thread, "and in a thread");
    tocsin = new Connected(discord, List.of(new Known(room.id(), Map.of())));
    tocsin.isTold("Linus said on its own");
    tocsin.isTold("Linus said and in a thread");
  }

  @Test
  void a_long_history_is_read_to_its_beginning() {
    tocsin.close();
    for (int i = 1; i <= 230; i++) {
      linus.says(room, "line " + i);
    }
    tocsin = new Connected(discord, List.of(new Known(room.id(), Map.of())));
    tocsin.isTold("Linus said line 1");
    tocsin.isTold("Linus said line 230");
  }
}
