package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform.Health;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets Tocsin into the workspace and keeps it there; meanwhile all else goes on without Slack. */
final class Connection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

  /** Tocsin's clock may be moved on, so that it is looked at now and then. */
  private static final Duration GLANCE = Duration.ofMillis(200);

  /** The SDK connects anew by itself when Slack asks for it. */
  private static final Duration GRACE = Duration.ofMillis(300);

  private final Workspace workspace;
  private final Reach reach;
  private final Directory directory;
  private final ByEmail byEmail;
  private final Notices notices;
  private final @Nullable Socket socket;
  private final boolean overHttp;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Semaphore lost = new Semaphore(0);
  private final CatchUp catchUp;
  private final InstantSource clock;
  private volatile boolean entered;
  private volatile String said = "Slack was not reached yet.";

  /**
   * The ways by which Tocsin hears from Slack.
   *
   * @param catchUp finds what they missed
   */
  record Ears(@Nullable Socket socket, boolean overHttp, CatchUp catchUp) {}

  /** Who learns who the people are, and what of it does not work. */
  record People(Directory directory, ByEmail byEmail, Notices notices) {}

  Connection(Workspace workspace, People people, Reach reach, Ears ears, InstantSource clock) {
    this.workspace = workspace;
    this.directory = people.directory();
    this.byEmail = people.byEmail();
    this.notices = people.notices();
    this.reach = reach;
    this.socket = ears.socket();
    this.overHttp = ears.overHttp();
    this.catchUp = ears.catchUp();
    this.clock = clock;
  }

  void start() {
    if (socket != null) {
      socket.onClose(lost::release);
      socket.onOpen(catchUp::lookAgain);
    }
    Thread.ofPlatform().name("slack-connection").daemon().start(this::keep);
  }

  Health health() {
    Health plain = plainHealth();
    return new Health(plain.up(), plain.detail() + notices.told() + catchUp.inWords());
  }

  /** Who hears nothing can still call people. */
  boolean isReachable() {
    return entered && !reach.isLost();
  }

  private Health plainHealth() {
    if (reach.isLost()) {
      return reach.health();
    }
    if (!entered) {
      return new Health(false, said);
    }
    if (socket != null) {
      return socket.isOpen()
          ? new Health(true, "Connected to " + workspace.self().teamName() + " by Socket Mode.")
          : new Health(false, "Slack answers, but Socket Mode is not open. Check SLACK_APP_TOKEN.");
    }
    return overHttp
        ? new Health(
            true, "Connected to " + workspace.self().teamName() + "; it calls /slack/events.")
        : new Health(
            false,
            "Tocsin can post to Slack and hears nothing. Set SLACK_APP_TOKEN or"
                + " SLACK_SIGNING_SECRET.");
  }

  @Override
  public void close() {
    closed.countDown();
    lost.release();
    if (socket != null) {
      socket.close();
    }
  }

  private void keep() {
    int failed = 0;
    boolean over = false;
    while (!over) {
      failed = look() ? 0 : failed + 1;
      over = pause(failed == 0 ? BETWEEN_LOOKS : backOff(failed));
    }
  }

  private boolean look() {
    try {
      if (!entered || reach.isLost()) {
        workspace.ask();
        entered = true;
        catchUp.lookAgain();
      }
      if (socket != null) {
        socket.keepOpen();
      }
      directory.learn();
      byEmail.look();
      say("Slack is connected");
      return true;
    } catch (ChatFailure e) {
      say(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      say("Socket Mode does not open: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("The connection to Slack is in trouble", e);
    }
    return false;
  }

  /** Each thing once, however often it is tried. */
  private void say(String what) {
    if (!what.equals(said)) {
      LOG.info("{}", what);
      said = what;
    }
  }

  /** Ends early when the socket is lost; tells whether all is over. */
  private boolean pause(Duration length) {
    Instant end = clock.instant().plus(length);
    try {
      for (long left = length.dividedBy(GLANCE);
          left >= 0 && clock.instant().isBefore(end);
          left--) {
        if (lost.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
          lost.drainPermits();
          return closed.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        }
      }
      return closed.getCount() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  static Duration backOff(int failed) {
    Duration delay = FIRST.multipliedBy(1L << Math.min(failed - 1, 10));
    return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
  }
}
