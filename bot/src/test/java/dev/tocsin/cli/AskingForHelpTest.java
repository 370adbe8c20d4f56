package dev.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingForHelpTest {
  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h"})
  void the_program_lists_its_commands_by_what_they_are_for(String word) {
    var run = Shell.run(word);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "Run it:", "serve", "Without a running server:", "draft", "More:", "version", "help")
        .contains("Exit codes: 0 done, 1 failure, 2 bad usage");
  }

  @ParameterizedTest
  @EnumSource
  void every_command_says_how_it_is_used(SubCommand command) {
    var run = Shell.run(command.word(), "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: tocsin " + command.word()).contains("-h, --help");
    assertThat(Shell.run("help", command.word())).isEqualTo(run);
  }

  @Test
  void no_line_is_too_long_for_a_terminal() {
    assertThat(Shell.run("help", "draft").out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(Shell.run("help").out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void a_command_mistyped_gets_the_nearest() {
    var run = Shell.run("drft");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "tocsin: there is no command 'drft'; did you mean draft?",
            "'tocsin --help' says how it is used");
  }

  @Test
  void help_about_a_command_mistyped_gets_the_nearest_too() {
    assertThat(Shell.run("help", "drft")).isEqualTo(Shell.run("drft"));
    assertThat(Shell.run("help", "help")).isEqualTo(Shell.run("help"));
  }

  @Test
  void what_is_missing_is_named_as_the_usage_writes_it() {
    assertThat(Shell.run("backup").err()).startsWith("tocsin: FILE is missing");
    assertThat(Shell.run("export").err()).startsWith("tocsin: INC-42 is missing");
  }

  @Test
  void the_version_names_the_program_and_its_java() {
    assertThat(Shell.run("version").out()).matches("tocsin \\S+ \\(Java 25\\S*\\)\n");
    assertThat(Shell.run("--version")).isEqualTo(Shell.run("version"));
  }
}
