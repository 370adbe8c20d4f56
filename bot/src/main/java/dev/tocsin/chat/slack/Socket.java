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
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Socket Mode: what Slack has to say comes over a connection that Tocsin opens itself. */
final class Socket {
  private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
  private static final int AT_ONCE = 8;

  private final Slack slack;
  private final String token;
  private final App app;
  private final SocketModeRequestParser parser;
  private final Gson gson = new Gson();
  private volatile @Nullable SocketModeClient client;
  private boolean wasDown;

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

  /**
   * Opens it, or opens it anew once the SDK, which reconnects by itself, had its chance since the
   * last look.
   */
  void keepOpen() throws IOException {
    SocketModeClient current = client;
    if (current == null) {
      open();
    } else if (current.verifyConnection()) {
      wasDown = false;
    } else if (wasDown) {
      current.connectToNewEndpoint();
      wasDown = false;
    } else {
      wasDown = true;
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

  private void open() throws IOException {
    SocketModeClient fresh = slack.socketMode(token, SocketModeClient.Backend.JavaWebSocket);
    fresh.initializeMessageProcessorExecutor(AT_ONCE);
    fresh.addWebSocketMessageListener(message -> hear(fresh, message));
    fresh.setAutoReconnectEnabled(true);
    fresh.connect();
    client = fresh;
  }

  /** What fails gets no answer, so that Slack sends it again. */
  private void hear(SocketModeClient from, String message) {
    SocketModeRequest request = parser.parse(message);
    if (request == null) {
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
