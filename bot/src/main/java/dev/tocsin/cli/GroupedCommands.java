package dev.tocsin.cli;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;

/** The list of sub-commands in the help, sorted by what they are for. */
final class GroupedCommands {
  private static final String HELP = line("help", "Say what a command can do.");

  private GroupedCommands() {}

  static String of(Help help) {
    return Arrays.stream(SubCommand.Group.values())
        .map(group -> "%n%s:%n".formatted(group.heading()) + lines(help, group))
        .collect(Collectors.joining());
  }

  private static String lines(Help help, SubCommand.Group group) {
    return Arrays.stream(SubCommand.values())
        .filter(command -> command.group() == group)
        .map(command -> line(command.word(), description(help, command.word())))
        .collect(Collectors.joining("", "", group == SubCommand.Group.MORE ? HELP : ""));
  }

  private static String line(String word, String description) {
    return "  %-15s%s%n".formatted(word, description);
  }

  private static String description(Help help, String word) {
    return Objects.requireNonNull(help.subcommands().get(word)).description().strip();
  }
}
