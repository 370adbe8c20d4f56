package dev.tocsin.chat;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TheCatalogTest {
  private static final CommandCatalog CATALOG = new CommandCatalog();

  static Stream<CommandSpec> commands() {
    return CATALOG.commands().stream();
  }

  @Test
  void a_root_has_at_most_the_25_entries_that_discord_allows() {
    Map<String, List<CommandSpec>> roots = commands().collect(groupingBy(CommandSpec::root));

    assertThat(roots.values())
        .allSatisfy(
            specs ->
                assertThat(specs.stream().map(spec -> spec.path().getFirst()).distinct())
                    .hasSizeLessThanOrEqualTo(25));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void an_example_is_read_as_its_command(CommandSpec spec) {
    assertThat(new Words(CATALOG).parse(spec.text().example()).spec()).isSameAs(spec);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_word_of_an_example_is_told_and_none_is_taken_for_the_incident(CommandSpec spec) {
    Parsed parsed = new Words(CATALOG).parse(spec.text().example());

    assertThat(parsed.incident()).isNull();
    assertThat(words(String.join(" ", parsed.values().values())))
        .containsExactlyInAnyOrderElementsOf(
            words(spec.text().example().substring(spec.slash().length())));
  }

  private static List<String> words(String text) {
    String plain = text.replaceAll(" (revert-by|owner|due|to|from|at|kind|sev|service|mine):", " ");
    return Stream.of(plain.replace("\"", "").split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void names_and_texts_fit_every_platform(CommandSpec spec) {
    assertThat(spec.path())
        .hasSizeLessThanOrEqualTo(2)
        .allMatch(word -> word.matches("[a-z]{1,32}"));
    assertThat(spec.text().does()).hasSizeLessThanOrEqualTo(100);
    assertThat(spec.arguments().stream().filter(Argument::isShown))
        .allMatch(argument -> argument.key().matches("[a-z-]{1,32}"))
        .allMatch(argument -> argument.about().length() <= 100);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void only_the_last_words_without_a_key_are_free_text(CommandSpec spec) {
    List<Argument> positional = spec.positional();

    assertThat(positional.stream().limit(Math.max(0, positional.size() - 1)))
        .noneMatch(Argument::takesTheRest);
  }
}
