package dev.tocsin.cli;

import static java.util.stream.Collectors.joining;

import dev.tocsin.oncall.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Tells people what went wrong, and answers the exit code that says the same to scripts. */
record Troubles(PrintWriter err) {
  private static final int FAILURE = 1;
  private static final int BAD_USAGE = 2;

  int misused(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    List<String> unmatched = command.getUnmatchedArguments();
    say(unmatched.isEmpty() ? reason(wrong) : unknown(command, unmatched.getFirst()));
    err.println("'" + command.getCommandSpec().qualifiedName() + " --help' says how it is used");
    return BAD_USAGE;
  }

  int failed(Exception trouble) {
    if (trouble instanceof Complaint complaint) {
      say(complaint.reason());
      return complaint.exitCode();
    }
    say("something went wrong that shouldn't have: " + trouble);
    return FAILURE;
  }

  int outOfMemory() {
    say("the memory is not enough for this; give Java more, with java -Xmx4g -jar tocsin.jar …");
    return FAILURE;
  }

  private void say(String sentence) {
    err.println("tocsin: " + sentence);
  }

  private static String reason(ParameterException wrong) {
    if (wrong instanceof MissingParameterException some && !some.getMissing().isEmpty()) {
      return some.getMissing().stream().map(Troubles::label).collect(joining(" and "))
          + (some.getMissing().size() == 1 ? " is missing" : " are missing");
    }
    return Objects.requireNonNullElse(wrong.getMessage(), "that can't be understood");
  }

  private static String label(ArgSpec part) {
    return part instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : part.paramLabel();
  }

  private static String unknown(CommandLine command, String word) {
    CommandSpec known = command.getCommandSpec();
    boolean option = word.startsWith("-");
    Set<String> words = option ? known.optionsMap().keySet() : known.subcommands().keySet();
    String hint = Nearest.to(word, words).map(near -> "; did you mean " + near + "?").orElse("");
    return "there is no %s '%s'%s".formatted(option ? "option" : "command", word, hint);
  }
}
