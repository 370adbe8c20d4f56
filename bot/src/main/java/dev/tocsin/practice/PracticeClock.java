package dev.tocsin.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A clock that goes like the real one and can be moved forward; it stays moved over a restart. */
public final class PracticeClock implements InstantSource, ClockControl {
  private final InstantSource real;
  private final Path file;
  private final Supplier<ZoneId> zone;
  private final List<Runnable> moved = new CopyOnWriteArrayList<>();
  private volatile Duration ahead;

  /**
   * @param file keeps how far the clock was moved
   */
  public PracticeClock(InstantSource real, Path file, Supplier<ZoneId> zone) {
    this.real = real;
    this.file = file;
    this.zone = zone;
    this.ahead = read();
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public Instant now() {
    return instant();
  }

  @Override
  public synchronized void advance(Duration span) {
    Duration further = ahead.plus(span);
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path whole = Files.writeString(folder.resolve("clock.new"), further.toString());
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ahead = further;
    moved.forEach(Runnable::run);
  }

  @Override
  public ZoneId zone() {
    return zone.get();
  }

  /** Calls the listener whenever the clock was moved. */
  public void onMove(Runnable listener) {
    moved.add(listener);
  }

  private Duration read() {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
