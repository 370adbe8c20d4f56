package dev.tocsin.fakes.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fake is Discord enough for the library that everybody talks to Discord by. */
@Timeout(240)
class TalkingToJdaTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private JDA jda;

  @BeforeEach
  void connect() throws InterruptedException {
    jda = connected(Compression.ZLIB);
  }

  private JDA connected(Compression compression) throws InterruptedException {
    return JDABuilder.createLight(
            discord.token(),
            EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT))
        .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
        .setCompression(compression)
        .setSessionController(
            new SessionControllerAdapter() {
              @Override
              public String getGateway() {
                return discord.gatewayUrl();
              }
            })
        .addEventListeners((EventListener) this::hear)
        .build()
        .awaitReady();
  }

  private void hear(GenericEvent event) {
    switch (event) {
      case MessageReceivedEvent said -> heard.add(said.getMessage().getContentRaw());
      case SlashCommandInteractionEvent command ->
          command
              .reply("you said " + command.getOption("title").getAsString())
              .setEphemeral(true)
              .queue();
      case SessionResumeEvent _ -> heard.add("resumed");
      default -> {}
    }
  }

  @AfterEach
  void close() throws InterruptedException {
    jda.shutdownNow();
    assertThat(jda.awaitShutdown(Duration.ofMinutes(1))).isTrue();
    discord.close();
  }

  private TextChannel incidents() {
    return jda.getTextChannelsByName("incidents", true).getFirst();
  }

  @Test
  void what_a_person_says_is_heard() {
    discord.person("linus").says(discord.room("incidents"), "it is down");
    Patience.untilSo("words heard", () -> heard.contains("it is down"));
  }

  @Test
  void a_message_of_components_is_read() {
    var container =
        Container.of(TextDisplay.of("**INC-1** is open"), ActionRow.of(Button.primary("go", "Go")));
    incidents().sendMessageComponents(container).useComponentsV2().complete();
    discord.room("incidents").expects("INC-1 is open");
    assertThat(discord.refused()).isEmpty();
  }

  @Test
  void reactions_and_pins_are_seen() {
    var room = discord.room("incidents");
    String message = discord.person("linus").says(room, "look");
    incidents().addReactionById(message, Emoji.fromUnicode("📌")).complete();
    incidents().pinMessageById(message).complete();
    assertThat(room.isMarked(message, "📌")).isTrue();
    assertThat(incidents().retrievePinnedMessages().complete()).hasSize(1);
    assertThat(discord.refused()).isEmpty();
  }

  @Test
  void a_command_is_answered_for_its_asker_only() {
    var command =
        Commands.slash("open", "Opens").addOption(OptionType.STRING, "title", "what", true);
    jda.getGuildById(discord.guild()).updateCommands().addCommands(command).complete();
    var room = discord.room("incidents");
    discord.person("ada").types(room, "/open title:it is down").shows("you said it is down");
    assertThat(room.texts()).isEmpty();
    assertThat(discord.refused()).isEmpty();
  }

  @Test
  void what_was_said_while_the_line_was_cut_is_sent_again() {
    discord.line().breaks();
    discord.person("linus").says(discord.room("incidents"), "meanwhile");
    Patience.untilSo(
        "a resume with all words", () -> heard.containsAll(List.of("resumed", "meanwhile")));
  }

  @Test
  void too_many_requests_are_made_again() {
    discord.line().refusesNext("POST /channels/{channel_id}/messages", 1);
    incidents().sendMessage("after all").complete();
    discord.room("incidents").expects("after all");
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void payloads_come_as_the_bot_wants_them(Compression compression) throws InterruptedException {
    JDA other = connected(compression);
    assertThat(other.getGuildById(discord.guild()).getName()).isEqualTo("Acme");
    other.shutdownNow();
  }
}
