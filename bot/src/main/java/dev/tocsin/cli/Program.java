package dev.tocsin.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/** Runs the sub-command that the arguments name. */
@Command(
    name = "tocsin",
    description = "Incident response in the chat you already use.",
    customSynopsis = "tocsin [COMMAND] [OPTIONS]",
    versionProvider = VersionCommand.Provider.class,
    usageHelpWidth = 100,
    commandListHeading = "",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  tocsin                               start the server",
      "  tocsin draft --history export.zip    a postmortem draft from a Slack export",
      "  tocsin help draft                    all that draft can do",
      "",
      "Exit codes: 0 done, 1 failure, 2 bad usage or input that can't be read."
    })
public final class Program implements Callable<Integer> {
  private final Streams streams;

  private Program(Streams streams) {
    this.streams = streams;
  }

  /** Runs it and answers the exit code. */
  public static int run(Streams streams, String... words) {
    String[] args = withoutHelpInFront(words);
    var root = new CommandLine(new Program(streams));
    root.getCommandSpec().addOption(help()).addOption(version());
    Optional<SubCommand> asked = args.length == 0 ? Optional.empty() : SubCommand.named(args[0]);
    asked.ifPresentOrElse(one -> add(root, one, streams), () -> addAll(root, streams));
    var troubles = new Troubles(streams.err());
    root.setOut(streams.out())
        .setErr(streams.err())
        .setParameterExceptionHandler((wrong, line) -> troubles.misused(wrong))
        .setExecutionExceptionHandler((trouble, command, parsed) -> troubles.failed(trouble));
    try {
      return root.execute(args);
    } catch (OutOfMemoryError full) {
      return troubles.outOfMemory();
    }
  }

  /** No command at all means the server. */
  @Override
  public Integer call() throws Exception {
    return SubCommand.SERVE.make(streams).call();
  }

  /** {@code help draft} asks the same as {@code draft --help}. */
  private static String[] withoutHelpInFront(String[] words) {
    if (words.length == 0 || !words[0].equals("help")) {
      return words;
    }
    return words.length > 1 && isNoCommand(words[1])
        ? new String[] {words[1]}
        : Stream.concat(Stream.of(words).skip(1), Stream.of("--help")).toArray(String[]::new);
  }

  private static boolean isNoCommand(String word) {
    return !word.startsWith("-") && !word.equals("help") && SubCommand.named(word).isEmpty();
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .scopeType(ScopeType.INHERIT)
        .description("Say how it is used.")
        .build();
  }

  private static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .versionHelp(true)
        .description("Print the version.")
        .build();
  }

  private static void addAll(CommandLine root, Streams streams) {
    Arrays.stream(SubCommand.values()).forEach(command -> add(root, command, streams));
    root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, GroupedCommands::of);
  }

  private static void add(CommandLine root, SubCommand command, Streams streams) {
    root.addSubcommand(command.word(), command.make(streams));
  }
}
