package dev.tocsin.cli;

import dev.tocsin.config.Configuration;
import dev.tocsin.config.ConfigurationFile;
import dev.tocsin.config.Loaded;
import dev.tocsin.config.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The configuration file that a command is about: the one named, else the environment's, else the
 * usual.
 */
record CheckedFile(String name, Streams streams) {
  private static final String USUAL = "tocsin.yaml";

  static CheckedFile of(@Nullable String asked, Map<String, String> environment, Streams streams) {
    String usual = environment.getOrDefault("TOCSIN_CONFIG", USUAL);
    return new CheckedFile(Objects.requireNonNullElse(asked, usual), streams);
  }

  /** Reads it, or says everything that is wrong and ends the command. */
  Configuration read() {
    return switch (new ConfigurationFile(Path.of(name)).read()) {
      case Loaded.Good(Configuration configuration) -> configuration;
      case Loaded.Broken(List<Problem> problems) -> {
        problems.forEach(problem -> streams.err().println(problem.in(name)));
        throw Complaint.badUsage(
            "%s to put right in %s"
                .formatted(
                    problems.size() == 1 ? "1 mistake" : problems.size() + " mistakes", name));
      }
    };
  }
}
