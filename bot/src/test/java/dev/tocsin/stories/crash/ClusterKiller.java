package dev.tocsin.stories.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Kills instances, or cuts them off from their database, one after another; each is started again
 * at once. What is done when is drawn from a seed.
 */
final class ClusterKiller {
  private static final Duration LONGEST_WAIT_FOR_A_MAIL = Duration.ofSeconds(3);
  private static final Duration BETWEEN = Duration.ofMillis(1500);
  private static final Duration INTO_A_START = Duration.ofSeconds(4);
  private static final Duration SHORTEST_CUT = Duration.ofMillis(500);
  private static final Duration LONGEST_CUT = Duration.ofSeconds(9);
  private static final long LOOKS = Duration.ofMillis(20).toNanos();

  private final Random random;
  private final Disturbances disturbances;
  private final Map<String, Integer> struck = new TreeMap<>();
  private final AtomicInteger ends = new AtomicInteger();
  private List<Instance> instances = List.of();
  private volatile @Nullable Aim aim;
  private volatile boolean stopped;

  /** The next instance that comes to this moment of a mail is killed there. */
  private record Aim(FakeMailProvider.Moment moment, CountDownLatch hit) {}

  ClusterKiller(long seed, Disturbances disturbances) {
    this.random = new Random(seed);
    this.disturbances = disturbances;
  }

  /** How often it did what. */
  Map<String, Integer> struck() {
    return struck;
  }

  /** How often one was asked to end, which is no reason for anything to come twice or late. */
  int ends() {
    return ends.get();
  }

  void stop() {
    stopped = true;
  }

  /** Called in the middle of a mail, whose sender waits meanwhile. */
  void mailing(Instance instance, FakeMailProvider.Moment moment) {
    Aim aimed = aim;
    if (aimed != null && aimed.moment() == moment) {
      aim = null;
      kill(instance);
      aimed.hit().countDown();
    }
  }

  /** Does so many things, a cut among each ten. */
  void run(List<Instance> those, int times) throws IOException, InterruptedException {
    instances = those;
    for (int turn = 0; done() < times && !stopped; turn++) {
      pause(upTo(BETWEEN));
      awaitTwoHealthy();
      switch (turn % 8) {
        case 3 -> inOrder();
        case 4 -> cut();
        case 2, 7 -> inAStart();
        case 1, 6 -> atAnyTime();
        default -> inAMail();
      }
    }
  }

  /** Somebody is always left, or there would be nobody to take over. */
  private void awaitTwoHealthy() {
    while (!stopped && instances.stream().filter(Instance::isHealthy).count() < 2) {
      LockSupport.parkNanos(LOOKS);
    }
  }

  private void inAMail() throws IOException, InterruptedException {
    var moments = FakeMailProvider.Moment.values();
    Aim drawn = new Aim(moments[random.nextInt(moments.length)], new CountDownLatch(1));
    aim = drawn;
    if (drawn.hit().await(LONGEST_WAIT_FOR_A_MAIL.toMillis(), TimeUnit.MILLISECONDS)) {
      count("a mail " + drawn.moment().name().toLowerCase(Locale.ROOT).replace('_', ' '));
      startDeadOnes();
    } else {
      aim = null;
      atAnyTime();
    }
  }

  private void atAnyTime() throws IOException {
    kill(any());
    count("any time");
    startDeadOnes();
  }

  /** It is killed once more while it begins. */
  private void inAStart() throws IOException {
    Instance doomed = any();
    kill(doomed);
    count("any time");
    startDeadOnes();
    pause(upTo(INTO_A_START));
    kill(doomed);
    count("a start");
    startDeadOnes();
  }

  private void inOrder() throws IOException, InterruptedException {
    ServedTocsin leaving = any().process();
    leaving.terminate();
    leaving.expectEnded();
    ends.incrementAndGet();
    startDeadOnes();
  }

  private void cut() {
    Instance alone = any();
    TcpProxy.Cut how = TcpProxy.Cut.values()[random.nextInt(TcpProxy.Cut.values().length)];
    int number = disturbances.cut();
    alone.cut(how);
    pause(SHORTEST_CUT.plus(upTo(LONGEST_CUT)));
    alone.heal(how);
    disturbances.healed(number);
    count("a network " + how.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private void kill(Instance instance) {
    instance.kill();
    disturbances.killed();
  }

  private void startDeadOnes() throws IOException {
    for (Instance each : instances) {
      if (!each.process().isAlive()) {
        each.startAgain();
      }
    }
  }

  private Instance any() {
    List<Instance> healthy = instances.stream().filter(Instance::isHealthy).toList();
    List<Instance> possible = healthy.isEmpty() ? instances : healthy;
    return possible.get(random.nextInt(possible.size()));
  }

  private int done() {
    return struck.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void count(String what) {
    struck.merge(what, 1, Integer::sum);
  }

  private Duration upTo(Duration longest) {
    return Duration.ofNanos(random.nextLong(longest.toNanos()));
  }

  private void pause(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    while (!stopped && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOKS);
    }
  }
}
