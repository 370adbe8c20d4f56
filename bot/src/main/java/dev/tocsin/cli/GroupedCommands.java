package dev.tocsin.cli;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;

/** The list of sub-commands in the help, sorted by what they are for. */
final class GroupedCommands {
  private GroupedCommands() {}

  static String of(Help help) {
    return Arrays.stream(SubCommand.Group.values())
        .map(group -> "%n%s:%n".formatted(group.heading()) + lines(help, group))
        .collect(Collectors.joining());
  }

  private static String lines(Help help, SubCommand.Group group) {
    Stream<String> words =
        Arrays.stream(SubCommand.values())
            .filter(command -> command.group() == group)
            .map(SubCommand::word);
    Stream<String> further = group == SubCommand.Group.MORE ? Stream.of("help") : Stream.empty();
    return Stream.concat(words, further)
        .map(word -> "  %-12s %s%n".formatted(word, description(help, word)))
        .collect(Collectors.joining());
  }

  private static String description(Help help, String word) {
    Help command = Objects.requireNonNull(help.subcommands().get(word));
    return command.description().strip();
  }
}
