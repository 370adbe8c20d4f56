package dev.tocsin.export.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tocsin.fakes.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of GitHub as a pull request needs, for one repository; it dies when told to. */
public final class FakeGithub implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final Map<String, String> branches = new LinkedHashMap<>(Map.of("trunk", "sha0"));
  final Map<String, String> files = new LinkedHashMap<>();
  public final List<String> pulls = new ArrayList<>();
  final List<String> asked = new ArrayList<>();

  /** What was changed, in its order. */
  final List<String> changes = new ArrayList<>();

  /** How many further requests are answered before each is refused. */
  int answers = Integer.MAX_VALUE;

  /** Whether what is refused so was carried out all the same. */
  boolean carriesOut;

  private final Consumer<String> witness;
  private final HttpServer server;

  FakeGithub() throws IOException {
    this(_ -> {});
  }

  /**
   * @param witness is told of each request that was carried out before its caller is
   */
  public FakeGithub(Consumer<String> witness) throws IOException {
    this.witness = witness;
    server = LocalHttp.server();
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address() {
    return LocalHttp.address(server);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    asked.add(what);
    boolean known = "Bearer t0ken".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    Answer answer =
        known
            ? answered(what.replace("/repos/acme/postmortems", ""), body)
            : new Answer(401, "{\"message\":\"Bad credentials\"}");
    witness.accept(what);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private record Answer(int status, String body) {}

  private Answer answered(String what, String body) {
    boolean refused = asked.size() > answers;
    if (!refused || carriesOut) {
      Answer answer = answer(what, body);
      if (answer.status() == 201) {
        changes.add(what);
      }
      if (!refused) {
        return answer;
      }
    }
    return new Answer(502, "{\"message\":\"Bad day\"}");
  }

  private Answer answer(String what, String body) {
    JsonNode sent = JSON.readTree(body.isEmpty() ? "{}" : body);
    if (what.startsWith("GET /pulls?state=all&head=acme:")) {
      String head = what.substring(what.indexOf(':') + 1);
      return new Answer(200, pulls.contains(head) ? "[" + pull() + "]" : "[]");
    }
    if (what.startsWith("GET /git/ref/heads/")) {
      String sha = branches.get(what.substring("GET /git/ref/heads/".length()));
      return sha == null ? missing() : new Answer(200, "{\"object\":{\"sha\":\"" + sha + "\"}}");
    }
    if (what.startsWith("GET /contents/")) {
      String held = files.get(what.substring(what.indexOf("ref=") + 4));
      return held == null
          ? missing()
          : new Answer(200, "{\"sha\":\"f1\",\"content\":\"" + held + "\"}");
    }
    if (what.startsWith("PUT /contents/postmortems/")) {
      files.put(sent.path("branch").asString(), sent.path("content").asString());
      return new Answer(201, "{}");
    }
    return switch (what) {
      case "GET " -> new Answer(200, "{\"default_branch\":\"trunk\"}");
      case "POST /git/refs" -> {
        branches.put(
            sent.path("ref").asString().replace("refs/heads/", ""), sent.path("sha").asString());
        yield new Answer(201, "{}");
      }
      case "POST /pulls" -> {
        pulls.add(sent.path("head").asString());
        yield new Answer(201, pull());
      }
      default -> missing();
    };
  }

  private static String pull() {
    return "{\"html_url\":\"https://github.example/acme/postmortems/pull/1\"}";
  }

  private static Answer missing() {
    return new Answer(404, "{\"message\":\"Not Found\"}");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
