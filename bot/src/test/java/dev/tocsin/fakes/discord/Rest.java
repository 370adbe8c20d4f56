package dev.tocsin.fakes.discord;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tocsin.fakes.LocalHttp;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Discord's REST: who asks is known, what is asked is in the contract, and every answer tells the
 * limits.
 */
final class Rest {
  private static final String BASE = "/api/v10";

  /** One answer. */
  record Answer(int status, @Nullable JsonNode body, Map<String, String> headers) {}

  private final World world;
  private final String token;
  private final Contract contract = new Contract();
  private final Map<String, RestCall.Handler> routes = new HashMap<>();
  private final Throttle throttle = new Throttle();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final int port;
  private final Files files;
  private HttpServer server;

  Rest(World world, String token) {
    this.world = world;
    this.token = token;
    this.server = open(0);
    this.port = server.getAddress().getPort();
    this.files = new Files(world, "http://127.0.0.1:" + port);
  }

  Files files() {
    return files;
  }

  Map<String, RestCall.Handler> routes() {
    return routes;
  }

  Throttle throttle() {
    return throttle;
  }

  String url() {
    return "http://127.0.0.1:" + port + BASE + "/";
  }

  /** Every request so far by its route. */
  List<String> asked() {
    return asked;
  }

  /** What was against the contract or the limits. */
  List<String> refused() {
    return refused;
  }

  void stop() {
    server.stop(0);
  }

  void startAgain() {
    server = open(port);
  }

  private HttpServer open(int at) {
    HttpServer opened = LocalHttp.server(at);
    opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    opened.createContext("/", this::serve);
    opened.createContext(Files.PATH, exchange -> files().serve(exchange));
    opened.start();
    return opened;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      Headers headers = exchange.getResponseHeaders();
      headers.set("Via", "1.1 google");
      headers.set("Content-Type", "application/json");
      answer.headers().forEach(headers::set);
      JsonNode body = answer.body();
      byte[] bytes = body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String method = exchange.getRequestMethod();
    byte[] body = exchange.getRequestBody().readAllBytes();
    String route =
        path.startsWith(BASE)
            ? contract.route(method, path.substring(BASE.length())).orElse("")
            : "";
    try {
      synchronized (world) {
        return answer(exchange, route, Body.of(exchange.getRequestHeaders(), body));
      }
    } catch (Refusal e) {
      refused.add(method + " " + path + ": " + e.getMessage());
      return new Answer(e.status(), e.body(), throttle.headers(route));
    } catch (Throttled e) {
      return throttle.tooMany(route, e.after(), e.isGlobal());
    } catch (Throttle.Unwell e) {
      return new Answer(500, Json.object().put("message", e.getMessage()), Map.of());
    } catch (RuntimeException e) {
      refused.add(method + " " + path + " broke the fake: " + e);
      return new Answer(500, Json.object().put("message", e.toString()), Map.of());
    }
  }

  private Answer answer(HttpExchange exchange, String route, JsonNode body) {
    String said = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    boolean open = route.contains("{interaction_token}") || route.contains("{webhook_token}");
    if (!open && !said.equals("Bot " + token)) {
      throw new Refusal(401, 0, "401: Unauthorized");
    }
    RestCall.Handler handler = routes.get(route);
    if (handler == null) {
      throw new Refusal(404, 0, "404: Not Found");
    }
    asked.add(route);
    throttle.check(route);
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    contract.check(route, query, body);
    String path = exchange.getRequestURI().getRawPath().substring(BASE.length());
    JsonNode answer = handler.answer(new RestCall(route, at(route, path), query, body));
    return new Answer(answer == null ? 204 : 200, answer, throttle.headers(route));
  }

  private static Map<String, String> at(String route, String path) {
    Map<String, String> at = new HashMap<>();
    String[] names = route.split("/", -1);
    String[] values = path.split("/", -1);
    for (int i = 1; i < names.length; i++) {
      if (names[i].startsWith("{")) {
        at.put(names[i].replaceAll("[{}]", ""), decoded(values[i]));
      }
    }
    return at;
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    for (String part : raw == null ? new String[0] : raw.split("&")) {
      String[] pair = part.split("=", 2);
      query.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
