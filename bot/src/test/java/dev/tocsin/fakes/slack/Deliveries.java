package dev.tocsin.fakes.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Brings events in their order, again when they were not taken, and requests of people at once. */
final class Deliveries {
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final List<Duration> RETRIES =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  private final Workspace workspace;
  private final LinkedBlockingDeque<Parcel> waiting = new LinkedBlockingDeque<>();
  private final List<Due> due = new CopyOnWriteArrayList<>();
  private final List<Parcel> held = new ArrayList<>();
  private final List<String> timeouts = new CopyOnWriteArrayList<>();
  private final List<Parcel> lost = new CopyOnWriteArrayList<>();
  private final AtomicInteger underway = new AtomicInteger();
  private volatile Line line;
  private volatile boolean holding;
  private volatile boolean stopped;

  private record Due(Instant at, Parcel parcel) {}

  Deliveries(Workspace workspace, Line line) {
    this.workspace = workspace;
    this.line = line;
  }

  void start() {
    Thread.ofVirtual().name("slack-events").start(this::run);
  }

  void stop() {
    stopped = true;
  }

  void use(Line other) {
    line = other;
  }

  /** Brings what a person did and tells what the app replied within Slack's patience. */
  Line.Heard now(Parcel parcel) {
    var sent = workspace.time.patience();
    var heard = line.bring(parcel).completeOnTimeout(late(), 20, TimeUnit.SECONDS).join();
    if (heard.delivered() && tooLate(sent)) {
      heard = late();
    }
    if (heard.trouble().equals("http_timeout")) {
      timeouts.add(Json.write(parcel.payload()));
    }
    return heard;
  }

  void event(Parcel parcel) {
    underway.incrementAndGet();
    synchronized (held) {
      if (holding) {
        held.add(parcel);
        return;
      }
    }
    waiting.add(parcel);
  }

  /** Keeps events back until {@link #release}. */
  void hold() {
    synchronized (held) {
      holding = true;
    }
  }

  /** Brings what was kept back, in the order that the test wishes. */
  void release(UnaryOperator<List<Parcel>> order) {
    synchronized (held) {
      holding = false;
      waiting.addAll(order.apply(new ArrayList<>(held)));
      held.clear();
    }
  }

  /** Loses what was kept back, as Slack does when an app is away for too long. */
  void forget() {
    synchronized (held) {
      holding = false;
      held.forEach(_ -> underway.decrementAndGet());
      held.clear();
    }
  }

  static List<Parcel> reversed(List<Parcel> parcels) {
    Collections.reverse(parcels);
    return parcels;
  }

  boolean settled() {
    return underway.get() == 0;
  }

  List<String> timeouts() {
    return List.copyOf(timeouts);
  }

  List<Parcel> lost() {
    return List.copyOf(lost);
  }

  private void run() {
    while (!stopped) {
      try {
        bringDue();
        var next = waiting.poll(20, TimeUnit.MILLISECONDS);
        if (next != null) {
          bring(next);
        }
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void bringDue() {
    var now = workspace.time.instant();
    var ripe = due.stream().filter(one -> !one.at().isAfter(now)).toList();
    due.removeAll(ripe);
    ripe.forEach(one -> bring(one.parcel()));
  }

  private void bring(Parcel parcel) {
    var through = line;
    var sent = workspace.time.patience();
    var longest = workspace.time.longest();
    var done =
        through
            .bring(parcel)
            .completeOnTimeout(late(), longest.toMillis(), TimeUnit.MILLISECONDS)
            .thenAccept(heard -> after(parcel, tooLate(sent) ? late() : heard));
    if (through.oneByOne()) {
      done.join();
    }
  }

  private void after(Parcel parcel, Line.Heard heard) {
    var number = parcel.retry().number();
    if (heard.delivered()) {
      over();
    } else if (number < RETRIES.size()) {
      var at = workspace.time.instant().plus(RETRIES.get(number));
      due.add(new Due(at, parcel.again(heard.trouble())));
    } else {
      lost.add(parcel);
      over();
    }
  }

  private void over() {
    underway.decrementAndGet();
    synchronized (workspace) {
      workspace.changed();
    }
  }

  private boolean tooLate(Instant sent) {
    return Duration.between(sent, workspace.time.patience()).compareTo(PATIENCE) > 0;
  }

  private static Line.Heard late() {
    return Line.Heard.failed("http_timeout");
  }
}
