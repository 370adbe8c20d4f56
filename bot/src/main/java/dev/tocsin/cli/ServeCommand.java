package dev.tocsin.cli;

import dev.tocsin.CannotStart;
import dev.tocsin.TocsinApplication;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts the server; the only command that needs Spring, so nothing else may mention it. */
@Command(
    name = "serve",
    description = "Serve chat, pages and the web; this is also what no command at all does.")
final class ServeCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    try {
      TocsinApplication.run();
      return 0;
    } catch (CannotStart e) {
      throw Complaint.failure(String.valueOf(e.getMessage()));
    }
  }
}
