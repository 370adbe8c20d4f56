package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.fakes.discord.DiscordPerson;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class CallingPeopleInDiscordTest {
  private static final Card CALL =
      new Card(
          "You are paged",
          null,
          List.of(new Card.Text("You are paged @everyone <@&9001>")),
          List.of(new Card.Button("Acknowledge", "/incident ack INC-1", Card.Style.PRIMARY)));

  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordRoom general = discord.room("general");
  private DiscordPerson ada;
  private ChatUser user;
  private Connected tocsin;

  @BeforeEach
  void connect() {
    ada = discord.person("ada");
    user = new ChatUser("discord", ada.id(), "Ada");
    tocsin = new Connected(discord).isUp();
    Patience.untilSo("commands", () -> discord.commandLists() > 0);
  }

  @AfterEach
  void close() {
    tocsin.close();
    discord.close();
  }

  @Test
  void a_call_is_a_direct_message_that_is_answered_there_and_changed_there() {
    var alone = tocsin.platform().sayAlone(user, new Post("page", CALL)).orElseThrow();
    assertThat(tocsin.platform().sayAlone(user, new Post("page", CALL))).hasValue(alone);
    ada.presses(ada.directMessages(), alone.message(), "Acknowledge").shows("Done.");
    assertThat(tocsin.commands.getLast().words()).isEqualTo("/incident ack INC-1");
    tocsin.platform().edit(alone.room(), alone.message(), Card.text("Grace is on it."));
    assertThat(ada.directMessages().texts()).containsExactly("Grace is on it.");
  }

  @Test
  void who_takes_no_direct_messages_is_said() {
    ada.closesDirectMessages();
    assertThatThrownBy(() -> tocsin.platform().sayAlone(user, new Post("page", CALL)))
        .hasMessage("Ada takes no direct messages on Discord");
  }

  @Test
  void a_whisper_becomes_a_mention_where_direct_messages_are_closed() {
    ada.closesDirectMessages();
    tocsin.platform().whisper(user, new Post("test", CALL));
    var incidents = discord.room("incidents");
    assertThat(incidents.called(incidents.expects("You are paged"))).containsExactly("ada");
    assertThat(incidents.calledEveryone(incidents.expects("You are paged"))).isFalse();
  }

  @Test
  void a_role_stands_for_whom_the_configuration_says() {
    var role = discord.role("oncall-eng");
    tocsin.settings.roles = Map.of("oncall-eng", "engineering");
    ada.types(general, "/incident page target-pick:@oncall-eng why:it burns").shows("Done.");
    assertThat(tocsin.commands.getLast().words())
        .isEqualTo("/incident page target:\"engineering\" why:\"it burns\"");
    ada.says(general, "<@" + discord.bot() + "> page <@&" + role + "> as <@&" + role + "> sleeps");
    Patience.untilSo("a second command", () -> tocsin.commands.size() == 2);
    assertThat(tocsin.commands.getLast().words())
        .isEqualTo("@tocsin page engineering as <@&" + role + "|oncall-eng> sleeps");
  }

  @Test
  void a_role_that_stands_for_nobody_is_passed_on_as_what_it_is() {
    var role = discord.role("cats");
    ada.types(general, "/incident page target:<@&" + role + ">").shows("Done.");
    assertThat(tocsin.commands.getLast().words())
        .isEqualTo("/incident page target:\"<@&" + role + "|cats>\"");
  }

  @Test
  void people_in_words_are_called_by_their_names() {
    var linus = discord.person("linus");
    ada.says(general, "<@" + discord.bot() + "> note ask <@" + linus.id() + ">");
    Patience.untilSo("a command", () -> tocsin.commands.size() == 1);
    assertThat(tocsin.commands.getLast().words())
        .isEqualTo("@tocsin note ask <@" + linus.id() + "|Linus>");
  }
}
