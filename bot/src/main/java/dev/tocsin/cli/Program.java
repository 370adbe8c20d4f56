package dev.tocsin.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Runs the sub-command that the arguments name. */
@Command(
    name = "tocsin",
    description = "Incident response in the chat you already use.",
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Examples:",
      "  tocsin                                       start the server",
      "  tocsin draft --history export.zip            a postmortem draft from a Slack export",
      "  tocsin help draft                            what draft can do",
      "",
      "Exit codes: 0 done, 1 failure, 2 bad usage or input that can't be read."
    })
public final class Program implements Callable<Integer> {
  private final Streams streams;

  private Program(Streams streams) {
    this.streams = streams;
  }

  /** Runs it and answers the exit code. */
  public static int run(Streams streams, String... args) {
    var root = new CommandLine(new Program(streams));
    Optional<SubCommand> asked = args.length == 0 ? Optional.empty() : SubCommand.named(args[0]);
    asked.ifPresentOrElse(
        one -> root.addSubcommand(one.word(), one.make(streams)), () -> addAll(root, streams));
    return root.setOut(streams.out())
        .setErr(streams.err())
        .setExecutionExceptionHandler((trouble, command, parsed) -> explain(trouble, streams))
        .execute(args);
  }

  /** No command at all means the server. */
  @Override
  public Integer call() throws Exception {
    return SubCommand.SERVE.make(streams).call();
  }

  private static void addAll(CommandLine root, Streams streams) {
    Arrays.stream(SubCommand.values())
        .forEach(command -> root.addSubcommand(command.word(), command.make(streams)));
    root.addSubcommand("help", new CommandLine.HelpCommand());
    root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, GroupedCommands::of);
  }

  private static int explain(Exception trouble, Streams streams) {
    if (trouble instanceof Complaint complaint) {
      streams.err().println("tocsin: " + complaint.reason());
      return complaint.exitCode();
    }
    streams.err().println("tocsin: something unexpected went wrong: " + trouble);
    return 1;
  }
}
