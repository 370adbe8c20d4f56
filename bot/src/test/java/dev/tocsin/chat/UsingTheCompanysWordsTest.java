package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.config.ConfigurationFile;
import dev.tocsin.config.Loaded;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Roster;
import dev.tocsin.timeline.LocalTimes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsingTheCompanysWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T02:14:00Z");
  private static final String COMPANY =
      """
      company: { name: Acme, timezone: UTC }
      people: { ada: { email: ada@acme.test } }
      founders: [ada]
      """;

  private static String card(String more, Severity severity) {
    var opened =
        new LifecycleEvent.Opened("The shop is down", severity, "checkout", false, false, NOW);
    var incident = Incident.of(1, List.of(new Recorded(1, NOW, new Who("ada", "Ada"), opened)));
    return Cards.summary(incident, LocalTimes.on(NOW, ZoneOffset.UTC), labels(more))
        .parts()
        .toString();
  }

  private static Labels labels(String more) {
    var loaded = ConfigurationFile.parse(COMPANY + more, Path.of(""));
    Roster roster = ((Loaded.Good) loaded).configuration().roster();
    return new Labels(() -> roster);
  }

  @Test
  void a_severity_has_the_name_that_the_company_gave_it() {
    assertThat(card("severities: { 1: { name: Red } }\n", Severity.SEV1)).contains("SEV1 (Red)");
    assertThat(card("severities: { 1: { name: Red } }\n", Severity.SEV2)).contains("value=SEV2]");
    assertThat(card("", Severity.SEV1)).contains("value=SEV1]");
    assertThat(card("", null)).contains("not rated");
  }

  @Test
  void a_service_is_shown_with_its_components() {
    String services = "services: { checkout: { components: [Web App, API] } }\n";
    assertThat(card(services, Severity.SEV1)).contains("checkout (Web App, API)");
    assertThat(card("services: { checkout: {} }\n", Severity.SEV1)).contains("value=checkout]");
    assertThat(card("", Severity.SEV1)).contains("value=checkout]");
  }
}
