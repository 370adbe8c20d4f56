package dev.tocsin.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.Severity;
import dev.tocsin.timeline.EventJson.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoringEventsTest {
  static Stream<IncidentEvent> events() {
    return SampleEvents.all();
  }

  static Set<String> names() {
    return EventNames.all();
  }

  /** What a journal of that time holds; such a file is never changed, only added. */
  private static Stored golden(String name) throws IOException {
    String file = "/events/" + name + ".1.json";
    try (InputStream in = StoringEventsTest.class.getResourceAsStream(file)) {
      assertThat(in).as("the golden file " + file).isNotNull();
      return new Stored(name, 1, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void what_was_stored_once_can_always_be_read(IncidentEvent event) throws IOException {
    assertThat(EventJson.read(golden(EventNames.of(event)))).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_is_stored_as_ever(IncidentEvent event) throws IOException {
    assertThat(EventJson.write(event)).isEqualTo(golden(EventNames.of(event)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_stored_name_has_a_sample(String name) {
    assertThat(events().map(EventNames::of)).contains(name);
  }

  @Test
  void every_event_has_a_name_of_its_own() {
    Set<Class<?>> types =
        Stream.of(IncidentEvent.class.getPermittedSubclasses())
            .flatMap(area -> Stream.of(area.getPermittedSubclasses()))
            .collect(Collectors.toSet());
    Set<Class<?>> named = names().stream().map(EventNames::type).collect(Collectors.toSet());
    assertThat(named).isEqualTo(types);
  }

  @ParameterizedTest
  @MethodSource("names")
  void an_entry_that_lacks_fields_can_be_read(String name) {
    assertThat(EventJson.read(new Stored(name, 1, "{}"))).isNotNull();
  }

  @Test
  void what_an_entry_lacks_is_empty() {
    assertThat(EventJson.read(new Stored("step-reached", 1, "{\"chain\":1,\"waitFor\":\"PT5M\"}")))
        .isEqualTo(
            new PagingEvent.StepReached(1, 0, false, List.of(), Duration.ofMinutes(5), List.of()));
  }

  @Test
  void a_promise_keeps_whose_update_it_is() {
    Instant by = Instant.parse("2026-11-21T14:05:00Z");
    var promised = new FollowUpEvent.PostmortemPromised(1, by, 7L);
    assertThat(EventJson.write(promised).body()).endsWith(",\"incident\":7}");
    assertThat(EventJson.read(EventJson.write(promised))).isEqualTo(promised);
  }

  @Test
  void a_step_keeps_how_many_must_acknowledge() {
    var two =
        new PagingEvent.StepReached(1, 0, false, List.of(), Duration.ofMinutes(5), List.of(), 2);
    assertThat(EventJson.write(two).body()).endsWith("\"acks\":2}");
    assertThat(EventJson.read(EventJson.write(two))).isEqualTo(two);
  }

  @Test
  void a_chain_beside_those_who_have_it_is_kept_as_such() {
    var beside = new PagingEvent.EscalationStarted(2, "default", "worse", true);
    assertThat(EventJson.write(beside).body()).endsWith("\"holding\":true}");
    assertThat(EventJson.read(EventJson.write(beside))).isEqualTo(beside);
    assertThat(EventJson.redacted(EventJson.write(beside)).body()).contains("\"holding\":true");
  }

  @Test
  void a_reminder_keeps_which_item_it_asks_for() {
    var asked = new FollowUpEvent.Nagged(FollowUpEvent.Nag.ACTION, 2, 3);
    assertThat(EventJson.write(asked).body()).endsWith("\"item\":3}");
    assertThat(EventJson.read(EventJson.write(asked))).isEqualTo(asked);
  }

  @Test
  void what_is_put_off_keeps_which_item_it_is() {
    var until = Instant.parse("2026-11-21T14:30:00Z");
    var putOff = new FollowUpEvent.NagSnoozed(FollowUpEvent.Nag.ACTION, until, 3);
    assertThat(EventJson.write(putOff).body()).endsWith("\"item\":3}");
    assertThat(EventJson.read(EventJson.write(putOff))).isEqualTo(putOff);
  }

  @Test
  void what_this_program_does_not_know_is_passed_over() {
    assertThat(EventJson.read(new Stored("incident-resolved", 1, "{\"summary\":\"x\",\"y\":1}")))
        .isEqualTo(new LifecycleEvent.Resolved("x"));
  }

  @Test
  void what_a_newer_program_wrote_is_not_misread() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventJson.read(new Stored("noted", 2, "{}")))
        .withMessageContaining("newer Tocsin");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventJson.read(new Stored("told", 1, "{}")))
        .withMessageContaining("no event told");
  }

  @ParameterizedTest
  @MethodSource("events")
  void redacting_takes_peoples_words_out_and_nothing_else(IncidentEvent event) {
    Stored stored = EventJson.write(event);
    Stored redacted = EventJson.redacted(stored);
    assertThat(redacted.body()).doesNotContain(SampleEvents.SECRET);
    assertThat(redacted)
        .isEqualTo(
            new Stored(stored.type(), 1, stored.body().replace(SampleEvents.SECRET, "[redacted]")));
  }

  @Test
  void words_that_were_not_said_are_not_redacted() {
    Stored stored = EventJson.write(new LifecycleEvent.SeverityChanged(null, Severity.SEV3, null));
    assertThat(EventJson.redacted(stored)).isEqualTo(stored);
  }
}
