package dev.tocsin.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.tocsin.fakes.LocalHttp;
import dev.tocsin.fakes.TlsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The certificate ends on New Year's Eve of 2039, a Saturday; the Wednesday before is at noon. */
class WatchingWhatEndsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Instant BEFORE = Instant.parse("2039-12-28T12:00:00Z");
  private static final Instant END = Instant.parse("2040-01-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void a_certificate_is_warned_of_ends_pages_and_is_renewed() throws IOException {
    try (TlsServer shop = TlsServer.showing("lasting");
        var tocsin = start("{ certificate: \"127.0.0.1:%d\", warn: 3d }".formatted(shop.port()))) {
      PracticeTalk practice = tocsin.practice();
      String watch = "certificate/127.0.0.1:" + shop.port();
      await().atMost(PATIENCE).until(() -> stands(tocsin, watch).equals("\"fine\""));
      practice.fastForward(Duration.ofDays(1));
      String name = "The certificate of 127.0.0.1:" + shop.port();
      practice.seat("linus", "general").expect(name + " expires in 2 days, on 2040-01-01 01:00");
      assertThat(practice.pages()).isEmpty();
      practice.fastForward(Duration.between(practice.clock(), END));
      practice.expectPage("ada push");
      practice.seat("ada", practice.roomOf("INC-1")).expect(name + " has expired");
      assertThat(tocsin.get("/oncall").body()).contains("<td>has ended</td>");
      shop.shows("renewed");
      practice.fastForward(Duration.ofMinutes(61));
      String renewed = name + " is renewed: it ends on 2045-01-01 01:00 CET now.";
      practice.seat("linus", "general").expect(renewed);
      practice.seat("ada", practice.roomOf("INC-1")).expect(renewed);
      assertThat(stands(tocsin, watch)).isEqualTo("\"fine\"");
    }
  }

  @Test
  void a_domain_and_a_date_are_warned_of_and_a_restart_repeats_nothing() throws IOException {
    HttpServer registry = LocalHttp.server();
    registry.createContext(
        "/domain/acme.test",
        exchange -> {
          byte[] said =
              "{\"events\":[{\"eventAction\":\"expiration\",\"eventDate\":\"%s\"}]}"
                  .formatted(END)
                  .getBytes(UTF_8);
          exchange.sendResponseHeaders(200, said.length);
          exchange.getResponseBody().write(said);
          exchange.close();
        });
    registry.start();
    String watches =
        "{ domain: acme.test, warn: 30d }, { date: 2040-01-02, what: The card expires, warn: 30d }";
    Map<String, String> rdap = Map.of("RDAP_URL", LocalHttp.address(registry).toString());
    try (var tocsin = start(watches, rdap)) {
      tocsin
          .practice()
          .seat("linus", "general")
          .expect("The domain acme.test expires in 3 days, on 2040-01-01 01:00 CET.")
          .expect("The card expires: in 5 days, on 2040-01-02.");
    }
    String more = watches + ", { date: 2039-12-30, what: The lease ends, warn: 30d }";
    try (var tocsin = start(more, rdap)) {
      tocsin.practice().fastForward(Duration.ofHours(23));
      await()
          .atMost(PATIENCE)
          .until(() -> of(tocsin, "domain/acme.test", "lastRead").contains("2039-12-29"));
      tocsin.practice().seat("linus", "general").expect("The lease ends: ");
      assertThat(tocsin.practice().seat("linus", "general").messages())
          .filteredOn(message -> message.contains("acme.test") || message.contains("The card"))
          .hasSize(2);
    }
    registry.stop(0);
  }

  private RunningTocsin start(String watches) throws IOException {
    return start(watches, Map.of());
  }

  private RunningTocsin start(String watches, Map<String, String> more) throws IOException {
    Path file = folder.resolve("tocsin.yaml");
    Files.writeString(
        file,
        """
        company: { name: Acme, timezone: Europe/Berlin }
        people:
          ada: { name: Ada, console: ada, ntfy: acme-ada }
          linus: { name: Linus, console: linus, timezone: Europe/Berlin }
        founders: [ada]
        home: console
        watches: [%s]
        """
            .formatted(watches.replace(" }", ", owner: linus }")));
    return RunningTocsin.on(folder)
        .with(Map.of("TOCSIN_CONFIG", file.toString()))
        .with(more)
        .later(Duration.between(Instant.now(), BEFORE))
        .start();
  }

  private static String stands(RunningTocsin tocsin, String watch) {
    return of(tocsin, watch, "state");
  }

  /** What health says of a watch. */
  private static String of(RunningTocsin tocsin, String watch, String what) {
    JsonNode details = tocsin.health("watches").path("details");
    return details.path(watch).path(what).toString();
  }
}
