package dev.tocsin.fakes.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Files for those with a token; everybody else gets the page to sign in, as Slack does it. */
final class FileServer implements HttpHandler {
  private final Workspace workspace;
  private final Gate gate;

  FileServer(Workspace workspace, Gate gate) {
    this.workspace = workspace;
    this.gate = gate;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var id = exchange.getRequestURI().getPath().split("/", 0)[2];
      var token = exchange.getRequestHeaders().getFirst("Authorization");
      var file = file(id);
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
      } else if (("Bearer " + Gate.BOT_TOKEN).equals(token) && gate.granted("files:read")) {
        send(
            exchange,
            file.json().path("mimetype").asString(),
            file.content().getBytes(StandardCharsets.UTF_8));
      } else {
        var page = "<!DOCTYPE html><title>Sign in to Acme</title>";
        send(exchange, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private Workspace.SharedFile file(String id) {
    synchronized (workspace) {
      return workspace.files.get(id);
    }
  }

  private static void send(HttpExchange exchange, String type, byte[] content) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
  }
}
