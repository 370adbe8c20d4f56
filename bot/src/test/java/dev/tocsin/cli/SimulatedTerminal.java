package dev.tocsin.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Runs a command as the program does, and keeps what it printed. */
final class SimulatedTerminal {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  Streams streams() {
    return new Streams(
        InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
  }

  int run(Callable<Integer> command, String... args) {
    return new CommandLine(command)
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler((trouble, _, _) -> complaint(trouble))
        .execute(args);
  }

  private int complaint(Exception trouble) throws Exception {
    if (trouble instanceof Complaint complaint) {
      err.write(complaint.reason() + "\n");
      return complaint.exitCode();
    }
    throw trouble;
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
