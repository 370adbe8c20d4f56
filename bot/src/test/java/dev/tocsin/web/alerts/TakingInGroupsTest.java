package dev.tocsin.web.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.Alert;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.RecordEvent.AlertsEnded;
import dev.tocsin.incident.RecordEvent.AlertsFired;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Alertmanager sends, and Grafana in nearly the same form. */
class TakingInGroupsTest {
  private static final String DB1 = disk("firing", "db1:9100", "a1");
  private static final String DB2 = disk("firing", "db2:9100", "a2");
  private static final String GRAFANA =
      """
      {"receiver": "tocsin", "status": "firing", "orgId": 1, "version": "1",
       "alerts": [{"status": "firing",
         "labels": {"alertname": "Queue grows", "grafana_folder": "Shop", "service": "cart"},
         "annotations": {"summary": "Orders wait for minutes"},
         "startsAt": "2026-11-21T14:55:00.5+01:00", "endsAt": "0001-01-01T00:00:00Z",
         "generatorURL": "https://graphs.acme.test/rule", "fingerprint": "9f",
         "panelURL": "https://graphs.acme.test/panel", "dashboardURL": "",
         "values": {"B": 12.5}, "valueString": "[ var='B' ]"}],
       "groupLabels": {}, "commonLabels": {"alertname": "Queue grows", "service": "cart",
         "grafana_folder": "Shop"}, "commonAnnotations": null, "groupKey": "{}:{}",
       "truncatedAlerts": 0, "title": "[FIRING:1] Queue grows", "state": "alerting", "message": "…"}
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

  private static String disk(String status, String instance, String fingerprint) {
    return """
    {"status": "%s", "labels": {"alertname": "DiskFull", "instance": "%s", "job": "tills",
       "severity": "warning"},
     "annotations": {"description": "Less than 5 %% is left"},
     "startsAt": "2026-11-21T13:58:11.123456789Z", "endsAt": "2026-11-21T13:59:30Z",
     "generatorURL": "http://prometheus.acme.test/graph", "fingerprint": "%s"}
    """
        .formatted(status, instance, fingerprint);
  }

  private static String group(String... alerts) {
    return """
    {"version": "4", "groupKey": "{}/{team=\\"shop\\"}:{alertname=\\"DiskFull\\"}", "status": "firing",
     "truncatedAlerts": 0, "receiver": "tocsin", "groupLabels": {"alertname": "DiskFull"},
     "commonLabels": {"alertname": "DiskFull", "job": "tills", "severity": "warning"},
     "commonAnnotations": {}, "externalURL": "http://alertmanager.acme.test", "alerts": [%s]}
    """
        .formatted(String.join(",", alerts));
  }

  private Incident incident() {
    return tower.desk().incident(1);
  }

  private <T> List<T> entries(Class<T> kind) {
    return tower.desk().history(1).stream()
        .map(Recorded::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void one_alert_opens_an_incident_as_alertmanager() {
    assertThat(tower.hears(group(DB1))).hasStatus(200).bodyText().contains("INC-1 was opened");
    assertThat(incident().title()).isEqualTo("DiskFull (db1:9100)");
    assertThat(incident().severity()).contains(Severity.SEV3);
    assertThat(incident().lifecycle().service()).contains("tills");
    assertThat(incident().lifecycle().opener().orElseThrow().name()).isEqualTo("Alertmanager");
    assertThat(incident().lifecycle().startedAt())
        .isEqualTo(Instant.parse("2026-11-21T13:58:11.123456789Z"));
    Alert alert = entries(AlertsFired.class).getFirst().alerts().getFirst();
    assertThat(alert.text()).isEqualTo("Less than 5 % is left");
    assertThat(alert.link()).isEqualTo("http://prometheus.acme.test/graph");
  }

  @Test
  void several_alerts_of_a_group_are_one_incident_that_names_each() {
    tower.hears(group(DB1, DB2));
    assertThat(incident().title()).isEqualTo("DiskFull");
    assertThat(entries(AlertsFired.class).getFirst().alerts())
        .extracting(Alert::name)
        .containsExactly("DiskFull (db1:9100)", "DiskFull (db2:9100)");
  }

  @Test
  void a_group_that_is_told_again_is_on_record_once_and_what_changed_in_it_is_added() {
    tower.hears(group(DB1));
    assertThat(tower.hears(group(DB1))).bodyText().contains("INC-1 knows of it");
    tower.hears(group(DB1, DB2));
    tower.hears(group(DB1, DB2));
    tower.hears(group(disk("resolved", "db1:9100", "a1"), DB2));
    tower.hears(group(DB2));
    assertThat(entries(AlertsFired.class)).extracting(e -> e.alerts().size()).containsExactly(1, 1);
    AlertsEnded ended = entries(AlertsEnded.class).getFirst();
    assertThat(ended.left()).isEqualTo(1);
    assertThat(ended.alerts().getFirst().at()).isEqualTo(Instant.parse("2026-11-21T13:59:30Z"));
    assertThat(tower.desk().open()).hasSize(1);
  }

  @Test
  void an_alert_of_grafana_opens_one_as_grafana() {
    tower.hears(GRAFANA);
    assertThat(incident().title()).isEqualTo("Orders wait for minutes");
    assertThat(incident().lifecycle().service()).contains("cart");
    assertThat(incident().lifecycle().opener().orElseThrow().name()).isEqualTo("Grafana");
    assertThat(incident().lifecycle().startedAt()).isEqualTo("2026-11-21T13:55:00.500Z");
    assertThat(entries(AlertsFired.class).getFirst().alerts().getFirst().link())
        .isEqualTo("https://graphs.acme.test/panel");
    tower.hears(GRAFANA.replace("\"status\": \"firing\"", "\"status\": \"resolved\""));
    assertThat(entries(AlertsEnded.class)).hasSize(1);
  }

  @Test
  void a_group_that_lacks_most_is_taken_all_the_same() {
    assertThat(tower.hears("{\"alerts\":[{}]}")).hasStatus(200);
    assertThat(incident().title()).isEqualTo("An alert without a name");
    assertThat(tower.hears("{\"alerts\":[{\"labels\":{\"a\":\"b\"}}],\"status\":\"resolved\"}"))
        .hasStatus(200);
  }

  private static String flood(String status, int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> disk(status, "db" + i, "f" + i))
        .collect(Collectors.joining(","));
  }

  @Test
  void what_fires_is_heard_however_much_is_over() {
    String last = DB2.replace("DiskFull", "QueueGrows").replace("tills", "cart");
    assertThat(tower.hears(group(flood("resolved", 300), last)))
        .bodyText()
        .contains("INC-1 was opened");
    assertThat(incident().title()).isEqualTo("QueueGrows (db2:9100)");
    assertThat(incident().lifecycle().service()).contains("cart");
    tower.hears(group(flood("firing", 300), last.replace("firing", "resolved")));
    assertThat(entries(AlertsEnded.class)).hasSize(1);
  }

  @Test
  void the_largest_outage_is_taken_in() {
    String huge = group(flood("firing", 12_000));
    assertThat(huge.length()).isBetween(4_000_000, 8_000_000);
    assertThat(tower.hears(huge)).hasStatus(200).bodyText().contains("INC-1 was opened");
  }

  @Test
  void a_flood_is_one_incident_and_one_entry() {
    String flood = flood("firing", 900);
    assertThat(tower.hears(group(flood))).hasStatus(200);
    assertThat(tower.hears(group(flood))).bodyText().contains("knows of it");
    assertThat(entries(AlertsFired.class))
        .singleElement()
        .extracting(e -> e.alerts().size())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[7, null, \"x\"]"})
  void a_group_without_alerts_hears_what_they_look_like(String alerts) {
    assertThat(tower.hears("{\"version\":\"4\",\"alerts\":" + alerts + "}"))
        .hasStatus(400)
        .bodyText()
        .contains("labels", "annotations");
  }
}
