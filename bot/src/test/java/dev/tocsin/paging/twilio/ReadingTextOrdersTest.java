package dev.tocsin.paging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.paging.twilio.TextOrder.Verb;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTextOrdersTest {
  @ParameterizedTest
  @CsvSource({
    "ack, ACK, ,",
    "ACK!, ACK, ,",
    "acknowledge inc-42., ACK, 42,",
    "ack42, ACK, 42,",
    "escalate 42, ESCALATE, 42,",
    "snooze, SNOOZE, ,",
    "snooze 42, SNOOZE, 42,",
    "Snooze 30m, SNOOZE, , PT30M",
    "snooze 42 1h, SNOOZE, 42, PT1H",
    "snooze 42 1h30m, SNOOZE, 42, PT1H30M",
    "snooze INC-42 20 min, SNOOZE, 42, PT20M"
  })
  void an_order_is_a_verb_with_an_incident_and_a_time(
      String text, Verb verb, Long incident, Duration span) {
    assertThat(TextOrder.read(text)).contains(new TextOrder(verb, incident, span));
  }

  @ParameterizedTest
  @ValueSource(strings = {"who are you?", "ack 30m", "snooze 42 5 moons", "please ack", ""})
  void anything_else_is_none(String text) {
    assertThat(TextOrder.read(text)).isEmpty();
  }
}
