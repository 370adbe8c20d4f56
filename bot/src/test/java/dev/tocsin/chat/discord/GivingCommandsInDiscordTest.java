package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.Suggestion;
import dev.tocsin.fakes.discord.DiscordPerson;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class GivingCommandsInDiscordTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordRoom general = discord.room("general");
  private DiscordPerson linus;
  private Connected tocsin;

  @BeforeEach
  void connect() {
    linus = discord.person("linus");
    tocsin = new Connected(discord).isUp();
    Patience.untilSo("commands", () -> discord.commandLists() > 0);
  }

  @AfterEach
  void close() {
    assertThat(discord.refused()).isEmpty();
    tocsin.close();
    discord.close();
  }

  @Test
  void typed_options_become_the_words_of_the_command() {
    linus.types(general, "/incident open title:It \"is\" down sev:1 private:yes").shows("Done.");
    var given = tocsin.isGiven(0);
    assertThat(given.words())
        .isEqualTo("/incident open title:“It \"is\" down” sev:\"1\" private:\"yes\"");
    assertThat(given.room()).isEqualTo(general.id());
    assertThat(given.user().name()).isEqualTo("Linus");
  }

  @Test
  void a_group_a_person_and_an_incident_are_understood() {
    var ada = discord.person("ada");
    linus.types(general, "/inc temp add what:checks off owner:@ada incident:7").shows("Done.");
    assertThat(tocsin.isGiven(0).words())
        .isEqualTo(
            "/incident temp add INC-7 what:\"checks off\" owner:\"<@" + ada.id() + "|Ada>\"");
  }

  @Test
  void the_list_of_commands_is_sent_only_when_it_changed() {
    tocsin.close();
    tocsin = new Connected(discord).isUp();
    assertThat(discord.commandLists()).isEqualTo(1);
  }

  @Test
  void what_could_be_typed_is_offered() {
    tocsin.suggestions =
        List.of(new Suggestion("checkout", "what is affected"), new Suggestion("chat", "what is"));
    assertThat(linus.couldType(general, "/incident open service:ch"))
        .containsExactly("checkout", "chat");
    assertThat(tocsin.completed.words()).isEqualTo("/incident open");
    assertThat(tocsin.completed.values()).containsExactly(entry("service", "ch"));
  }

  @Test
  void a_button_is_a_command() {
    var card =
        new Card(
            "x", null, List.of(new Card.Text("INC-1")), List.of(button("/incident ack INC-1")));
    tocsin.answers = _ -> new Reply.Shown(card);
    var answer = linus.types(general, "/incident list").shows("INC-1");
    tocsin.answers = _ -> new Reply.Shown(Card.text("You are on it."));
    answer.presses("Acknowledge").shows("You are on it.");
    assertThat(tocsin.commands.getLast().words()).isEqualTo("/incident ack INC-1");
  }

  @Test
  void a_command_too_long_for_a_button_is_pressed_too() {
    var command = "/incident severity INC-1 1 " + "because ".repeat(20).strip();
    var card = new Card("x", null, List.of(), List.of(button(command)));
    tocsin.answers = _ -> new Reply.Shown(card);
    linus.types(general, "/incident list").presses("Acknowledge").isAcknowledged();
    assertThat(tocsin.isGiven(1).words()).isEqualTo(command);
  }

  @Test
  void a_form_is_filled_in() {
    var form =
        new Form(
            "Opens an incident",
            "/incident open",
            "Open",
            List.of(
                field("title", Form.Kind.LINE, List.of()),
                field("sev", Form.Kind.CHOICE, List.of(new Form.Choice("1", "SEV1"))),
                field("service", Form.Kind.LINE, List.of()),
                field("at", Form.Kind.LINE, List.of()),
                field("private", Form.Kind.YES_OR_NO, List.of()),
                field("drill", Form.Kind.YES_OR_NO, List.of())));
    tocsin.answers = _ -> new Reply.Asked(form);
    var asked = linus.types(general, "/incident open");
    assertThat(asked.asks()).isEqualTo("Opens an incident");
    tocsin.answers = _ -> new Reply.Shown(Card.text("INC-1 is open."));
    asked
        .submits(Map.of("title", "It is down", "sev", "1", "drill", "yes"))
        .shows("INC-1 is open.");
    var given = tocsin.commands.getLast();
    assertThat(given.words()).isEqualTo("/incident open");
    assertThat(given.values())
        .containsEntry("title", "It is down")
        .containsEntry("sev", "1")
        .containsEntry("drill", "yes")
        .doesNotContainKey("private");
  }

  @Test
  void a_slow_answer_takes_the_place_of_a_placeholder() {
    tocsin.close();
    tocsin = Connected.impatient(discord).isUp();
    var decided = new CountDownLatch(1);
    tocsin.answers = _ -> afterAll(decided);
    var answer = linus.types(general, "/incident list").isAcknowledged();
    assertThat(answer.text()).isEmpty();
    decided.countDown();
    answer.shows("At last.");
    assertThat(general.texts()).isEmpty();
  }

  private static Reply afterAll(CountDownLatch decided) {
    try {
      decided.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Reply.Shown(Card.text("At last."));
  }

  @Test
  void a_message_is_put_on_the_timeline_from_its_menu() {
    var message = discord.person("ada").says(general, "The cache is cold");
    linus.uses(general, "Mark as cause", message).shows("Done.");
    assertThat(tocsin.isGiven(0).words()).isEqualTo("/incident note kind:cause");
    assertThat(tocsin.isGiven(0).message()).isEqualTo(message);
  }

  @Test
  void an_incident_is_opened_from_a_message() {
    var message = discord.person("ada").says(general, "Nobody can pay");
    linus.uses(general, "Open an incident from this", message).shows("Done.");
    assertThat(tocsin.isGiven(0).words()).isEqualTo("/incident open title:\"Nobody can pay\"");
  }

  @Test
  void a_mention_is_a_command_answered_in_the_room() {
    linus.says(general, "<@" + discord.bot() + "> status");
    general.expects("Done.");
    assertThat(tocsin.isGiven(0).words()).isEqualTo("@tocsin status");
  }

  private static Form.Field field(String key, Form.Kind kind, List<Form.Choice> choices) {
    return new Form.Field(key, "what " + key + " is", kind, key.equals("title"), "", choices);
  }

  private static Card.Button button(String command) {
    return new Card.Button("Acknowledge", command, Card.Style.PRIMARY);
  }
}
