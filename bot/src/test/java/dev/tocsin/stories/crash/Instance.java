package dev.tocsin.stories.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * One of several processes on a database: its machine has a clock of its own, its network can be
 * cut, and its mail provider knows who hands in what.
 */
final class Instance implements AutoCloseable {
  private final int number;
  private final Path folder;
  private final TcpProxy network;
  private final FakeMailProvider provider;
  private final Map<String, String> environment;
  private volatile ServedTocsin process;
  private volatile boolean cut;

  /** What all instances have in common. */
  record Company(Postgres database, Path folder, Map<String, String> environment) {}

  Instance(
      int number,
      Duration skew,
      Company company,
      BiConsumer<Instance, FakeMailProvider.Moment> watcher)
      throws IOException {
    this.number = number;
    this.folder = Files.createDirectories(company.folder().resolve("instance-" + number));
    this.network = new TcpProxy(company.database().port());
    this.provider = new FakeMailProvider(moment -> watcher.accept(this, moment));
    this.provider.serves(number);
    this.environment = new HashMap<>(company.environment());
    this.environment.put("TOCSIN_DATABASE_URL", company.database().urlBy(network.port()));
    this.environment.put(SkewedTime.VARIABLE, skew.toString());
    this.process = begin();
  }

  private ServedTocsin begin() throws IOException {
    return ServedTocsin.start(folder, provider.port(), environment);
  }

  int number() {
    return number;
  }

  FakeMailProvider provider() {
    return provider;
  }

  ServedTocsin process() {
    return process;
  }

  /** Whether it can do its work. */
  boolean isHealthy() {
    return !cut && process.isReady();
  }

  void kill() {
    process.kill();
  }

  void startAgain() throws IOException {
    process = begin();
  }

  void cut(TcpProxy.Cut how) {
    cut = true;
    network.cut(how);
  }

  void heal(TcpProxy.Cut how) {
    network.heal(how);
    cut = false;
  }

  @Override
  public void close() throws IOException {
    process.kill();
    network.close();
    provider.close();
  }
}
