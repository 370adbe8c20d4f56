package dev.tocsin.chat.discord;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** Lets a session be begun only as often as Discord can bear, however long it is away. */
final class Sessions extends SessionControllerAdapter {
  private final Access access;
  private final AtomicInteger inVain = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  Sessions(Access access) {
    this.access = access;
  }

  @Override
  public String getGateway() {
    return access.gateway();
  }

  @Override
  public void appendSession(SessionConnectNode node) {
    super.appendSession(new Patient(node, this));
  }

  @Override
  public void removeSession(SessionConnectNode node) {
    super.removeSession(new Patient(node, this));
  }

  @Override
  protected void runWorker() {
    synchronized (lock) {
      if (workerHandle == null) {
        workerHandle = new QueueWorker(access.patience().between().toMillis());
        workerHandle.start();
      }
    }
  }

  /** A session stands: the next one that breaks may be mended at once. */
  void stands() {
    inVain.set(0);
  }

  void close() {
    closed.countDown();
  }

  /** Waits the longer, the more often it was in vain; the first time not at all. */
  void pause() throws InterruptedException {
    int before = inVain.getAndIncrement();
    if (before > 0) {
      long wait = access.patience().before(before - 1).toMillis();
      boolean ended = closed.await(wait, TimeUnit.MILLISECONDS);
      if (ended) {
        throw new InterruptedException("Tocsin leaves Discord");
      }
    }
  }

  private record Patient(SessionConnectNode node, Sessions sessions) implements SessionConnectNode {
    @Override
    public boolean isReconnect() {
      return node.isReconnect();
    }

    @Override
    public JDA getJDA() {
      return node.getJDA();
    }

    @Override
    public JDA.ShardInfo getShardInfo() {
      return node.getShardInfo();
    }

    @Override
    public void run(boolean isLast) throws InterruptedException {
      sessions.pause();
      node.run(isLast);
    }
  }
}
