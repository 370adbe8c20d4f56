package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class ShowingCardsInDiscordTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordRoom room = discord.room("incidents");
  private Connected tocsin;

  @BeforeEach
  void connect() {
    tocsin = new Connected(discord).isUp();
  }

  @AfterEach
  void close() {
    assertThat(discord.refused()).allMatch(one -> one.contains("Invalid Form Body"));
    tocsin.close();
    discord.close();
  }

  private String shown(Card card) {
    return room.textOf(tocsin.platform().post(room.id(), new Post("key", card)));
  }

  private static Card card(Card.Part... parts) {
    return new Card("in short", "INC-1", List.of(parts), List.of());
  }

  @Test
  void every_part_is_readable() {
    var card =
        card(
            new Card.Facts(List.of(new Card.Fact("Severity", "SEV1"))),
            new Card.Text("It is down"),
            new Card.Small("#7"),
            new Card.Quote("so they say"),
            new Card.Item("T1 checks off", false, List.of()),
            new Card.Link("the runbook", "https://acme.test/runbook"),
            new Card.Links(
                "From",
                List.of(
                    new Card.Link("Ada 10:04", "https://chat.test/1"),
                    new Card.Link("Linus [x](y) 10:05", "https://chat.test/2"))));
    assertThat(shown(card))
        .contains("INC-1", "Severity SEV1", "It is down", "#7", "so they say", "T1 checks off")
        .contains("the runbook")
        .contains("From [Ada 10:04](<https://chat.test/1>) · [Linus [x](y) 10:05](<https://");
  }

  @Test
  void what_looks_like_markup_stays_what_it_is() {
    assertThat(shown(card(new Card.Text("*all* of `a_b_c` <#1> # [x](y) ||z||"))))
        .contains("*all* of `a_b_c` <#1> # [x](y) ||z||");
  }

  @Test
  void a_card_without_words_shows_its_short_form() {
    assertThat(shown(new Card("in short", null, List.of(), List.of()))).isEqualTo("in short");
  }

  @Test
  void a_card_beyond_all_limits_is_cut_to_them() {
    var lines = IntStream.range(0, 200).mapToObj(ShowingCardsInDiscordTest::line).toList();
    var buttons = Collections.nCopies(40, button("/incident status INC-1"));
    var card = new Card("in short", "x".repeat(5_000), lines, buttons);
    assertThat(shown(card)).hasSizeLessThan(4_000);
    assertThat(room.labels()).hasSize(15);
  }

  @Test
  void where_cards_are_not_taken_their_words_are_shown() {
    discord.refusesCards();
    var ada = discord.person("ada");
    var post =
        new Post("key", Card.text("It is down"), List.of(new ChatUser("discord", ada.id(), "Ada")));
    var message = tocsin.platform().post(room.id(), post);
    assertThat(room.textOf(message)).isEqualTo("<@" + ada.id() + ">\nIt is down");
    assertThat(room.called(message)).containsExactly("ada");
    assertThat(tocsin.platform().post(room.id(), post)).isEqualTo(message);
    tocsin.platform().edit(room.id(), message, Card.text("It is up"));
    assertThat(room.textOf(message)).isEqualTo("It is up");
  }

  @Test
  void long_code_is_cut_and_closed() {
    assertThat(shown(card(new Card.Code("line\n".repeat(2_000))))).hasSizeLessThan(4_000);
  }

  private static Card.Part line(int number) {
    var command = "/incident runbook step INC-1 " + number + " done runbook:" + "r".repeat(100);
    return new Card.Item("step " + "s".repeat(300), false, List.of(button(command)));
  }

  private static Card.Button button(String command) {
    return new Card.Button("Press ".repeat(40), command, Card.Style.PLAIN);
  }
}
