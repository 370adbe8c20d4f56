package dev.tocsin;

import dev.tocsin.config.Configuration;
import dev.tocsin.config.ConfigurationFile;
import dev.tocsin.config.ConfigurationSource;
import dev.tocsin.config.KnownAccounts;
import dev.tocsin.config.Loaded;
import dev.tocsin.config.Problem;
import dev.tocsin.oncall.Roster;
import dev.tocsin.runbooks.Runbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final KnownAccounts accounts;
  private volatile String fingerprint;
  private volatile List<Problem> problems = List.of();
  private boolean isUntold;

  private LiveConfiguration(
      @Nullable ConfigurationSource source,
      Configuration first,
      KnownAccounts accounts,
      Surroundings surroundings) {
    this.source = source;
    this.accounts = accounts;
    this.name = surroundings.configuration().map(Path::toString).orElse("");
    this.current = first;
    this.fingerprint = fingerprintNow();
    this.runbooks = surroundings.runbooks(first);
    complain(runbooks.problems());
  }

  /** The configured file's, or in the practice room the sample's; refuses a file with mistakes. */
  static LiveConfiguration of(Surroundings surroundings) {
    KnownAccounts accounts = new KnownAccounts();
    Optional<Path> path = surroundings.configuration();
    if (path.isEmpty()) {
      if (surroundings.practice()) {
        return new LiveConfiguration(null, ConfigurationFile.sample(), accounts, surroundings);
      }
      throw new CannotStart(
          "TOCSIN_CONFIG is not set. Set it to the path of the configuration file;"
              + " tocsin.example.yaml shows what to write.");
    }
    ConfigurationSource source =
        new ConfigurationSource(
            new ConfigurationFile(path.get(), surroundings.practice(), accounts));
    return switch (source.look().orElseThrow()) {
      case Loaded.Good(Configuration configuration) ->
          new LiveConfiguration(source, configuration, accounts, surroundings);
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

  /** Tells whether two instances go by the same file. */
  String fingerprint() {
    return fingerprint;
  }

  private String fingerprintNow() {
    try {
      byte[] text = name.isEmpty() ? new byte[0] : Files.readAllBytes(Path.of(name));
      return String.format("%08x", Arrays.hashCode(text));
    } catch (IOException unreadable) {
      return "unreadable";
    }
  }

  /** What is wrong with the file as it is now; the last good one counts meanwhile. */
  public List<Problem> problems() {
    return problems;
  }

  /** Has this run whenever the file was read anew. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Where people were found by their e-mail addresses. */
  KnownAccounts accounts() {
    return accounts;
  }

  /** Reads the file once more, since its people were found elsewhere or are no longer there. */
  void refreshPeople() {
    if (source != null) {
      source.lookAnew();
      refresh();
    }
  }

  /** Looks whether the file or a runbook has changed. */
  synchronized void refresh() {
    if (runbooks.isStale()) {
      complain(runbooks.reload());
      log.info("The runbooks were read again.");
    }
    if (source == null) {
      return;
    }
    switch (source.look().orElse(null)) {
      case null -> {}
      case Loaded.Good(Configuration configuration) -> {
        current = configuration;
        fingerprint = fingerprintNow();
        problems = List.of();
        isUntold = true;
        log.info("The configuration was read again.");
      }
      case Loaded.Broken(List<Problem> found) -> {
        problems = found;
        log.error(
            "The configuration has mistakes; the last good one stays:\n{}", inWords(found, name));
      }
    }
    tell();
  }

  /** Whom a failure kept from hearing of an edit hears of it the next time. */
  private void tell() {
    if (isUntold) {
      listeners.forEach(Runnable::run);
      isUntold = false;
    }
  }

  private static void complain(List<dev.tocsin.runbooks.Problem> problems) {
    problems.forEach(problem -> log.warn("Runbook {}", problem.describe()));
  }

  private static String inWords(List<Problem> problems, String file) {
    return problems.stream().map(problem -> problem.in(file)).collect(Collectors.joining("\n"));
  }
}
