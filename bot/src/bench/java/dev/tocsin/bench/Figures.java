package dev.tocsin.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lengths of time, and what is said about them. */
final class Figures {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final List<Duration> all = new ArrayList<>();

  synchronized void add(Duration one) {
    all.add(one);
  }

  void time(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    add(Duration.ofNanos(System.nanoTime() - begun));
  }

  synchronized int count() {
    return all.size();
  }

  /** The length that so many of a thousand do not exceed. */
  synchronized Duration perMille(int share) {
    List<Duration> sorted = all.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * share / 1000));
  }

  @Override
  public String toString() {
    return "median %s ms, p99 %s ms, max %s ms (of %d)"
        .formatted(millis(500), millis(990), millis(1000), count());
  }

  private String millis(int share) {
    return String.format(Locale.ROOT, "%.2f", perMille(share).toNanos() / 1e6);
  }

  /** How much of the processors this process has used so far, whatever else they had to do. */
  static Duration processorTime() {
    return Duration.ofNanos(SYSTEM.getProcessCpuTime());
  }

  static void environment() throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%s %s, %d processors, load %.1f, heap %d MB, Java %s%n",
        SYSTEM.getName(),
        SYSTEM.getArch(),
        SYSTEM.getAvailableProcessors(),
        SYSTEM.getSystemLoadAverage(),
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.version());
    System.out.println("a forced write of 4 KB to this disk: " + forcedWrites());
  }

  /** Every commit waits for one of these. */
  private static Figures forcedWrites() throws IOException {
    Path file = Files.createTempFile("tocsin-bench", ".disk");
    Figures figures = new Figures();
    try (FileChannel disk = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int write = 0; write < 200; write++) {
        long begun = System.nanoTime();
        disk.write(ByteBuffer.allocate(4096));
        disk.force(true);
        figures.add(Duration.ofNanos(System.nanoTime() - begun));
      }
    } finally {
      Files.delete(file);
    }
    return figures;
  }
}
