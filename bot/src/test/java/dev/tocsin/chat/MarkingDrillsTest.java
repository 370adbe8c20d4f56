package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Who;
import dev.tocsin.paging.Page;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a locked screen there is one line to tell a drill by. */
class MarkingDrillsTest {
  private static final Who ADA = new Who("ada", "Ada");

  private static Incident incident(boolean isDrill) {
    Instant at = Instant.parse("2026-11-21T03:00:00Z");
    var opened =
        new LifecycleEvent.Opened("Payments are down", Severity.SEV1, null, false, isDrill, at);
    return Incident.of(1, List.of(new Recorded(1, at, ADA, opened)));
  }

  @Test
  void one_line_about_a_drill_says_that_it_is_one() {
    assertThat(Cards.headline(incident(true))).contains("(drill)");
    assertThat(Page.headline(incident(true))).startsWith("[drill, SEV1]");
    assertThat(Cards.headline(incident(false))).doesNotContain("drill");
  }
}
