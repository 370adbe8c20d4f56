package dev.tocsin.fakes.slack;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.node.ObjectNode;

/** Socket Mode: envelopes over web sockets, each to one of the app's connections. */
final class SocketMode implements Line {
  private static final int MOST_CONNECTIONS = 10;

  private final Server server = new Server();
  private final Workspace workspace;
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
  private final Map<String, Pending> pending = new ConcurrentHashMap<>();
  private final CountDownLatch listening = new CountDownLatch(1);
  private volatile boolean doubling;
  private int turn;

  private record Pending(WebSocket connection, CompletableFuture<Heard> reply) {}

  SocketMode(Workspace workspace) {
    this.workspace = workspace;
  }

  void start() throws InterruptedException {
    server.setDaemon(true);
    server.setReuseAddr(true);
    server.setTcpNoDelay(true);
    server.setConnectionLostTimeout(0);
    server.start();
    listening.await();
  }

  void stop() throws InterruptedException {
    server.stop(1_000);
  }

  /** {@code apps.connections.open}: an address for one connection. */
  ObjectNode newAddress() {
    var ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    var address = "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + ticket;
    return Methods.ok().put("url", address);
  }

  int connected() {
    return connections.size();
  }

  /** Brings each envelope twice from now on. */
  void doubleEnvelopes() {
    doubling = true;
  }

  /** Asks the app to connect anew, as Slack does every few hours, and hangs up. */
  void refresh() {
    for (var connection : connections) {
      var words = Json.object().put("type", "disconnect").put("reason", "refresh_requested");
      words.putObject("debug_info").put("host", "applink-1");
      forget(connection);
      connection.send(Json.write(words));
      connection.close(CloseFrame.NORMAL);
    }
  }

  /** Loses all connections without a word. */
  void drop() {
    for (var connection : connections) {
      forget(connection);
      connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped");
    }
  }

  @Override
  public boolean oneByOne() {
    return false;
  }

  @Override
  public CompletableFuture<Heard> bring(Parcel parcel) {
    var connection = next();
    if (connection == null) {
      return CompletableFuture.completedFuture(Heard.failed("connection_failed"));
    }
    var envelope = envelope(parcel);
    var reply = new CompletableFuture<Heard>();
    pending.put(envelope.path("envelope_id").asString(), new Pending(connection, reply));
    try {
      connection.send(Json.write(envelope));
      if (doubling) {
        connection.send(Json.write(envelope));
      }
    } catch (RuntimeException _) {
      reply.complete(Heard.failed("connection_failed"));
    }
    return reply;
  }

  private static ObjectNode envelope(Parcel parcel) {
    var envelope = Json.object().put("envelope_id", UUID.randomUUID().toString());
    envelope.put("type", parcel.kind().type());
    envelope.put("accepts_response_payload", parcel.kind() != Parcel.Kind.EVENTS_API);
    if (parcel.kind() == Parcel.Kind.EVENTS_API) {
      envelope.put("retry_attempt", parcel.retry().number());
      envelope.put("retry_reason", parcel.retry().reason());
    }
    envelope.set("payload", parcel.payload());
    return envelope;
  }

  private synchronized WebSocket next() {
    var open = new ArrayList<>(connections);
    return open.isEmpty() ? null : open.get(turn++ % open.size());
  }

  private void forget(WebSocket connection) {
    connections.remove(connection);
    pending.values().stream()
        .filter(one -> one.connection().equals(connection))
        .forEach(one -> one.reply().complete(Heard.failed("connection_failed")));
    synchronized (workspace) {
      workspace.changed();
    }
  }

  private void welcome(WebSocket connection, String resource) {
    var ticket = resource.replaceFirst(".*ticket=", "");
    if (!tickets.remove(ticket) || connections.size() >= MOST_CONNECTIONS) {
      connection.close(CloseFrame.POLICY_VALIDATION, "no such ticket, or too many connections");
      return;
    }
    connections.add(connection);
    var hello = Json.object().put("type", "hello").put("num_connections", connections.size());
    hello.putObject("connection_info").put("app_id", Workspace.APP);
    hello
        .putObject("debug_info")
        .put("host", "applink-1")
        .put("approximate_connection_time", 18060);
    connection.send(Json.write(hello));
    synchronized (workspace) {
      workspace.changed();
    }
  }

  private void acknowledged(String text) {
    if (!text.startsWith("{")) {
      return;
    }
    var reply = Json.read(text);
    var waiting = pending.remove(reply.path("envelope_id").asString(""));
    if (waiting != null) {
      waiting.reply().complete(new Heard("", reply.path("payload")));
    }
  }

  private final class Server extends WebSocketServer {
    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @Override
    public void onStart() {
      listening.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
      welcome(connection, handshake.getResourceDescriptor());
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
      acknowledged(message);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
      forget(connection);
    }

    @Override
    public void onError(WebSocket connection, Exception error) {
      if (connection != null) {
        forget(connection);
      }
    }
  }
}
