package dev.tocsin.fakes.discord;

import static dev.tocsin.fakes.discord.Json.text;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Discord's gateway over real WebSockets; its troubles are {@link GatewayTroubles}. */
final class Gateway implements World.Wire {
  static final int DISPATCH = 0;
  static final int HEARTBEAT = 1;
  static final int IDENTIFY = 2;
  static final int RESUME = 6;
  static final int RECONNECT = 7;
  static final int MEMBERS = 8;
  static final int INVALID = 9;
  private static final int CONTENT = 1 << 15;

  private final World world;
  private final String token;
  private final Supplier<ObjectNode> guild;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger identified = new AtomicInteger();
  private final AtomicInteger attempts = new AtomicInteger();
  private final GatewayTroubles troubles = new GatewayTroubles();
  private final int port;
  private volatile int wanted;
  private Server server;

  Gateway(World world, String token, Supplier<ObjectNode> guild) {
    this.world = world;
    this.token = token;
    this.guild = guild;
    this.server = new Server(0);
    server.begin();
    this.port = server.getPort();
    world.connect(this);
  }

  String url() {
    return "ws://127.0.0.1:" + port;
  }

  GatewayTroubles troubles() {
    return troubles;
  }

  /** What the bot that came last wants to hear. */
  int wanted() {
    return wanted;
  }

  int identified() {
    return identified.get();
  }

  /** How often somebody tried to connect. */
  int attempts() {
    return attempts.get();
  }

  boolean hasListeners() {
    return sessions.values().stream().anyMatch(Session::isConnected);
  }

  List<Session> sessions() {
    return List.copyOf(sessions.values());
  }

  void forgetSessions() {
    sessions.clear();
  }

  void stop() {
    try {
      server.stop(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void startAgain() {
    server = new Server(port);
    server.begin();
  }

  @Override
  public void dispatch(String event, ObjectNode data) {
    sessions.values().stream()
        .filter(session -> session.wants(event))
        .forEach(session -> session.dispatch(event, seenBy(session, event, data)));
  }

  /** Without the intent, what others say is empty unless they speak to the bot. */
  private static ObjectNode seenBy(Session session, String event, ObjectNode data) {
    boolean hidden =
        event.startsWith("MESSAGE_")
            && data.has("author")
            && !session.has(CONTENT)
            && !text(data.get("author"), "id").equals(World.BOT)
            && !Messages.mentions(data, World.BOT);
    if (!hidden) {
      return data;
    }
    ObjectNode blank = data.deepCopy().put("content", "");
    for (String part : List.of("embeds", "components", "attachments")) {
      blank.set(part, Json.array());
    }
    return blank;
  }

  private void hear(WebSocket socket, ObjectNode payload) {
    JsonNode data = payload.path("d");
    switch (payload.get("op").asInt()) {
      case HEARTBEAT -> Session.send(socket, Json.object().put("op", 11));
      case IDENTIFY -> identify(socket, data);
      case RESUME -> resume(socket, data);
      case MEMBERS -> members(socket, data);
      default -> {}
    }
  }

  private void identify(WebSocket socket, JsonNode data) {
    identified.incrementAndGet();
    int intents = data.path("intents").asInt();
    wanted = intents;
    if (!text(data, "token").equals(token)) {
      socket.close(4004, "Authentication failed.");
    } else if ((intents & troubles.intentsNotGranted()) != 0) {
      socket.close(4014, "Disallowed intent(s).");
    } else {
      String id = "session-" + identified.get() + "-" + world.id();
      Session session = new Session(id, intents);
      sessions.put(id, session);
      session.attach(socket);
      session.dispatch("READY", ready(session));
      session.dispatch("GUILD_CREATE", guild.get());
      session.holdBack(troubles.holdsBack());
    }
  }

  private ObjectNode ready(Session session) {
    ObjectNode ready =
        Json.object().put("v", 10).put("session_id", session.id()).put("resume_gateway_url", url());
    ready.set("user", world.memberOf(World.BOT).get("user"));
    ready.set(
        "guilds", Json.array().add(Json.object().put("id", World.GUILD).put("unavailable", true)));
    ready.set("application", Json.object().put("id", World.BOT).put("flags", 0));
    ready.set("private_channels", Json.array());
    return ready;
  }

  private void resume(WebSocket socket, JsonNode data) {
    if (troubles.ignoresResumes()) {
      return;
    }
    Session session = sessions.get(text(data, "session_id"));
    if (session == null) {
      Session.send(socket, Json.object().put("op", INVALID).put("d", false));
    } else {
      session.attach(socket);
      session.replayAfter(data.get("seq").asInt());
    }
  }

  private void members(WebSocket socket, JsonNode data) {
    ObjectNode chunk = Json.object().put("guild_id", World.GUILD).put("chunk_index", 0);
    chunk.put("chunk_count", 1).set("nonce", data.path("nonce"));
    chunk.set("members", Json.array(world.members().values().stream()));
    sessions.values().stream()
        .filter(session -> session.isOn(socket))
        .forEach(session -> session.dispatch("GUILD_MEMBERS_CHUNK", chunk));
  }

  private final class Server extends WebSocketServer {
    private final CountDownLatch begun = new CountDownLatch(1);

    Server(int port) {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      setReuseAddr(true);
      setTcpNoDelay(true);
      setDaemon(true);
    }

    void begin() {
      start();
      try {
        begun.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void onStart() {
      begun.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      attempts.incrementAndGet();
      if (troubles.dropsEveryone()) {
        socket.closeConnection(1006, "dropped");
        return;
      }
      socket.setAttachment(new Squeeze(handshake.getResourceDescriptor().contains("zlib-stream")));
      ObjectNode hello = Json.object().put("op", 10);
      hello.set("d", Json.object().put("heartbeat_interval", troubles.heartbeatMillis()));
      Session.send(socket, hello);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
      synchronized (world) {
        hear(socket, Json.read(message));
      }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
      synchronized (world) {
        sessions.values().forEach(session -> session.detach(socket));
        if (remote && (code == 1000 || code == 1001)) {
          sessions.values().removeIf(session -> session.wasOn(socket));
        }
      }
    }

    @Override
    public void onError(WebSocket socket, Exception e) {
      begun.countDown();
    }
  }
}
