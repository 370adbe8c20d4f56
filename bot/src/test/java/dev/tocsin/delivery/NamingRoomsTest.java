package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Who;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingRoomsTest {
  @ParameterizedTest
  @CsvSource({
    "Checkout answers 502,                        inc-42-checkout-answers-502",
    "Zahlungen über Vipps: 50% Fehler!,           inc-42-zahlungen-uber-vipps-50-fehler",
    "Checkout rejects every card payment we make, inc-42-checkout-rejects-every-card",
    "数据库,                                       inc-42"
  })
  void a_room_is_named_by_number_and_whole_words(String title, String name) {
    assertThat(RoomNames.of(incident(title))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
  void one_long_word_is_cut(String title) {
    assertThat(RoomNames.of(incident(title))).hasSize(40).startsWith("inc-42-aaa");
  }

  private static Incident incident(String title) {
    Instant at = Instant.parse("2026-11-21T03:00:00Z");
    var opened = new LifecycleEvent.Opened(title, null, null, false, false, at);
    return Incident.of(42, List.of(new Recorded(1, at, new Who("ada", "Ada"), opened)));
  }
}
