package dev.tocsin.bench;

import dev.tocsin.desk.Heard;
import dev.tocsin.desk.Recorder;
import dev.tocsin.incident.RoomCommand;
import dev.tocsin.storage.Storage;
import java.time.InstantSource;
import java.util.Locale;

/** Whether a flood of messages into one room slows their capture, or the incident's commands. */
public final class CaptureBench {
  private static final int MESSAGES = 20_000;
  private static final int WARM_UP = 2_000;
  private static final int SAMPLE = 3_000;
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
    capture(0, WARM_UP);
    commands("before");
    say("first", WARM_UP);
    capture(WARM_UP + SAMPLE, MESSAGES - SAMPLE);
    say("last", MESSAGES - SAMPLE);
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

  private Figures capture(int from, int to) {
    Figures figures = new Figures();
    for (int number = from; number < to; number++) {
      Heard heard = heard(number);
      figures.time(() -> recorder.said(heard));
    }
    return figures;
  }

  private Heard heard(int number) {
    String id = "console/m" + number;
    var speaker = new Heard.Speaker("p1", "P1", false);
    String text = "Message " + number + ": the queue of orders is longer than a minute ago";
    return new Heard(id, "console", "c1", null, speaker, storage.clock().instant(), text, null);
  }

  private void say(String which, int from) {
    long begun = System.nanoTime();
    Figures figures = capture(from, from + SAMPLE);
    double perSecond = SAMPLE * 1e9 / (System.nanoTime() - begun);
    System.out.printf(
        Locale.ROOT,
        "  %s %d (messages %d to %d): %.0f a second, one after the other; %s%n",
        which,
        SAMPLE,
        from + 1,
        from + SAMPLE,
        perSecond,
        figures);
  }
}
