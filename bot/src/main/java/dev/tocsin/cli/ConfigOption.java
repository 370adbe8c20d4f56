package dev.tocsin.cli;

import dev.tocsin.config.Configuration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which a command is told of another configuration than the usual one. */
final class ConfigOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration; else $TOCSIN_CONFIG, else tocsin.yaml.")
  private @Nullable String file;

  /** Reads it, or says everything that is wrong and ends the command. */
  Configuration read(Map<String, String> environment, Streams streams) {
    return CheckedFile.of(file, environment, streams).read();
  }
}
