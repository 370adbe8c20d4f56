package dev.tocsin.stories.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between an instance and its database, which can be cut. */
final class TcpProxy implements AutoCloseable {
  private final ServerSocket door;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Object gate = new Object();
  private boolean silent;
  private volatile boolean refusing;

  /** How a network fails. */
  enum Cut {
    /** Every connection is reset, and no new one comes about. */
    REFUSED,
    /** Nothing arrives any more, and nobody is told; later it all arrives. */
    SILENT,
    /** Nothing arrives any more, and later the connections are gone. */
    SILENT_THEN_LOST
  }

  TcpProxy(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("proxy").start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  void cut(Cut how) {
    if (how == Cut.REFUSED) {
      refusing = true;
      hangUp();
    } else {
      hush(true);
    }
  }

  void heal(Cut how) {
    if (how == Cut.SILENT_THEN_LOST) {
      hangUp();
    }
    refusing = false;
    hush(false);
  }

  @Override
  public void close() throws IOException {
    door.close();
    hangUp();
    hush(false);
  }

  private void hush(boolean now) {
    synchronized (gate) {
      silent = now;
      gate.notifyAll();
    }
  }

  private void awaitSound() throws InterruptedException {
    synchronized (gate) {
      while (silent) {
        gate.wait();
      }
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        if (refusing) {
          caller.close();
        } else {
          Thread.ofVirtual().start(() -> connect(caller));
        }
      } catch (IOException e) {
        if (!door.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void connect(Socket caller) {
    sockets.add(caller);
    try {
      awaitSound();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      sockets.add(server);
      caller.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> carry(caller, server));
      carry(server, caller);
    } catch (IOException | InterruptedException e) {
      close(caller);
    }
  }

  private void carry(Socket from, Socket to) {
    byte[] some = new byte[16 * 1024];
    try (from;
        to) {
      for (int read = from.getInputStream().read(some);
          read >= 0;
          read = from.getInputStream().read(some)) {
        awaitSound();
        to.getOutputStream().write(some, 0, read);
      }
    } catch (IOException | InterruptedException e) {
      // One side is gone; the other hears so as both are closed.
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private void hangUp() {
    sockets.forEach(TcpProxy::close);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
