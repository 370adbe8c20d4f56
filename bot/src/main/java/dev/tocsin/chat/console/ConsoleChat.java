package dev.tocsin.chat.console;

import dev.tocsin.chat.ChatFailure;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that happened in the practice room, in one order, on disk before anyone hears of it. */
final class ConsoleChat implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final ChatState state = new ChatState();
  private final List<Consumer<Line>> listeners = new CopyOnWriteArrayList<>();
  private final ChatFile file;
  private final InstantSource clock;
  private final List<Line> lines;
  private volatile @Nullable String trouble;

  ConsoleChat(Path path, InstantSource clock) {
    this.clock = clock;
    this.file = new ChatFile(path);
    this.lines = new ArrayList<>(file.read());
    lines.forEach(state::apply);
  }

  /** What a change may know: the state, and the number that its first line will have. */
  record Now(ChatState state, long next) {}

  <T> T read(Function<ChatState, T> question) {
    lock.lock();
    try {
      return question.apply(state);
    } finally {
      lock.unlock();
    }
  }

  /** Writes what the change comes to; nothing is written when it throws. */
  void write(Function<Now, List<? extends Entry>> change) {
    lock.lock();
    try {
      for (var entry : change.apply(new Now(state, lines.size() + 1L))) {
        append(entry);
        trouble = null;
      }
    } catch (UncheckedIOException e) {
      var why = "The practice room cannot write its file: " + e.getMessage();
      trouble = why;
      throw ChatFailure.forNow(why, Duration.ofSeconds(5));
    } finally {
      lock.unlock();
    }
  }

  /** The number of the newest line. */
  long last() {
    return read(same -> (long) lines.size());
  }

  /** Up to so many lines after the given number. */
  List<Line> after(long number, int limit) {
    return read(
        same -> {
          var from = Math.clamp(number, 0, lines.size());
          return List.copyOf(lines.subList(from, Math.min(lines.size(), from + limit)));
        });
  }

  /** A name of this very file: another one when someone starts afresh. */
  String epoch() {
    return read(
        same -> lines.isEmpty() ? "0" : Long.toString(lines.getFirst().at().toEpochMilli(), 36));
  }

  /** Why the newest change could not be written. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Calls the listener for every line from now on, in order; it must not block. */
  Runnable listen(Consumer<Line> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {
    file.close();
  }

  private void append(Entry entry) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var line = new Line(lines.size() + 1L, at, entry);
    file.append(line);
    lines.add(line);
    state.apply(line);
    listeners.forEach(listener -> listener.accept(line));
  }
}
