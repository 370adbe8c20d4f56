package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Who;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamingTheServiceTest {
  private static final Instant AT = Instant.parse("2026-03-04T21:00:00Z");

  private static @Nullable String named(@Nullable String service, List<String> components) {
    var opened = new LifecycleEvent.Opened("Tills stop", Severity.SEV2, service, false, false, AT);
    var journal = List.of(new Recorded(1, AT, new Who("ada", "Ada"), opened));
    return CaseFiles.of(
            Incident.of(7, journal), journal, List.of(), ZoneId.of("UTC"), _ -> components)
        .header()
        .service();
  }

  @Test
  void a_service_stands_with_its_components() {
    assertThat(named("tills", List.of("Checkout", "Receipts")))
        .isEqualTo("tills (Checkout, Receipts)");
  }

  @Test
  void a_service_without_components_stands_alone() {
    assertThat(named("tills", List.of())).isEqualTo("tills");
  }

  @Test
  void an_incident_may_concern_no_service() {
    assertThat(named(null, List.of("Checkout"))).isNull();
  }
}
