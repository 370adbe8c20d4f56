package dev.tocsin.fakes.slack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** What can go wrong between Slack and an app, ordered by a test. */
public final class Faults {
  private final Workspace workspace;
  private final Gate gate;
  private final SocketMode sockets;
  private final Deliveries deliveries;

  Faults(Workspace workspace, Gate gate, SocketMode sockets, Deliveries deliveries) {
    this.workspace = workspace;
    this.gate = gate;
    this.sockets = sockets;
    this.deliveries = deliveries;
  }

  /** The method's next call fails with one of its errors. */
  public Faults failNext(String method, String error) {
    return order(method, new Gate.Trouble.Failed(error));
  }

  /** Every call of the method fails so, such as where an admin forbids it. */
  public Faults forbid(String method, String error) {
    synchronized (workspace) {
      gate.forbid(method, error);
      return this;
    }
  }

  /** Calls of the method are carried out again. */
  public Faults allow(String method) {
    synchronized (workspace) {
      gate.allow(method);
      return this;
    }
  }

  public Faults rateLimitNext(String method, Duration retryAfter) {
    return order(method, new Gate.Trouble.TooMany(retryAfter));
  }

  /** The method's next call gets this HTTP status and no answer. */
  public Faults statusNext(String method, int status) {
    return order(method, new Gate.Trouble.Status(status));
  }

  /** The method's next call is not carried out, and nobody says so. */
  public Faults silenceNext(String method) {
    return order(method, new Gate.Trouble.Silence());
  }

  /** The method's next call is carried out once what this hands back is counted down. */
  public CountDownLatch holdNext(String method) {
    CountDownLatch until = new CountDownLatch(1);
    order(method, new Gate.Trouble.Held(until));
    return until;
  }

  /** The connection is lost before the method's next call is carried out. */
  public Faults cutNextBefore(String method) {
    return order(method, new Gate.Trouble.Cut(false));
  }

  /** The method's next call is carried out, but the answer is lost. */
  public Faults cutNextAfter(String method) {
    return order(method, new Gate.Trouble.Cut(true));
  }

  /** So many calls of the method at once, and one more after each span. */
  public Faults limit(String method, int atOnce, Duration each) {
    synchronized (workspace) {
      gate.rates().limit(method, atOnce, each);
      return this;
    }
  }

  public Faults withoutRateLimits() {
    synchronized (workspace) {
      gate.rates().liftAll();
      return this;
    }
  }

  /** History as an app gets it that is sold outside Slack's marketplace. */
  public Faults capHistory() {
    synchronized (workspace) {
      gate.capHistory();
      return this;
    }
  }

  /** How often the method was called before its time. */
  public int calledTooEarly(String method) {
    synchronized (workspace) {
      return gate.rates().refused(method);
    }
  }

  public Faults revoke(String scope) {
    synchronized (workspace) {
      gate.revoke(scope);
      return this;
    }
  }

  /** Every call fails so from now on, such as with {@code invalid_auth}; empty ends it. */
  public Faults refuseTokens(String code) {
    synchronized (workspace) {
      gate.refuseTokens(code);
      return this;
    }
  }

  /** From now on Slack is ill: it answers every call with 503, and brings nothing. */
  public Faults goAway() {
    synchronized (workspace) {
      gate.away(true);
    }
    return dropSockets();
  }

  public Faults comeBack() {
    synchronized (workspace) {
      gate.away(false);
      return this;
    }
  }

  public Faults dropSockets() {
    sockets.drop();
    return this;
  }

  /** Asks the app to connect anew and hangs up, as Slack does now and then. */
  public Faults refreshSockets() {
    sockets.refresh();
    return this;
  }

  public Faults doubleEnvelopes() {
    sockets.doubleEnvelopes();
    return this;
  }

  public Faults holdEvents() {
    deliveries.hold();
    return this;
  }

  public Faults releaseEvents() {
    deliveries.release(UnaryOperator.identity());
    return this;
  }

  /** The events that were held back never come. */
  public Faults forgetEvents() {
    deliveries.forget();
    return this;
  }

  /** Brings the events that were held back, the last one first. */
  public Faults releaseEventsReversed() {
    deliveries.release(Deliveries::reversed);
    return this;
  }

  /** What people did that the app was too slow to answer. */
  public List<String> timeouts() {
    return deliveries.timeouts();
  }

  /** How many events the app never took, whatever Slack tried. */
  public int lostEvents() {
    return deliveries.lost().size();
  }

  /** Calls that no workspace's state explains; a test that takes them has looked at them. */
  public List<String> breaches() {
    synchronized (workspace) {
      return gate.takeBreaches();
    }
  }

  private Faults order(String method, Gate.Trouble trouble) {
    synchronized (workspace) {
      gate.trouble(method, trouble);
      return this;
    }
  }
}
