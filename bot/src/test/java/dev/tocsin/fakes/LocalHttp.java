package dev.tocsin.fakes;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** Servers on this machine's own address, which answer at once. */
public final class LocalHttp {
  static {
    // else the body of an answer waits until its head is confirmed, up to 40 ms
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private LocalHttp() {}

  /** On any port that is free; it is still to be started. */
  public static HttpServer server() {
    return server(0);
  }

  public static HttpServer server(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static URI address(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
