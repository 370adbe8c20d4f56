package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an alert to the page that it causes, and to its end. */
class AlertedByAProgramTest {
  private static final String TOKEN = "alerts/and+nothing//else=";
  private static final String FIRES =
      "{\"title\":\"Disk full on db1\",\"severity\":\"critical\",\"source\":\"Nightly check\","
          + "\"link\":\"https://graphs.acme.test/db1\"}";
  private static final String ENDS =
      "{\"title\":\"Disk full on db1\",\"status\":\"resolved\",\"source\":\"Nightly check\"}";
  private static final String PEOPLE =
      """
      company: { name: Acme, timezone: Europe/Berlin }
      people: { ada: { name: Ada L., email: ada@acme.test }, linus: { name: Linus, phone: "+15550100" } }
      founders: [ada]
      policies: { default: { steps: [{ page: [linus], wait: 5m }] } }
      """;

  @TempDir private Path folder;
  private RunningTocsin tocsin;

  @BeforeEach
  void start() throws IOException {
    Path file = Files.writeString(folder.resolve("tocsin.yaml"), PEOPLE);
    tocsin =
        RunningTocsin.on(folder)
            .with(Map.of("TOCSIN_CONFIG", file.toString(), "TOCSIN_ALERT_TOKEN", TOKEN))
            .with(Map.of("TOCSIN_ADMIN_TOKEN", "for those who run it"))
            .start();
  }

  @AfterEach
  void stop() {
    tocsin.close();
  }

  private String sent(String body) {
    return tocsin.post("/alerts/" + TOKEN, Map.of(), body).body();
  }

  @Test
  void it_wakes_people_once_tells_them_its_end_and_its_token_opens_nothing_else() {
    assertThat(sent(FIRES)).contains("INC-1 was opened");
    assertThat(sent(FIRES)).contains("INC-1 knows of it");
    PracticeTalk practice = tocsin.practice();
    practice.expectPage("linus chat");

    PracticeTalk.Seat linus = practice.seat("linus", practice.roomOf("INC-1"));
    linus.expect("Nightly check (a program) reported an alert: Disk full on db1.");
    linus.expect("https://graphs.acme.test/db1");
    sent(ENDS);
    linus.expect(
        "Nightly check (a program) reported the end of an alert: Disk full on db1; none goes on.");
    assertThat(linus.timeline()).filteredOn(line -> line.contains("reported")).hasSize(2);
    linus.types("/incident lead").types("/incident resolve Logs are rotated again.");
    linus.expect("resolved the incident");
    assertThat(sent(FIRES)).contains("INC-2 was opened");

    assertThat(status("/api/incidents", TOKEN)).isEqualTo(401);
    assertThat(tocsin.post("/alerts/wrong", Map.of(), FIRES).statusCode()).isEqualTo(401);
    assertThat(tocsin.post("/alerts", bearer("for those who run it"), FIRES).statusCode())
        .isEqualTo(401);
  }

  private int status(String path, String token) {
    return tocsin.get(path, bearer(token)).statusCode();
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }
}
