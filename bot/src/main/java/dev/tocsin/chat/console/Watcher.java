package dev.tocsin.chat.console;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A browser tab that watches; one that reads too slowly is let go, and comes back by itself. */
final class Watcher {
  private static final int HOLDS = 1_000;
  private static final int HEARTBEAT_SECONDS = 15;
  private static final long COME_BACK_MILLIS = 1_000;

  private final SseEmitter emitter = new SseEmitter(0L);
  private final BlockingQueue<Signal> waiting = new ArrayBlockingQueue<>(HOLDS);
  private final String person;
  private final Thread sender;
  private volatile boolean gone;

  Watcher(String person) {
    this.person = person;
    this.sender = Thread.ofVirtual().name("watcher").unstarted(this::send);
    emitter.onCompletion(this::leave);
    emitter.onTimeout(this::leave);
    emitter.onError(why -> leave());
  }

  /**
   * What is sent.
   *
   * @param id by which the browser resumes; null for a mere hint
   */
  record Signal(@Nullable String id, String name, String data) {
    static Signal hint(String name) {
      return new Signal(null, name, "{}");
    }
  }

  String person() {
    return person;
  }

  boolean isGone() {
    return gone;
  }

  SseEmitter start() {
    sender.start();
    return emitter;
  }

  /** Never blocks. */
  void offer(Signal signal) {
    if (!waiting.offer(signal)) {
      leave();
    }
  }

  void leave() {
    gone = true;
    sender.interrupt();
  }

  private void send() {
    try {
      while (!gone) {
        send(waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS));
      }
    } catch (IOException | IllegalStateException | InterruptedException e) {
      gone = true;
    }
    emitter.complete();
  }

  private void send(@Nullable Signal signal) throws IOException {
    if (signal == null) {
      emitter.send(SseEmitter.event().comment("still here"));
      return;
    }
    var event = SseEmitter.event();
    if (signal.id() != null) {
      event.id(signal.id());
    }
    emitter.send(event.name(signal.name()).reconnectTime(COME_BACK_MILLIS).data(signal.data()));
  }
}
