package dev.tocsin.cli;

import dev.tocsin.oncall.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Tells people what went wrong, and answers the exit code that says the same to scripts. */
record Troubles(PrintWriter err) {
  private static final int FAILURE = 1;
  private static final int BAD_USAGE = 2;

  int misused(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    List<String> unmatched = command.getUnmatchedArguments();
    say(
        unmatched.isEmpty()
            ? Objects.requireNonNullElse(wrong.getMessage(), "that can't be understood")
            : unknown(command, unmatched.getFirst()));
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

  private static String unknown(CommandLine command, String word) {
    CommandSpec known = command.getCommandSpec();
    boolean option = word.startsWith("-");
    Set<String> words = option ? known.optionsMap().keySet() : known.subcommands().keySet();
    String hint = Nearest.to(word, words).map(near -> "; did you mean " + near + "?").orElse("");
    return "there is no %s '%s'%s".formatted(option ? "option" : "command", word, hint);
  }
}
