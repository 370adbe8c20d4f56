package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Card;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FittingCardsIntoDiscordTest {
  private static String shown(Card.Part part) {
    return CardText.of(new Card("in short", null, List.of(part), List.of()));
  }

  private static Card.Facts facts(int number) {
    return new Card.Facts(
        IntStream.range(0, number).mapToObj(n -> new Card.Fact("" + n, "x".repeat(60))).toList());
  }

  @Test
  void what_fits_is_shown_whole() {
    assertThat(shown(facts(40)).lines()).hasSize(40);
    assertThat(shown(facts(40))).doesNotContain("more than fit");
  }

  @Test
  void what_does_not_fit_is_counted() {
    List<String> lines = shown(facts(100)).lines().toList();
    int left = 100 - (lines.size() - 1);
    assertThat(lines.getLast()).isEqualTo("-# And " + left + " lines more than fit here.");
  }

  @Test
  void code_is_closed_before_that_is_said() {
    String code = shown(new Card.Code("a line of code\n".repeat(500)));
    assertThat(code).contains("\n```\n-# And ").endsWith(" lines more than fit here.");
  }
}
