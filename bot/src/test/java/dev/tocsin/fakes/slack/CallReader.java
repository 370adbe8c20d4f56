package dev.tocsin.fakes.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads a call from its form, its JSON or its address. */
final class CallReader {
  private CallReader() {}

  static Call read(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    Map<String, String> args = new HashMap<>(form(exchange.getRequestURI().getRawQuery()));
    args.putAll(type != null && type.startsWith("application/json") ? fields(body) : form(body));
    var bearer = exchange.getRequestHeaders().getFirst("Authorization");
    var inForm = args.remove("token");
    var token = bearer != null ? bearer.replaceFirst("^Bearer ", "") : inForm;
    return new Call(path.substring("/api/".length()), token == null ? "" : token, args);
  }

  static Map<String, String> form(String encoded) {
    Map<String, String> fields = new HashMap<>();
    if (encoded == null || encoded.isBlank()) {
      return fields;
    }
    for (var pair : encoded.split("&", 0)) {
      var parts = pair.split("=", 2);
      fields.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
    }
    return fields;
  }

  private static Map<String, String> fields(String json) {
    Map<String, String> fields = new HashMap<>();
    Json.read(json).propertyStream().forEach(it -> fields.put(it.getKey(), text(it.getValue())));
    return fields;
  }

  private static String text(JsonNode value) {
    return value.isContainer() ? Json.write(value) : value.asString("");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
