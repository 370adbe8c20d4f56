package dev.tocsin.stories;

import dev.tocsin.Surroundings;
import dev.tocsin.TocsinApplication;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.slack.FakeSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All of Tocsin in this process, on a port of its own. */
public final class RunningTocsin implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int AS_LONG_AS_IT_TAKES = 60_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  private final String token;

  private RunningTocsin(ConfigurableApplicationContext context, String token) {
    this.context = context;
    this.token = token;
  }

  /** What it is started with; no answer comes otherwise because a machine is slow. */
  public static final class Preparation {
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Object> properties =
        new HashMap<>(
            Map.of(
                "server.port",
                0,
                "tocsin.slack.decided-within",
                AS_LONG_AS_IT_TAKES,
                "tocsin.slack.named-within",
                AS_LONG_AS_IT_TAKES));

    public Preparation with(Map<String, String> more) {
      environment.putAll(more);
      return this;
    }

    public Preparation withProperty(String name, Object value) {
      properties.put(name, value);
      return this;
    }

    /** With the practice room beside the chats, for its clock and its phones. */
    public Preparation practising() {
      return with(Map.of("TOCSIN_PRACTICE", "true"));
    }

    /** In this Slack, by Socket Mode. */
    public Preparation with(FakeSlack slack) {
      return with(
          Map.of(
              "SLACK_BOT_TOKEN", slack.botToken(),
              "SLACK_APP_TOKEN", slack.appToken(),
              "SLACK_API_URL", slack.apiUrl()));
    }

    /** In this Discord. */
    public Preparation with(FakeDiscord discord) {
      return with(
          Map.of(
              "DISCORD_TOKEN", discord.token(),
              "DISCORD_GUILD", discord.guild(),
              "DISCORD_API_URL", discord.apiUrl(),
              "DISCORD_GATEWAY_URL", discord.gatewayUrl()));
    }

    /** A mail server on this machine. */
    public Preparation withMail(int port) {
      environment.put("SPRING_MAIL_HOST", "127.0.0.1");
      return withProperty("spring.mail.host", "127.0.0.1").withProperty("spring.mail.port", port);
    }

    /** With the practice room's clock moved on from now, as it is after a restart. */
    public Preparation later(Duration ahead) {
      Path folder = Path.of(environment.get("TOCSIN_DATA"), "practice");
      try {
        Files.writeString(Files.createDirectories(folder).resolve("clock"), ahead.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return this;
    }

    /** Behind a public address nobody is let in without a token. */
    public RunningTocsin start() {
      if (environment.containsKey("TOCSIN_PUBLIC_URL")) {
        environment.putIfAbsent("TOCSIN_ADMIN_TOKEN", "a token for whoever runs the story");
      }
      String token = environment.getOrDefault("TOCSIN_ADMIN_TOKEN", "");
      return new RunningTocsin(
          TocsinApplication.start(new Surroundings(environment), properties), token);
    }
  }

  /** On a data folder, with the practice room's own configuration. */
  public static Preparation on(Path folder) {
    return new Preparation().with(Map.of("TOCSIN_DATA", folder.toString()));
  }

  /** On a data folder, with a configuration that the tests keep. */
  public static Preparation configured(String configuration, Path folder) {
    Path file = Path.of("src/test/resources").resolve(configuration);
    return on(folder).with(Map.of("TOCSIN_CONFIG", file.toString()));
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  public String address() {
    return "http://127.0.0.1:" + port();
  }

  public PracticeTalk practice() {
    return new PracticeTalk(port(), token);
  }

  /** What health says of one part. */
  public JsonNode health(String part) {
    String body = get("/actuator/health", Map.of("Authorization", "Bearer " + token)).body();
    return JSON.readTree(body).path("components").path(part);
  }

  public HttpResponse<String> get(String path) {
    return get(path, Map.of());
  }

  public HttpResponse<String> get(String path, Map<String, String> headers) {
    return send(path, headers, HttpRequest.newBuilder());
  }

  /** Sends nothing to a path. */
  public HttpResponse<String> post(String path, Map<String, String> headers) {
    return send(path, headers, HttpRequest.newBuilder().POST(BodyPublishers.noBody()));
  }

  public HttpResponse<String> post(String path, Map<String, String> headers, String body) {
    return send(path, headers, HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(
      String path, Map<String, String> headers, HttpRequest.Builder request) {
    request.uri(URI.create(address() + path));
    headers.forEach(request::header);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
