package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.Happening.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An incident that a monitoring program opened. */
class DraftingAnAlertTest {
  private static Happening at(String time, Kind kind, String actor, String text) {
    return new Happening("#" + time, Chat.at(time), kind, actor, text);
  }

  private static Draft draft(Happening... events) {
    return Drafter.draft(new CaseFile(Header.none(), List.of(), List.of(events), Night.BERLIN));
  }

  private final Draft draft =
      draft(
          at("02:00", Kind.OPENED, "Night Monitor", "Disk full on db1"),
          at("02:01", Kind.ALERT, "Night Monitor", "Night Monitor reported an alert: Disk full."),
          at("02:04", Kind.ACK, "ada", "ada acknowledged"),
          at("02:20", Kind.ALERT_ENDED, "Night Monitor", "Night Monitor reported the end of it."),
          at("02:30", Kind.RESOLVED, "ada", "Logs are rotated again"));

  @Test
  void the_alert_is_how_it_was_detected_and_its_end_how_it_was_resolved() {
    assertThat(Chat.texts(draft, SectionName.DETECTION))
        .containsExactly(
            "Night Monitor opened the incident at 03:00: \"Disk full on db1\"",
            "At 03:01: Night Monitor reported an alert: Disk full.",
            "At 03:04: ada acknowledged.");
    assertThat(Chat.texts(draft, SectionName.RESOLUTION))
        .contains("At 03:20: Night Monitor reported the end of it.");
  }

  @Test
  void its_rows_are_of_alerts() {
    assertThat(draft.timeline())
        .filteredOn(row -> row.kind() == RowKind.ALERT)
        .extracting(Row::text)
        .containsExactly(
            "Night Monitor reported an alert: Disk full.", "Night Monitor reported the end of it.");
  }

  @Test
  void a_program_is_no_participant() {
    assertThat(Chat.texts(draft, SectionName.PARTICIPANTS))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("ada");
  }

  @Test
  void one_that_comes_and_goes_is_told_by_its_beginning_and_its_end_if_it_has_one() {
    Draft flapping =
        draft(
            IntStream.range(0, 20)
                .mapToObj(i -> "0%d:%d%d".formatted(2 + i / 10, i / 2 % 5, i % 2))
                .map(
                    time -> at(time, time.endsWith("0") ? Kind.ALERT : Kind.ALERT_ENDED, "M", time))
                .toArray(Happening[]::new));
    assertThat(Chat.texts(flapping, SectionName.DETECTION)).containsExactly("At 03:00: 02:00.");
    assertThat(Chat.texts(flapping, SectionName.RESOLUTION)).containsExactly("At 04:41: 03:41.");
    Draft still =
        draft(at("02:00", Kind.ALERT_ENDED, "M", "ended"), at("02:01", Kind.ALERT, "M", "fires"));
    assertThat(Chat.texts(still, SectionName.RESOLUTION)).isEmpty();
  }
}
