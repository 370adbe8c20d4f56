package dev.tocsin;

import dev.tocsin.config.Configuration;
import dev.tocsin.config.ConfigurationFile;
import dev.tocsin.config.ConfigurationSource;
import dev.tocsin.config.Loaded;
import dev.tocsin.config.Problem;
import dev.tocsin.oncall.Roster;
import dev.tocsin.runbooks.Runbooks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configuration as it is now: what the file last said without a mistake. */
public final class LiveConfiguration {
  private static final Logger log = LoggerFactory.getLogger(LiveConfiguration.class);

  private final @Nullable ConfigurationSource source;
  private final String name;
  private final Runbooks runbooks;
  private volatile Configuration current;
  private volatile List<Problem> problems = List.of();

  private LiveConfiguration(
      @Nullable ConfigurationSource source, String name, Configuration first) {
    this.source = source;
    this.name = name;
    this.current = first;
    Path folder = first.runbooks();
    this.runbooks = folder == null ? Runbooks.shipped() : Runbooks.in(folder);
  }

  /** The configured file's, or in the practice room the sample's; refuses a file with mistakes. */
  static LiveConfiguration of(Surroundings surroundings) {
    Optional<Path> path = surroundings.configuration();
    if (path.isEmpty()) {
      if (surroundings.practice()) {
        return new LiveConfiguration(null, "", ConfigurationFile.sample());
      }
      throw new CannotStart(
          "TOCSIN_CONFIG is not set. Set it to the path of the configuration file;"
              + " tocsin.example.yaml shows what to write.");
    }
    ConfigurationSource source =
        new ConfigurationSource(new ConfigurationFile(path.get(), surroundings.practice()));
    return switch (source.look().orElseThrow()) {
      case Loaded.Good(Configuration configuration) ->
          new LiveConfiguration(source, path.get().toString(), configuration);
      case Loaded.Broken(List<Problem> problems) ->
          throw new CannotStart(
              "The configuration has mistakes:\n" + inWords(problems, path.get().toString()));
    };
  }

  public Configuration current() {
    return current;
  }

  public Roster roster() {
    return current.roster();
  }

  public Runbooks runbooks() {
    return runbooks;
  }

  /** What is wrong with the file as it is now; the last good one counts meanwhile. */
  public List<Problem> problems() {
    return problems;
  }

  /** Looks whether the file has changed. */
  void refresh() {
    if (source == null) {
      return;
    }
    switch (source.look().orElse(null)) {
      case null -> {}
      case Loaded.Good(Configuration configuration) -> {
        current = configuration;
        problems = List.of();
        runbooks.reload();
        log.info("The configuration was read again.");
      }
      case Loaded.Broken(List<Problem> found) -> {
        problems = found;
        log.error(
            "The configuration has mistakes; the last good one stays:\n{}", inWords(found, name));
      }
    }
  }

  private static String inWords(List<Problem> problems, String file) {
    return problems.stream().map(problem -> problem.in(file)).collect(Collectors.joining("\n"));
  }
}
