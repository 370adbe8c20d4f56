package dev.tocsin.fakes.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tocsin.fakes.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A bot's address that notes what comes and answers as a test wishes. */
final class ABot implements AutoCloseable {
  private final HttpServer http;
  private final List<Request> heard = new CopyOnWriteArrayList<>();
  private volatile Function<Request, Reply> answer = _ -> new Reply(200, "");

  record Request(String body, String signature, String timestamp, String retry, String reason) {}

  record Reply(int status, String body) {}

  ABot() {
    http = LocalHttp.server();
    http.createContext("/slack/events", this::handle);
    http.start();
  }

  URI address() {
    return URI.create(LocalHttp.address(http) + "/slack/events");
  }

  void answers(Function<Request, Reply> reply) {
    answer = reply;
  }

  List<Request> heard() {
    return heard;
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var request =
          new Request(
              body,
              headers.getFirst("X-Slack-Signature"),
              headers.getFirst("X-Slack-Request-Timestamp"),
              headers.getFirst("X-Slack-Retry-Num"),
              headers.getFirst("X-Slack-Retry-Reason"));
      heard.add(request);
      var reply = answer.apply(request);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
