package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.runbooks.Runbook;
import dev.tocsin.runbooks.Runbooks;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped runbooks tell people to type is understood. */
class CommandsInRunbooksTest {
  private static final Pattern COMMAND = Pattern.compile("/(?:incident|oncall) [^`\\n]+");

  /** An option that no argument takes stays in the text with its colon. */
  private static final Pattern STRAY =
      Pattern.compile("(?:^|\\s)(?:sev|service|at|kind|from|to|revert-by|owner|due|horizon):\\S");

  private final Words words = new Words(new CommandCatalog());

  static List<String> commands() {
    return Runbooks.shipped().all().stream()
        .flatMap(CommandsInRunbooksTest::texts)
        .flatMap(text -> COMMAND.matcher(text).results().map(MatchResult::group))
        .toList();
  }

  private static Stream<String> texts(Runbook runbook) {
    return Stream.concat(
        Stream.of(runbook.introduction()),
        runbook.steps().stream().flatMap(step -> Stream.of(step.text(), step.detailsAsMarkdown())));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_is_in_the_catalog_with_all_its_options(String typed) {
    Parsed parsed = words.parse(typed.strip());
    assertThat(typed).startsWith(parsed.spec().slash());
    assertThat(parsed.values().values()).noneMatch(value -> STRAY.matcher(value).find());
  }

  @Test
  void there_are_many_of_them() {
    assertThat(commands()).hasSizeGreaterThan(25);
  }
}
