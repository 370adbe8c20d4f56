package dev.tocsin.web.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.LifecycleEvent.Opened;
import dev.tocsin.incident.RecordEvent.AlertsFired;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An alert in Tocsin's own form, as scripts send it. */
class TakingInAlertsTest {
  private static final String WHOLE =
      """
      {"title": "Disk full on db1", "service": "basket", "severity": "critical", "key": "disk-db1",
       "text": "Less than 5 % is left", "link": "https://graphs.acme.test/db1", "source": "cron"}
      """;

  @TempDir private Path folder;
  private Watchtower tower;

  @BeforeEach
  void open() {
    tower = new Watchtower(folder);
  }

  @AfterEach
  void close() {
    tower.close();
  }

  private Object entry(int number) {
    return tower.desk().history(1).get(number - 1).event();
  }

  @Test
  void an_alert_opens_an_incident_with_all_that_it_says() {
    assertThat(tower.hears(WHOLE)).hasStatus(200).bodyText().contains("INC-1", "was opened");

    assertThat(entry(1))
        .isEqualTo(
            new Opened("Disk full on db1", Severity.SEV1, "cart", false, false, Watchtower.NOW));
    assertThat(tower.desk().history(1))
        .extracting(Recorded::by)
        .extracting("name")
        .containsOnly("cron (a program)");
    var alert = ((AlertsFired) entry(3)).alerts().getFirst();
    assertThat(alert.text()).isEqualTo("Less than 5 % is left");
    assertThat(alert.link()).isEqualTo("https://graphs.acme.test/db1");
    assertThat(alert.key()).doesNotContain("disk");
  }

  @Test
  void a_title_is_enough_and_stands_for_the_key() {
    assertThat(tower.hears("{\"title\": \"Disk full\"}")).bodyText().contains("INC-1 was opened");
    assertThat(tower.hears("{\"title\": \"Disk full\"}")).bodyText().contains("INC-1 knows of it");
    assertThat(tower.hears("{\"title\": \"Queue grows\"}")).bodyText().contains("INC-2");
    assertThat(tower.desk().incident(1).severity()).isEmpty();
  }

  @Test
  void its_end_is_on_the_timeline_and_the_incident_goes_on() {
    tower.hears(WHOLE);
    String over =
        "{\"title\":\"x\",\"key\":\"disk-db1\",\"source\":\"cron\",\"status\":\"resolved\"}";
    assertThat(tower.hears(over)).hasStatus(200).bodyText().contains("on the timeline of INC-1");
    assertThat(tower.desk().incident(1).isOpen()).isTrue();
  }

  @Test
  void an_end_without_an_incident_says_so() {
    assertThat(tower.hears("{\"title\":\"x\",\"status\":\"Resolved\"}"))
        .hasStatus(200)
        .bodyText()
        .contains("no incident is about it");
  }

  @ParameterizedTest
  @CsvSource({
    "critical, 1",
    "Error, 2",
    "warning, 3",
    "info, 4",
    "1, 1",
    "sev3, 3",
    "P2, 2",
    "urgent,",
    "5,"
  })
  void how_bad_it_is_may_be_said_in_many_words(String word, Integer severity) {
    tower.hears("{\"title\":\"x\",\"severity\":\"" + word + "\"}");
    assertThat(tower.desk().incident(1).severity().map(Severity::number).orElse(null))
        .isEqualTo(severity);
  }

  @Test
  void a_number_is_a_severity_too() {
    tower.hears("{\"title\":\"x\",\"severity\":3,\"text\":null,\"key\":7,\"more\":{\"a\":[1]}}");
    assertThat(tower.desk().incident(1).severity()).contains(Severity.SEV3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:x", "https://a.test/ b", "https://a.test/>", "ftp://a.test"})
  void what_is_no_address_is_no_link(String link) {
    tower.hears("{\"title\":\"x\",\"link\":\"" + link + "\"}");
    assertThat(((AlertsFired) entry(3)).alerts().getFirst().link()).isNull();
  }

  @Test
  void a_service_that_nobody_configured_is_none() {
    tower.hears("{\"title\":\"x\",\"service\":\"warehouse\"}");
    assertThat(tower.desk().incident(1).lifecycle().service()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "null", "7", "{}", "{\"title\":\" \"}", "{\"title\":[\"x\"]}"})
  void what_is_no_alert_hears_what_would_be_one(String body) {
    assertThat(tower.hears(body))
        .hasStatus(400)
        .bodyText()
        .contains("title", "severity", "Alertmanager", "Grafana");
    assertThat(tower.desk().open()).isEmpty();
  }

  @Test
  void a_state_that_there_is_not_is_named_with_those_there_are() {
    assertThat(tower.hears("{\"title\":\"x\",\"status\":\"gone\"}"))
        .hasStatus(400)
        .bodyText()
        .contains("firing", "resolved");
  }

  @Test
  void it_may_come_as_what_scripts_call_a_form() {
    assertThat(tower.hears(WHOLE.getBytes(UTF_8), "application/x-www-form-urlencoded"))
        .hasStatus(200);
  }

  @Test
  void a_request_has_its_limit() {
    assertThat(tower.hears("x".repeat(8_000_001)))
        .hasStatus(413)
        .bodyText()
        .contains("more than 8 MB", "max_alerts", "maxAlerts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/alerts", "/alerts/a-token", "/alerts/a+token/with//slashes="})
  void the_token_may_be_any_that_an_address_can_hold(String path) {
    assertThat(tower.hearsAt(path, WHOLE)).hasStatus(200).bodyText().contains("INC-1");
  }

  @Test
  void a_program_does_not_pass_for_a_person() {
    tower.hears("{\"title\": \"Disk full\", \"source\": \"Ada L.\"}");
    tower.hears("{\"title\": \"Disk full\"}");
    assertThat(tower.desk().history(1).getFirst().by().name()).isEqualTo("Ada L. (a program)");
    assertThat(tower.desk().history(2).getFirst().by().name()).isEqualTo("A program");
  }

  @Test
  void one_that_gets_worse_raises_the_severity() {
    String full = "{\"title\": \"Disk full\", \"key\": \"d\", \"severity\": \"%s\"}";
    tower.hears(full.formatted("warning"));
    assertThat(tower.hears(full.formatted("critical"))).bodyText().contains("timeline of INC-1");
    assertThat(tower.desk().incident(1).severity()).contains(Severity.SEV1);
  }

  @Test
  void without_a_database_the_sender_is_to_try_again() {
    tower.close();
    assertThat(tower.hears(WHOLE)).hasStatus(503);
  }
}
