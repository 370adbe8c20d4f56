package dev.tocsin.web.operation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a watcher elsewhere that work goes on: that it falls silent is the alarm. */
final class Heartbeat implements AutoCloseable {
  static final Duration EVERY = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The worker of a process that has just started is about to look for the first time. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private final URI watcher;
  private final BooleanSupplier progresses;
  private final InstantSource clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("heartbeat").factory());
  private volatile State state = new State(null, "not told yet");

  /**
   * How it stands.
   *
   * @param told when the watcher last took a beat, null for never
   * @param trouble why the last beat was left out or not taken, empty if it was taken
   */
  record State(@Nullable Instant told, String trouble) {}

  /**
   * @param watcher the address that is asked for each beat; it is a secret, and only its host is
   *     ever shown
   */
  Heartbeat(URI watcher, BooleanSupplier progresses, InstantSource clock) {
    this.watcher = watcher;
    this.progresses = progresses;
    this.clock = clock;
  }

  /** Beats now, or as soon as there is progress, and then again and again. */
  void start(Duration every) {
    timer.execute(() -> beatAndGoOn(every));
  }

  private void beatAndGoOn(Duration every) {
    boolean told = false;
    try {
      told = beat();
    } finally {
      Duration pause = told || every.compareTo(SOON) < 0 ? every : SOON;
      var _ = timer.schedule(() -> beatAndGoOn(every), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  State state() {
    return state;
  }

  String watcher() {
    return watcher.getHost();
  }

  /** Whether there was progress to tell of. */
  private boolean beat() {
    boolean progress = progresses.getAsBoolean();
    if (progress) {
      String trouble = tell();
      settle(new State(trouble.isEmpty() ? clock.instant() : state.told(), trouble));
    } else {
      settle(new State(state.told(), "left out: the worker makes no progress"));
    }
    return progress;
  }

  /** Logged when it changes, not with every beat. */
  private void settle(State next) {
    if (!next.trouble().equals(state.trouble())) {
      if (next.trouble().isEmpty()) {
        log.info("The heartbeat reaches {}", watcher());
      } else {
        log.warn("The heartbeat to {}: {}", watcher(), next.trouble());
      }
    }
    state = next;
  }

  /** Answers what was wrong, or nothing. */
  private String tell() {
    HttpRequest request = HttpRequest.newBuilder(watcher).timeout(PATIENCE).build();
    try {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      return status < 300 ? "" : "not taken: it answered " + status;
    } catch (IOException e) {
      return "not taken: it can't be reached";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "not taken: Tocsin is stopping";
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    http.shutdownNow();
  }
}
