package dev.tocsin.fakes.discord;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What came with messages; links to it are signed, and run out. */
final class Files {
  static final String PATH = "/attachments/";

  private final String base;
  private final World world;
  private final Map<String, byte[]> kept = new HashMap<>();
  private int signature = 1;

  Files(World world, String server) {
    this.world = world;
    this.base = server + PATH;
  }

  /** All links that were given out so far no longer work. */
  void runOut() {
    signature++;
  }

  ObjectNode keep(String channel, String name, String type, byte[] content) {
    String id = world.id();
    kept.put(channel + "/" + id + "/" + name, content);
    return signed(
        channel,
        Json.object()
            .put("id", id)
            .put("filename", name)
            .put("content_type", type)
            .put("size", content.length));
  }

  List<String> texts() {
    return kept.values().stream().map(one -> new String(one, StandardCharsets.UTF_8)).toList();
  }

  /** The message as it is shown now, with links that work. */
  ObjectNode fresh(JsonNode message) {
    ObjectNode shown = ((ObjectNode) message).deepCopy();
    String channel = Json.text(shown, "channel_id");
    shown.path("attachments").forEach(file -> signed(channel, (ObjectNode) file));
    return shown;
  }

  private ObjectNode signed(String channel, ObjectNode file) {
    String where = channel + "/" + Json.text(file, "id") + "/" + Json.text(file, "filename");
    String link = base + where + "?hm=" + signature;
    return file.put("url", link).put("proxy_url", link);
  }

  void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String where = exchange.getRequestURI().getPath().substring(PATH.length());
      boolean isSigned = ("hm=" + signature).equals(exchange.getRequestURI().getQuery());
      byte[] content = kept.get(where);
      if (content == null || !isSigned) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
      }
    }
  }
}
