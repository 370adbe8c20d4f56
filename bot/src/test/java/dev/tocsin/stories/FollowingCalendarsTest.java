package dev.tocsin.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.tocsin.fakes.LocalHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A schedule whose shifts stand in another program's calendar. */
class FollowingCalendarsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private HttpServer server;
  private volatile String calendar = "";

  @BeforeEach
  void serve() {
    server = LocalHttp.server();
    server.createContext(
        "/secret/feed.ics",
        exchange -> {
          byte[] bytes = calendar.getBytes(UTF_8);
          exchange.sendResponseHeaders(bytes.length == 0 ? 503 : 200, Math.max(bytes.length, 1));
          exchange.getResponseBody().write(bytes.length == 0 ? new byte[1] : bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whoever_the_calendar_names_is_on_call_and_the_last_good_copy_outlives_it()
      throws IOException {
    calendar = always("grace@acme.test", "Zoe");
    try (var tocsin = start()) {
      expectOnCall(tocsin, "Grace");
      JsonNode known = health(tocsin);
      assertThat(known.path("shifts").asInt()).isPositive();
      assertThat(known.path("unknownPeople").toString()).isEqualTo("[\"Zoe\"]");
      assertThat(tocsin.get("/actuator/health").body()).doesNotContain("secret");
      calendar = always("Linus", "Zoe");
      tocsin.practice().fastForward(Duration.ofMinutes(16));
      expectOnCall(tocsin, "Linus");
      calendar = "";
      tocsin.practice().fastForward(Duration.ofMinutes(16));
      await()
          .atMost(PATIENCE)
          .until(() -> health(tocsin).path("trouble").asString().contains("answers 503"));
      expectOnCall(tocsin, "Linus");
    }
    try (var tocsin = start()) {
      expectOnCall(tocsin, "Linus");
    }
  }

  private RunningTocsin start() throws IOException {
    Path file = folder.resolve("tocsin.yaml");
    Files.writeString(
        file,
        """
        company: { name: Acme, timezone: Europe/Berlin }
        people:
          ada: { name: Ada, console: ada, phone: "+15550100" }
          grace: { name: Grace, console: grace, email: grace@acme.test }
          linus: { name: Linus, console: linus }
        founders: [ada]
        home: console
        schedules:
          engineering: { layers: [{ ical: "http://127.0.0.1:%d/secret/feed.ics" }] }
        policies: { default: { steps: [{ page: [schedule:engineering] }] } }
        """
            .formatted(server.getAddress().getPort()));
    return RunningTocsin.on(folder).with(Map.of("TOCSIN_CONFIG", file.toString())).start();
  }

  private static void expectOnCall(RunningTocsin tocsin, String name) {
    String row = "<tr><td>engineering</td><td><div>" + name;
    await().atMost(PATIENCE).until(() -> tocsin.get("/oncall").body().contains(row));
  }

  private JsonNode health(RunningTocsin tocsin) {
    JsonNode details = tocsin.health("calendars").path("details");
    return details.path("the calendar at 127.0.0.1:" + server.getAddress().getPort());
  }

  private static String always(String... titles) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\n");
    for (String title : titles) {
      text.append("BEGIN:VEVENT\r\nUID:").append(title).append("\r\nSUMMARY:").append(title);
      text.append("\r\nDTSTART:20260101T000000Z\r\nDURATION:P1D\r\nRRULE:FREQ=DAILY\r\n");
      text.append("END:VEVENT\r\n");
    }
    return text.append("END:VCALENDAR\r\n").toString();
  }
}
