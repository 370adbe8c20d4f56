package dev.tocsin.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says which Tocsin this is. */
@Command(name = "version", description = "Print the version and the Java that runs it.")
final class VersionCommand implements Callable<Integer> {
  private final Streams streams;

  VersionCommand(Streams streams) {
    this.streams = streams;
  }

  static String line() {
    String version = VersionCommand.class.getPackage().getImplementationVersion();
    return "tocsin %s (Java %s)"
        .formatted(Objects.requireNonNullElse(version, "development"), Runtime.version());
  }

  @Override
  public Integer call() {
    streams.out().println(line());
    return 0;
  }
}
