package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class StayingConnectedToDiscordTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final Connected tocsin = new Connected(discord);

  @AfterEach
  void close() {
    tocsin.close();
    discord.close();
  }

  private void hears(String words) {
    discord.person("linus").says(discord.room("general"), words);
    tocsin.isTold("Linus said " + words);
  }

  @Test
  void a_broken_line_is_mended_and_nothing_is_missed() {
    tocsin.isUp();
    discord.line().breaks();
    hears("meanwhile");
    assertThat(discord.line().identified()).isEqualTo(1);
  }

  @Test
  void a_request_to_come_again_is_followed() {
    tocsin.isUp();
    discord.line().asksToReconnect();
    hears("meanwhile");
  }

  @Test
  void a_session_that_timed_out_is_taken_up() {
    tocsin.isUp();
    discord.line().closesWith(4009);
    hears("meanwhile");
  }

  @Test
  void an_ended_session_is_followed_by_a_new_one() {
    tocsin.isUp();
    discord.line().endsTheSession();
    Patience.untilSo("a second session", () -> discord.line().identified() > 1);
    tocsin.isUp();
    hears("after");
  }

  @Test
  void a_resume_that_nobody_answers_is_given_up() {
    tocsin.isUp();
    discord.line().ignoresResumes(true);
    discord.line().breaks();
    tocsin.isDown();
    discord.passes(Connected.SILENT.multipliedBy(2));
    Patience.untilSo("a second session", () -> discord.line().identified() > 1);
    hears("after");
  }

  @Test
  void without_discord_it_waits_and_says_so() {
    discord.line().restGoes();
    var late = new Connected(discord);
    Patience.untilSo(
        "trouble: " + late.platform().health(),
        () -> late.platform().health().detail().contains("it is out of reach"));
    discord.line().restComesBack();
    late.isUp().close();
  }

  @Test
  void a_gateway_that_drops_everyone_is_not_stormed() {
    tocsin.isUp();
    discord.line().dropsEveryone(true);
    int before = discord.line().attempts();
    discord.line().breaks();
    Patience.untilSo("some tries", () -> discord.line().attempts() > before + 4);
    assertThat(tocsin.platform().health().up()).isFalse();
    discord.line().dropsEveryone(false);
    tocsin.isUp();
    assertThat(discord.line().attempts() - before).isLessThan(40);
  }

  @Test
  void a_wrong_token_is_said_and_not_tried_again() {
    tocsin.isUp();
    discord.line().closesWith(4004);
    Patience.untilSo(
        "words about the token: " + tocsin.platform().health(),
        () -> tocsin.platform().health().detail().contains("DISCORD_TOKEN"));
    assertThat(discord.line().identified()).isEqualTo(1);
  }

  @Test
  void without_the_right_to_read_it_works_on_and_says_which_switch() {
    discord.line().withholdsMessageContent(true);
    var other = new Connected(discord);
    Patience.untilSo(
        "words about the switch: " + other.platform().health(),
        () -> other.platform().health().detail().contains("Message Content Intent"));
    assertThat(other.platform().incidentsRoom()).isEqualTo(discord.room("incidents").id());
    assertThat(other.platform().isReachable()).isTrue();
    other.close();
  }

  @Test
  void commands_are_shown_although_discord_was_unwell_at_first() {
    var route = "PUT /applications/{application_id}/guilds/{guild_id}/commands";
    tocsin.isUp().close();
    discord.forgetsCommands();
    discord.line().breaksAtNext(route, 2);
    try (var _ = new Connected(discord).isUp()) {
      Patience.untilSo("commands", () -> discord.commandLists() == 2);
      assertThat(discord.commands()).contains("incident");
    }
  }
}
