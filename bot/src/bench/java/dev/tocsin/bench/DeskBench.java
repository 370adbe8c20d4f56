package dev.tocsin.bench;

import dev.tocsin.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** How long a command takes, from request to commit, on an incident of 200 events or more. */
public final class DeskBench {
  private static final int INCIDENTS = 5;
  private static final int HISTORY = 200;
  private static final int COMMANDS = 100;

  private DeskBench() {}

  public static void main(String[] args) throws Exception {
    Figures.environment();
    Databases.each(InstantSource.system(), DeskBench::measure);
  }

  private static void measure(Storage storage) {
    Company company = new Company(storage);
    Figures commands = new Figures();
    Duration worked = Duration.ZERO;
    for (int number = 0; number < INCIDENTS; number++) {
      long incident = company.open("Bench " + number);
      while (company.note(incident, "The queue grows again").incident().seq() < HISTORY) {
        // The history is all that is wanted.
      }
      Duration before = Figures.processorTime();
      for (int command = 0; command < COMMANDS; command++) {
        commands.time(() -> company.note(incident, "One consumer was restarted"));
      }
      worked = worked.plus(Figures.processorTime()).minus(before);
    }
    System.out.println("  a command decided and committed: " + commands);
    System.out.printf(
        Locale.ROOT,
        "  processor time a command: %.1f ms%n",
        worked.toNanos() / 1e6 / commands.count());
  }
}
