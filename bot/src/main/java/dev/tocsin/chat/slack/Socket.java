package dev.tocsin.chat.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Socket Mode: what Slack has to say comes over a connection that Tocsin opens itself. */
final class Socket {
  private static final Logger LOG = LoggerFactory.getLogger(Socket.class);

  private final Slack slack;
  private final String token;
  private final App app;
  private final SocketModeRequestParser parser;
  private final Gson gson = new Gson();
  private volatile @Nullable SocketModeClient client;
  private volatile Runnable whenClosed = () -> {};
  private volatile Runnable whenOpen = () -> {};

  Socket(Slack slack, String token, App app) {
    this.slack = slack;
    this.token = token;
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
  }

  boolean isOpen() {
    SocketModeClient current = client;
    return current != null && current.verifyConnection();
  }

  /** Has this run when the connection is lost. */
  void onClose(Runnable listener) {
    whenClosed = listener;
  }

  /** Has this run whenever Slack greets on a connection that is new. */
  void onOpen(Runnable listener) {
    whenOpen = listener;
  }

  /** Opens it, or opens it anew. */
  void keepOpen() throws IOException {
    SocketModeClient current = client;
    if (current == null) {
      open();
    } else if (!current.verifyConnection()) {
      current.connectToNewEndpoint();
    }
  }

  void close() {
    SocketModeClient current = client;
    if (current != null) {
      try {
        current.close();
      } catch (IOException e) {
        LOG.debug("Socket Mode did not end well", e);
      }
    }
  }

  /** The SDK's own watch looks every five seconds only, and does not back off. */
  private void open() throws IOException {
    SocketModeClient fresh = slack.socketMode(token, SocketModeClient.Backend.JavaWebSocket);
    fresh.getSessionMonitorExecutor().ifPresent(ExecutorService::shutdownNow);
    fresh.addWebSocketMessageListener(message -> hear(fresh, message));
    fresh.addWebSocketCloseListener((_, _) -> whenClosed.run());
    fresh.connect();
    client = fresh;
  }

  /** What fails gets no answer, so that Slack sends it again. */
  private void hear(SocketModeClient from, String message) {
    SocketModeRequest request = parser.parse(message);
    if (request == null) {
      greet(message);
      return;
    }
    try {
      Response response = app.run(request.getBoltRequest());
      if (response.getStatusCode() == 200) {
        from.sendSocketModeResponse(answer(request.getEnvelope().getEnvelopeId(), response));
      } else {
        LOG.warn("An envelope from Slack was answered with {}", response.getStatusCode());
      }
    } catch (WebsocketNotConnectedException e) {
      LOG.info("The socket closed before an answer; Slack sends the envelope again");
    } catch (Exception e) {
      LOG.error("An envelope from Slack could not be worked on", e);
    }
  }

  private void greet(String message) {
    JsonObject frame = gson.fromJson(message, JsonObject.class);
    if (frame != null && Json.text(frame, "type").equals("hello")) {
      whenOpen.run();
    }
  }

  private String answer(String envelope, Response response) {
    JsonObject answer = new JsonObject();
    answer.addProperty("envelope_id", envelope);
    String body = response.getBody();
    if (body != null && !body.isEmpty()) {
      answer.add("payload", payload(response, body));
    }
    return gson.toJson(answer);
  }

  private JsonElement payload(Response response, String body) {
    if (String.valueOf(response.getContentType()).startsWith("application/json")) {
      return gson.fromJson(body, JsonElement.class);
    }
    JsonObject text = new JsonObject();
    text.addProperty("text", body);
    return text;
  }
}
