package dev.tocsin.stories.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Several real processes on one database, with somebody who kills them and cuts their network. */
final class Cluster implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final long LOOKS = Duration.ofMillis(50).toNanos();

  private final List<Instance> instances = new ArrayList<>();
  private final Disturbances disturbances = new Disturbances();
  private final ClusterKiller killer;
  private volatile boolean closed;

  Cluster(long seed, Instance.Company company, List<Duration> skews, int number)
      throws IOException {
    this.killer = new ClusterKiller(seed, disturbances);
    for (int each = 1; each <= number; each++) {
      Duration skew = skews.get((each - 1) % skews.size());
      instances.add(new Instance(each, skew, company, killer::mailing));
    }
    Thread.ofVirtual().name("watch").start(this::watch);
    await("all instances")
        .atMost(LONGEST_START)
        .until(() -> instances.stream().allMatch(Instance::isHealthy));
  }

  private void watch() {
    while (!closed) {
      disturbances.healthy((int) instances.stream().filter(Instance::isHealthy).count());
      LockSupport.parkNanos(LOOKS);
    }
  }

  /** Begins to kill and to cut; ends when that was done so many times. */
  CompletableFuture<Void> disturb(int times) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            killer.run(instances, times);
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        },
        task -> Thread.ofPlatform().daemon().name("killer").start(task));
  }

  Disturbances disturbances() {
    return disturbances;
  }

  Map<String, Integer> struck() {
    return killer.struck();
  }

  int ends() {
    return killer.ends();
  }

  /** Every mail that any instance handed in, in the order in which they were taken. */
  List<FakeMailProvider.Mail> mails() {
    return instances.stream()
        .flatMap(each -> each.provider().mails().stream())
        .sorted(Comparator.comparingLong(FakeMailProvider.Mail::nanos))
        .toList();
  }

  String lastWords() {
    StringBuilder words = new StringBuilder();
    instances.forEach(
        each -> words.append("instance ").append(each.number()).append(each.process().lastWords()));
    return words.toString();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    killer.stop();
    for (Instance each : instances) {
      each.close();
    }
  }
}
