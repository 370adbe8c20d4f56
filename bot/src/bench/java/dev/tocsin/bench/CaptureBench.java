package dev.tocsin.bench;

import dev.tocsin.desk.Heard;
import dev.tocsin.desk.Recorder;
import dev.tocsin.incident.RoomCommand;
import dev.tocsin.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** Whether a flood of messages into one room slows their capture, or the incident's commands. */
public final class CaptureBench {
  private static final int MESSAGES = 20_000;
  private static final int SAMPLE = 1_000;
  private static final int COMMANDS = 100;

  private final Company company;
  private final Recorder recorder;
  private final Storage storage;
  private final long incident;

  private CaptureBench(Storage storage) {
    this.storage = storage;
    this.company = new Company(storage);
    this.recorder = company.recorder();
    this.incident = company.open("Flood");
    company.report(incident, new RoomCommand.ReportRoom("console", "c1", "inc-1", null));
  }

  public static void main(String[] args) throws Exception {
    Figures.environment();
    Databases.each(InstantSource.system(), storage -> new CaptureBench(storage).measure());
  }

  private void measure() {
    capture(0, SAMPLE);
    commands("before");
    say("first thousand", capture(SAMPLE, 2 * SAMPLE));
    capture(2 * SAMPLE, MESSAGES - SAMPLE);
    say("last thousand", capture(MESSAGES - SAMPLE, MESSAGES));
    commands("after");
    int kept = storage.read(tx -> tx.messages().count(incident));
    System.out.println("  messages kept: " + kept);
  }

  private void commands(String when) {
    Figures figures = new Figures();
    for (int command = 0; command < COMMANDS; command++) {
      figures.time(() -> company.note(incident, "One consumer was restarted"));
    }
    System.out.println("  a command " + when + ": " + figures);
  }

  private Duration capture(int from, int to) {
    long begun = System.nanoTime();
    for (int number = from; number < to; number++) {
      recorder.said(heard(number));
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private Heard heard(int number) {
    String id = "console/m" + number;
    var speaker = new Heard.Speaker("p1", "P1", false);
    String text = "Message " + number + ": the queue of orders is longer than a minute ago";
    return new Heard(id, "console", "c1", null, speaker, storage.clock().instant(), text);
  }

  private static void say(String what, Duration length) {
    System.out.printf(
        Locale.ROOT, "  %s: %.0f messages a second%n", what, SAMPLE * 1e9 / length.toNanos());
  }
}
