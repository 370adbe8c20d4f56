package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.Reply;
import dev.tocsin.fakes.slack.Person;
import dev.tocsin.fakes.slack.Seat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandingFromSlackTest {
  private static final Form FORM =
      new Form(
          "Hands over the lead.",
          "/incident handoff INC-1",
          "Handoff",
          List.of(
              new Form.Field("who", "to whom", Form.Kind.LINE, true, "", List.of()),
              new Form.Field("why", "why", Form.Kind.PARAGRAPH, false, "", List.of())));

  private final Wired wired = new Wired();
  private Person linus;
  private Seat seat;

  @BeforeEach
  void sitDown() {
    linus = wired.slack.person("linus");
    seat = linus.in(wired.slack.room("incidents"));
  }

  @AfterEach
  void stop() {
    wired.close();
    assertThat(wired.slack.faults().timeouts()).isEmpty();
  }

  @Test
  void whom_a_typed_mention_means_is_certain() {
    seat.types("/incident handoff <@U01ADA|ada> tell &lt;them&gt;").expectAnswer("Done.");
    assertThat(wired.tocsin.words())
        .containsExactly("/incident handoff <@U01ADA|U01ADA> tell <them>");
  }

  @Test
  void a_mention_is_a_command_also_in_a_thread() {
    seat.says("what now?").replies("<@" + wired.slack.botUser() + "> status");
    seat.mentions("status to:identified").menu("nothing-of-tocsins");
    linus.expectAnswer("Done.");
    wired.slack.settle();
    assertThat(wired.tocsin.words())
        .containsExactlyInAnyOrder("@tocsin status", "@tocsin status to:identified");
  }

  @Test
  void talk_about_tocsin_is_no_command() {
    seat.says("I think <@" + wired.slack.botUser() + "> did it");
    wired.slack.settle();
    assertThat(wired.tocsin.commands).isEmpty();
    assertThat(wired.tocsin.said).hasSize(1);
  }

  @Test
  void a_menu_marks_the_message_that_it_is_used_on() {
    var said = seat.says("The disk is full");
    said.menu("mark-cause");
    linus.expectAnswer("Done.");
    var command = wired.tocsin.commands.getFirst();
    assertThat(command.words()).isEqualTo("/incident note kind:cause text:\"The disk is full\"");
    assertThat(command.message()).isEqualTo(command.room() + "/" + said.ts());
  }

  @Test
  void a_message_becomes_the_title_of_an_incident() {
    var title = new Form.Field("title", "what is wrong", Form.Kind.LINE, true, "", List.of());
    var open = new Form("Opens", "/incident open", "Open", List.of(title));
    wired.tocsin.answers =
        asked -> asked.values().isEmpty() ? new Reply.Asked(open) : done("INC-1 is open");
    seat.says("Mail is\nlate").menu("open-incident-from");
    linus.expectView("Open").submit();
    assertThat(wired.tocsin.commands.getLast().values()).containsEntry("title", "Mail is late");
    linus.expectAnswer("INC-1 is open");
  }

  @Test
  void a_person_is_chosen_from_those_whom_tocsin_knows() {
    wired.tocsin.choices = List.of("@ada", "@grace");
    wired.tocsin.answers =
        asked -> asked.values().isEmpty() ? new Reply.Asked(FORM) : done("Grace leads");
    seat.types("/incident handoff");
    linus.expectView("Handoff").choose("To whom", "@grace").submit();
    assertThat(wired.tocsin.commands.getLast().values())
        .containsEntry("who", "@grace")
        .containsEntry("why", "");
    linus.expectAnswer("Grace leads");
  }

  @Test
  void a_refused_value_is_said_at_its_field() {
    wired.tocsin.answers =
        asked ->
            asked.values().isEmpty()
                ? new Reply.Asked(FORM)
                : new Reply.Shown(Card.text("Nobody is called `x`."), "who");
    seat.types("/incident handoff");
    var form = linus.expectView("Handoff").fill("To whom", "x").submit();
    assertThat(form.errors()).containsEntry("To whom", "Nobody is called x.");
  }

  @Test
  void a_shortcut_from_anywhere_opens_a_form_and_shows_the_answer_in_it() {
    wired.tocsin.answers =
        asked -> asked.values().isEmpty() ? new Reply.Asked(FORM) : done("Handed over");
    linus.uses("open-incident").expectView("Handoff").fill("To whom", "@ada").submit();
    linus.expectView("Tocsin", "Handed over");
  }

  @Test
  void a_button_types_its_command() {
    var button =
        new Card.Button("Acknowledge", "/incident ack INC-1 via:button", Card.Style.PRIMARY);
    var card = new Card("Page", null, List.of(new Card.Text("Page")), List.of(button));
    wired.platform().post(wired.slack.room("incidents").id(), new Post("INC-1/x", card));
    seat.expectMessage("Acknowledge").click("Acknowledge");
    seat.expectAnswer("Done.");
    assertThat(wired.tocsin.words()).containsExactly("/incident ack INC-1 via:button");
  }

  @Test
  void an_envelope_that_comes_twice_is_one_request() {
    wired.slack.faults().doubleEnvelopes();
    seat.types("/incident ack").expectAnswer("Done.");
    assertThat(wired.tocsin.commands.stream().map(one -> one.request()).distinct()).hasSize(1);
  }

  private static Reply done(String words) {
    return new Reply.Shown(Card.text(words));
  }
}
