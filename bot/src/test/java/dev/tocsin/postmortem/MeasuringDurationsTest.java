package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.Happening.Details;
import dev.tocsin.postmortem.Happening.Kind;
import dev.tocsin.postmortem.Span.State;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasuringDurationsTest {
  private static final Happening OPENED = event(1, "10:00", Kind.OPENED);

  private static Happening event(int number, String clock, Kind kind) {
    return new Happening("#" + number, Chat.at(clock), kind, "ada", "");
  }

  private static Happening down(int number, String from, @Nullable String to) {
    Details window = new Details(null, null, null, Chat.at(from), to == null ? null : Chat.at(to));
    return new Happening("#" + number, Chat.at("12:00"), Kind.DOWNTIME, "ada", "", window);
  }

  private static Span span(String name, Happening... events) {
    return span(name, durations(new Log(List.of(events)), Chat.story("")));
  }

  private static Span span(String name, Durations durations) {
    return durations.spans().stream()
        .filter(span -> span.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_has_both_ends_is_recorded_with_its_sources() {
    assertThat(span("time_to_resolve", OPENED, event(2, "10:30", Kind.RESOLVED)))
        .isEqualTo(new Span("time_to_resolve", State.RECORDED, 1800L, List.of("#1", "#2")));
  }

  @Test
  void what_still_runs_is_pending() {
    assertThat(span("time_to_resolve", OPENED).state()).isEqualTo(State.PENDING);
    assertThat(span("time_to_acknowledge", OPENED, event(2, "10:01", Kind.PAGE)).state())
        .isEqualTo(State.PENDING);
  }

  @Test
  void what_was_cancelled_and_reopened_runs_again() {
    assertThat(
            span(
                    "time_to_resolve",
                    OPENED,
                    event(2, "10:10", Kind.CANCELLED),
                    event(3, "10:20", Kind.REOPENED))
                .state())
        .isEqualTo(State.PENDING);
  }

  @Test
  void what_never_began_does_not_apply() {
    assertThat(span("time_to_acknowledge", OPENED).state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(span("downtime", OPENED).state()).isEqualTo(State.NOT_APPLICABLE);
  }

  @Test
  void what_can_no_longer_happen_does_not_apply() {
    assertThat(span("time_to_first_update", OPENED, event(2, "10:30", Kind.RESOLVED)).state())
        .isEqualTo(State.NOT_APPLICABLE);
  }

  @Test
  void an_end_before_its_beginning_is_inconsistent() {
    assertThat(
            span(
                    "time_to_acknowledge",
                    event(2, "09:00", Kind.ACK),
                    OPENED,
                    event(3, "10:01", Kind.PAGE))
                .state())
        .isEqualTo(State.INCONSISTENT);
    assertThat(span("downtime", down(1, "11:00", "10:00")).state()).isEqualTo(State.INCONSISTENT);
  }

  @Test
  void a_reopened_incident_is_not_resolved() {
    assertThat(
            span(
                    "time_to_resolve",
                    OPENED,
                    event(2, "10:30", Kind.RESOLVED),
                    event(3, "10:40", Kind.REOPENED))
                .state())
        .isEqualTo(State.PENDING);
  }

  @Test
  void windows_of_downtime_add_up_without_counting_twice() {
    Span downtime =
        span(
            "downtime",
            down(1, "10:00", "10:20"),
            down(2, "10:10", "10:30"),
            down(3, "11:00", "11:05"));
    assertThat(downtime.seconds()).isEqualTo(35 * 60L);
    assertThat(downtime.sources()).containsExactly("#1", "#2", "#3");
  }

  @Test
  void a_window_without_an_end_is_pending() {
    assertThat(span("downtime", down(1, "10:00", null)).state()).isEqualTo(State.PENDING);
  }

  @Test
  void a_beginning_before_anybody_noticed_gives_the_time_to_detect() {
    assertThat(span("time_to_detect", OPENED, down(2, "09:50", "10:30")).seconds()).isEqualTo(600L);
    assertThat(span("time_to_detect", OPENED).state()).isEqualTo(State.NOT_APPLICABLE);
  }

  @Test
  void an_incident_opened_late_began_before_it_was_opened() {
    Details since = new Details(null, null, null, Chat.at("09:45"), null);
    Happening late = new Happening("#1", Chat.at("10:00"), Kind.OPENED, "ada", "", since);
    assertThat(span("time_to_detect", late).seconds()).isEqualTo(900L);
  }

  @Test
  void a_history_is_measured_from_its_first_sign_to_its_last_word() {
    Story story =
        Chat.story(
            """
            10:00 watch: PROBLEM - cart answers with 502
            10:04 ada: the cart is down
            10:30 ada: the cart is back up, works again
            """);
    Durations durations = durations(new Log(List.of()), story);
    assertThat(span("time_to_detect", durations).seconds()).isEqualTo(240L);
    assertThat(span("time_to_resolve", durations).seconds()).isEqualTo(1800L);
    assertThat(span("time_to_close", durations).state()).isEqualTo(State.NOT_APPLICABLE);
  }

  private static Durations durations(Log log, Story story) {
    return new Durations(log, story, new Beginnings(story, ZoneOffset.UTC));
  }
}
