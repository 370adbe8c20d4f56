package dev.tocsin.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Says which Tocsin this is. */
@Command(name = "version", description = "Print the version and the Java that runs it.")
final class VersionCommand implements Callable<Integer> {
  private final Streams streams;

  VersionCommand(Streams streams) {
    this.streams = streams;
  }

  /** The same for {@code --version}. */
  static final class Provider implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {line()};
    }
  }

  @Override
  public Integer call() {
    streams.out().println(line());
    return 0;
  }

  private static String line() {
    String version = VersionCommand.class.getPackage().getImplementationVersion();
    return "tocsin %s (Java %s)"
        .formatted(Objects.requireNonNullElse(version, "development"), Runtime.version());
  }
}
