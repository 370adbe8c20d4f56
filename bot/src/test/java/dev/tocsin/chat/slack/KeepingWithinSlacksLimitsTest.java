package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.slack.api.util.json.GsonFactory;
import dev.tocsin.chat.Card;
import dev.tocsin.chat.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepingWithinSlacksLimitsTest {
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
          "_",
          "é",
          "漢",
          "🔥",
          "\u202e",
          "\u0000",
          "\ud83d",
          "<!channel>",
          "<@U01ADA>",
          "@here",
          "```",
          "https://x.test/?a=1&b=2");

  private final Wired wired = new Wired();
  private final Random random = new Random(42);

  @AfterEach
  void stop() {
    wired.close();
  }

  @Test
  void slack_takes_every_card_whatever_it_holds() {
    wired.slack.faults().withoutRateLimits();
    var room = wired.slack.room("incidents").id();
    for (int i = 0; i < 150; i++) {
      var message = wired.platform().post(room, new Post("card/" + i, card()));
      wired.platform().edit(room, message, card());
    }
    assertThat(wired.slack.room("incidents").texts()).hasSize(150);
  }

  @Test
  void no_text_notifies_anybody() {
    for (int i = 0; i < 500; i++) {
      var card = card();
      assertThat(Blocks.fallback(card)).doesNotContain("<!", "<@", "<#");
      assertThat(markup(GsonFactory.createSnakeCase().toJsonTree(Blocks.of(card))))
          .noneMatch(text -> text.matches("(?s).*<[!@#].*"));
    }
  }

  @Test
  void what_a_button_is_too_short_for_can_be_typed() {
    String update = "/incident update INC-1 " + "It is slow. ".repeat(200) + "confirmed:yes";
    var send = new Card.Button("Send it as it is", update, Card.Style.DANGER);
    var blocks = Blocks.of(new Card("Look", "Look", List.of(), List.of(send)));
    assertThat(blocks.toString())
        .contains("type the command instead. For “Send it as it is” put `confirmed:yes` behind it");
  }

  @Test
  void sixty_action_items_lose_no_word_of_how_many_there_are() {
    var items =
        IntStream.rangeClosed(1, 60)
            .<Card.Part>mapToObj(n -> new Card.Item("A" + n, false, List.of()))
            .toList();
    var blocks = Blocks.of(new Card("Action items", "Action items", items, List.of()));
    assertThat(blocks).hasSizeLessThanOrEqualTo(50);
    assertThat(blocks.toString()).contains("A1", "more than fits here");
  }

  @Test
  void a_text_is_cut_between_characters() {
    assertThat(Escaping.of("&&&&", 12)).isEqualTo("&amp;&amp;…");
    assertThat(Escaping.of("🔥🔥🔥", 5)).isEqualTo("🔥🔥…");
    assertThat(Escaping.plain("🔥🔥🔥", 4)).isEqualTo("🔥…");
  }

  @Test
  void names_of_rooms_are_what_slack_takes() {
    assertThat(SlackRooms.name("INC 7: Über-Café!")).isEqualTo("inc-7-ber-caf");
    assertThat(SlackRooms.name("x".repeat(200))).hasSize(80);
    assertThat(SlackRooms.name("漢")).isEqualTo("incident");
  }

  private static Stream<String> markup(JsonElement json) {
    if (json.isJsonArray()) {
      return json.getAsJsonArray().asList().stream().flatMap(KeepingWithinSlacksLimitsTest::markup);
    }
    if (!json.isJsonObject()) {
      return Stream.of();
    }
    var object = json.getAsJsonObject();
    var type = object.get("type");
    return type != null && type.getAsString().equals("mrkdwn")
        ? Stream.of(object.get("text").getAsString())
        : object.asMap().values().stream().flatMap(KeepingWithinSlacksLimitsTest::markup);
  }

  private Card card() {
    List<Card.Part> parts = new ArrayList<>();
    int many = random.nextInt(70);
    for (int i = 0; i < many; i++) {
      parts.add(part());
    }
    var heading = random.nextBoolean() ? text(4000) : null;
    return new Card(text(5000), heading, parts, buttons(random.nextInt(30)));
  }

  private Card.Part part() {
    return switch (random.nextInt(8)) {
      case 0 -> new Card.Text(text(4000));
      case 1 -> new Card.Small(text(4000));
      case 2 -> new Card.Quote(text(4000));
      case 3 -> new Card.Code(text(4000));
      case 4 ->
          new Card.Facts(
              IntStream.range(0, random.nextInt(25))
                  .mapToObj(_ -> new Card.Fact(text(300), text(900)))
                  .toList());
      case 5 -> new Card.Item(text(3500), random.nextBoolean(), buttons(random.nextInt(7)));
      case 6 -> new Card.Links(text(600), IntStream.range(0, 9).mapToObj(_ -> link()).toList());
      default -> link();
    };
  }

  private Card.Link link() {
    return new Card.Link(text(300), random.nextBoolean() ? text(200) : "https://x.test/a&b");
  }

  private List<Card.Button> buttons(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            _ ->
                new Card.Button(
                    text(120),
                    "/incident note " + text(2500),
                    Card.Style.values()[random.nextInt(3)]))
        .toList();
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
