package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowingAllThatFitsTest {
  private static final CommandCatalog CATALOG = new CommandCatalog();

  /** Discord's 4,000 characters, less some for its markup. */
  private static final int FITS = 3_850;

  @TempDir Path folder;
  private Talk talk;

  @AfterEach
  void close() {
    if (talk != null) {
      talk.close();
    }
  }

  private static List<String> commands(Card card) {
    return card.parts().stream()
        .filter(Card.Facts.class::isInstance)
        .flatMap(part -> ((Card.Facts) part).facts().stream())
        .map(Card.Fact::name)
        .toList();
  }

  private static int length(Card card) {
    int facts =
        card.parts().stream()
            .filter(Card.Facts.class::isInstance)
            .flatMap(part -> ((Card.Facts) part).facts().stream())
            .mapToInt(fact -> escaped(fact.name() + fact.value()) + 6)
            .sum();
    return facts + escaped(card.words());
  }

  private static int escaped(String text) {
    return text.replaceAll("[^\\w ]", "xx").length();
  }

  @Test
  void help_names_every_command_within_every_platforms_limits() {
    Card help = Help.of(CATALOG, "");
    assertThat(commands(help))
        .containsExactlyElementsOf(CATALOG.commands().stream().map(CommandSpec::slash).toList());
    assertThat(length(help)).isLessThan(FITS);
  }

  @Test
  void a_timeline_keeps_its_newest_lines_and_counts_the_others() {
    talk = new Talk(folder);
    talk.opens("linus", "Checkout is slow");
    IntStream.rangeClosed(1, 40)
        .mapToObj(number -> "/incident note number " + number + " " + "a_b ".repeat(40))
        .forEach(words -> talk.types("linus", "C1", words));

    String shown = talk.types("linus", "C1", "/incident timeline show");

    assertThat(shown).contains("number 40 ").doesNotContain("number 20 ");
    assertThat(shown).containsPattern("[0-9]+ earlier lines are on the incident's page");
  }
}
