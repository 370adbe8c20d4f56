package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.Form;
import dev.tocsin.chat.Reply;
import dev.tocsin.fakes.slack.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever Tocsin shows, the Slack of the tests refuses it beyond a limit and fails the test. */
class AnythingWithinSlacksLimitsTest {
  private static final List<String> CHARACTERS =
      List.of(
          "a",
          " ",
          "\n",
          "&",
          "<",
          ">",
          "|",
          "*",
          "`",
          "é",
          "漢",
          "🔥",
          "\u202e",
          "\u0000",
          "\ud83d",
          "<!channel>",
          "<@U01ADA>",
          "```",
          "https://x.test/?a=1&b=2");

  private final Wired wired = new Wired();
  private final Random random = new Random(7);
  private Person linus;

  @BeforeEach
  void comeIn() {
    wired.slack.faults().withoutRateLimits();
    linus = wired.slack.person("linus");
  }

  @AfterEach
  void stop() {
    wired.close();
  }

  @Test
  void a_form_of_anything_opens_and_comes_back() {
    for (int i = 0; i < 25; i++) {
      var title = "Form " + i;
      var form = new Form(text(300), "/incident note", title, fields());
      wired.tocsin.answers =
          asked -> asked.values().isEmpty() ? new Reply.Asked(form) : shown(card());
      linus.in(wired.slack.room("incidents")).types("/incident note");
      assertThat(linus.expectView(title).submit().errors()).isEmpty();
    }
  }

  @Test
  void an_answer_of_anything_is_shown_typed_pressed_and_alone() {
    var seat = linus.in(wired.slack.room("incidents"));
    for (int i = 0; i < 25; i++) {
      var mark = "Mark " + i;
      var card = card();
      wired.tocsin.answers = _ -> shown(marked(card, mark));
      seat.types("/incident status").expectAnswer(mark);
      linus.withTocsin().says("status");
      linus.expectDirectMessage(mark);
    }
  }

  @Test
  void a_home_of_anything_is_published() {
    for (int i = 0; i < 5; i++) {
      var mark = "Home " + i;
      var card = marked(card(), mark);
      wired.tocsin.home = card;
      linus.opensHome().expectHome(mark);
    }
  }

  @Test
  void a_refusal_of_anything_stands_at_its_field() {
    var field = new Form.Field("who", "who", Form.Kind.LINE, true, "", List.of());
    var form = new Form("Hands over", "/incident handoff", "Handoff", List.of(field));
    wired.tocsin.answers =
        asked ->
            asked.values().isEmpty()
                ? new Reply.Asked(form)
                : new Reply.Shown(Card.text("No. ".repeat(1000) + text(4000)), "who");
    linus.in(wired.slack.room("incidents")).types("/incident handoff");
    var errors = linus.expectView("Handoff").fill("Who", "x").submit().errors();
    assertThat(errors).hasEntrySatisfying("Who", said -> assertThat(said).hasSizeBetween(1, 400));
  }

  private static Reply shown(Card card) {
    return new Reply.Shown(card);
  }

  private static Card marked(Card card, String mark) {
    var parts = new ArrayList<Card.Part>(List.of(new Card.Text(mark)));
    parts.addAll(card.parts());
    return new Card(mark + card.fallback(), card.heading(), parts, card.buttons());
  }

  private List<Form.Field> fields() {
    return IntStream.range(0, 1 + random.nextInt(8)).mapToObj(this::field).toList();
  }

  private Form.Field field(int number) {
    var kind = Form.Kind.values()[random.nextInt(Form.Kind.values().length)];
    var choices =
        IntStream.range(0, random.nextInt(130))
            .mapToObj(i -> new Form.Choice("c" + i + text(90), text(120)))
            .toList();
    return new Form.Field("k" + number, text(400), kind, false, text(4000), choices);
  }

  private Card card() {
    List<Card.Part> parts = new ArrayList<>();
    IntStream.range(0, random.nextInt(70))
        .forEach(
            _ ->
                parts.add(
                    random.nextBoolean()
                        ? new Card.Text(text(4000))
                        : new Card.Item(text(3500), random.nextBoolean(), buttons(4))));
    return new Card(text(5000), random.nextBoolean() ? text(3000) : null, parts, buttons(30));
  }

  private List<Card.Button> buttons(int most) {
    return IntStream.range(0, random.nextInt(most))
        .mapToObj(_ -> new Card.Button(text(120), "/incident note " + text(2500), style()))
        .toList();
  }

  private Card.Style style() {
    return Card.Style.values()[random.nextInt(Card.Style.values().length)];
  }

  private String text(int most) {
    int length = random.nextInt(4) == 0 ? most : random.nextInt(60);
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
    }
    return text.toString();
  }
}
