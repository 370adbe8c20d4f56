package dev.tocsin.fakes.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A bot's session: it outlives its connection, and what was missed is sent again on resume. */
@SuppressWarnings("ReferenceEquality") // a connection is one or another, never like another
final class Session {
  private static final Map<String, Integer> INTENTS =
      Map.of(
          "GUILD_MEMBER", 1 << 1,
          "MESSAGE_REACTION", 1 << 10,
          "MESSAGE", (1 << 9) | (1 << 12),
          "GUILD", 1,
          "CHANNEL", 1,
          "THREAD", 1,
          "INTERACTION", -1,
          "READY", -1,
          "RESUMED", -1);

  private final String id;
  private final int intents;
  private final List<ObjectNode> sent = new ArrayList<>();
  private int told;
  private boolean heldBack;
  private @Nullable WebSocket socket;
  private @Nullable WebSocket last;

  Session(String id, int intents) {
    this.id = id;
    this.intents = intents;
  }

  String id() {
    return id;
  }

  boolean has(int intent) {
    return (intents & intent) != 0;
  }

  boolean wants(String event) {
    return INTENTS.entrySet().stream()
        .filter(each -> event.startsWith(each.getKey()))
        .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
        .map(each -> has(each.getValue()))
        .orElse(false);
  }

  void attach(WebSocket to) {
    socket = to;
    last = to;
  }

  void detach(WebSocket from) {
    if (from == socket) {
      socket = null;
    }
  }

  boolean isOn(WebSocket one) {
    return one == socket;
  }

  boolean wasOn(WebSocket one) {
    return one == last;
  }

  boolean isConnected() {
    WebSocket now = socket;
    return now != null && now.isOpen();
  }

  /** Does something to the connection, if there is one. */
  void onWire(Consumer<WebSocket> what) {
    WebSocket now = socket;
    if (now != null) {
      what.accept(now);
    }
  }

  void dispatch(String event, JsonNode data) {
    ObjectNode payload = Json.object().put("op", 0).put("t", event).put("s", sent.size() + 1);
    payload.set("d", data);
    sent.add(payload);
    tell();
  }

  /** While it is held back, what happens is kept and told later. */
  void holdBack(boolean held) {
    heldBack = held;
    tell();
  }

  private void tell() {
    while (!heldBack && told < sent.size()) {
      ObjectNode next = sent.get(told++);
      onWire(now -> send(now, next));
    }
  }

  void replayAfter(int sequence) {
    for (ObjectNode payload :
        List.copyOf(sent.subList(Math.min(sequence, sent.size()), sent.size()))) {
      onWire(now -> send(now, payload));
    }
    told = sent.size();
    dispatch("RESUMED", Json.object());
  }

  static void send(WebSocket socket, ObjectNode payload) {
    try {
      ((Squeeze) socket.getAttachment()).send(socket, payload.toString());
    } catch (WebsocketNotConnectedException _) {
      // whoever left is told nothing
    }
  }
}
