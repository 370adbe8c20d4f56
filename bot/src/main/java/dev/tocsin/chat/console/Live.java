package dev.tocsin.chat.console;

import dev.tocsin.chat.console.Watcher.Signal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** What happens, told to every open browser tab; a tab that comes back misses nothing. */
final class Live implements SmartLifecycle {
  private static final int MOST_TABS = 100;
  private static final int MOST_MISSED = 500;
  private static final Pattern CURSOR = Pattern.compile("([0-9a-z]{1,13})-([0-9]{1,18})");

  private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
  private final JsonMapper json = ConsoleJson.mapper();
  private final ConsoleChat chat;
  private volatile boolean stopped;

  Live(ConsoleChat chat) {
    this.chat = chat;
    chat.listen(line -> watchers.forEach(watcher -> tell(watcher, line)));
  }

  /** The place in the stream that a page loaded now goes on from. */
  String cursor() {
    return cursor(chat.last());
  }

  /** Streams to a person's tab what happens after the cursor. */
  SseEmitter watch(String person, String cursor) {
    watchers.removeIf(Watcher::isGone);
    if (stopped || watchers.size() >= MOST_TABS) {
      throw Refused.busy("Tocsin is stopping, or too many tabs watch the practice room.");
    }
    var watcher = new Watcher(person);
    chat.read(
        state -> {
          catchUp(watcher, cursor);
          return watchers.add(watcher);
        });
    return watcher.start();
  }

  /** Says that something beside the chat is another one now, such as {@code clock}. */
  void hint(String name) {
    watchers.forEach(watcher -> watcher.offer(Signal.hint(name)));
  }

  @Override
  public void start() {
    stopped = false;
  }

  @Override
  public void stop() {
    stopped = true;
    watchers.forEach(Watcher::leave);
    watchers.clear();
  }

  @Override
  public boolean isRunning() {
    return !stopped;
  }

  /** Stops before the web server waits for its requests to end, which these never would. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  private void catchUp(Watcher watcher, String cursor) {
    var number = number(cursor);
    var missed = chat.after(number.orElse(Long.MAX_VALUE), MOST_MISSED);
    if (number.isEmpty() || missed.size() == MOST_MISSED) {
      watcher.offer(new Signal(cursor(), "reset", "{}"));
      return;
    }
    watcher.offer(new Signal(cursor(number.getAsLong()), "hello", "{}"));
    missed.forEach(line -> tell(watcher, line));
  }

  /** The line that a cursor names, if it is one of this very file. */
  private OptionalLong number(String cursor) {
    var parts = CURSOR.matcher(cursor);
    if (!parts.matches() || !parts.group(1).equals(chat.epoch())) {
      return OptionalLong.empty();
    }
    var number = Long.parseLong(parts.group(2));
    return number > chat.last() ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private String cursor(long number) {
    return chat.epoch() + "-" + number;
  }

  /** Sends the whole room or message as it is now, so that hearing it twice changes nothing. */
  private void tell(Watcher watcher, Line line) {
    var signal =
        chat.read(
            state ->
                switch (line.entry()) {
                  case Entry.OfRoom it -> room(state, watcher.person(), line.n(), it.room());
                  case Entry.OfMessage it ->
                      message(state, watcher.person(), line.n(), it.message());
                });
    signal.ifPresent(watcher::offer);
  }

  private Optional<Signal> room(ChatState state, String person, long n, String id) {
    return state
        .room(id)
        .filter(room -> room.isOpenTo(person))
        .map(room -> new Signal(cursor(n), "room", json.writeValueAsString(room)));
  }

  private Optional<Signal> message(ChatState state, String person, long n, String id) {
    return state
        .message(id)
        .filter(message -> message.isSeenBy(person))
        .filter(message -> state.room(message.room()).filter(r -> r.isOpenTo(person)).isPresent())
        .map(message -> new Signal(cursor(n), "message", json.writeValueAsString(message)));
  }
}
