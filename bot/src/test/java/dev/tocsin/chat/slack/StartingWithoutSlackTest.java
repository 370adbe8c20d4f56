package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.Surroundings;
import dev.tocsin.TocsinApplication;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class StartingWithoutSlackTest {
  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private ConfigurableApplicationContext tocsin;

  @BeforeEach
  void start() throws IOException {
    var config = folder.resolve("tocsin.yaml");
    try (var example = TocsinApplication.class.getResourceAsStream("/tocsin.example.yaml")) {
      Files.copy(example, config);
    }
    var surroundings =
        new Surroundings(
            Map.of(
                "TOCSIN_DATA",
                folder.toString(),
                "TOCSIN_CONFIG",
                config.toString(),
                "SLACK_BOT_TOKEN",
                "xoxb-very-secret",
                "SLACK_SIGNING_SECRET",
                "8f742231b10e8888abcd99yyyzzz85a5",
                "SLACK_API_URL",
                "http://127.0.0.1:" + nobodysPort() + "/api/"));
    tocsin = TocsinApplication.start(surroundings, Map.of("server.port", 0));
  }

  @AfterEach
  void stop() {
    tocsin.close();
  }

  @Test
  void it_starts_and_says_in_health_that_slack_is_out_of_reach() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(get("/actuator/health").body())
                    .contains("Slack could not say who Tocsin is: it is out of reach")
                    .doesNotContain("xoxb"));
  }

  @Test
  void the_practice_room_is_closed() throws Exception {
    assertThat(get("/practice/api/people").statusCode()).isEqualTo(404);
  }

  @Test
  void a_request_without_slacks_signature_is_refused_and_counted() throws Exception {
    var forged =
        HttpRequest.newBuilder(address("/slack/events"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("command=%2Fincident&text=list&user_id=U1"))
            .build();
    assertThat(client.send(forged, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    var rejected = tocsin.getBean(MeterRegistry.class).get("tocsin.slack.rejected").counter();
    assertThat(rejected.count()).isEqualTo(1);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private URI address(String path) {
    var port = tocsin.getEnvironment().getProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static int nobodysPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
