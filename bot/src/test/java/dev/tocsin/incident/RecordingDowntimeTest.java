package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.OPENED_AT;
import static dev.tocsin.incident.Scenario.givenOpen;

import dev.tocsin.incident.RecordCommand.RecordDowntime;
import dev.tocsin.incident.RecordEvent.DowntimeRecorded;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordingDowntimeTest {
  private static Instant at(int minute) {
    return OPENED_AT.plusSeconds(60L * minute);
  }

  private static RecordDowntime down(int from, int to) {
    return new RecordDowntime(at(from), at(to), false);
  }

  private static RecordDowntime downSince(int from) {
    return new RecordDowntime(at(from), null, false);
  }

  private static RecordDowntime meant(Instant from) {
    return new RecordDowntime(from, null, true);
  }

  private static DowntimeRecorded recorded(int number, int from, int to) {
    return new DowntimeRecorded(number, at(from), at(to));
  }

  private static DowntimeRecorded openSince(int number, int from) {
    return new DowntimeRecorded(number, at(from), null);
  }

  private static Scenario anHourLater(IncidentEvent... events) {
    return givenOpen(events).after(Duration.ofHours(1));
  }

  @Test
  void windows_are_numbered() {
    anHourLater().when(down(-10, 8)).then(recorded(1, -10, 8));
    anHourLater(recorded(1, -10, 8)).when(down(8, 20)).then(recorded(2, 8, 20));
  }

  @Test
  void a_window_that_lasts_has_no_end_yet() {
    anHourLater().when(downSince(30)).then(openSince(1, 30));
  }

  @Test
  void a_lasting_window_is_completed_by_its_end() {
    anHourLater(openSince(1, 30)).when(down(30, 45)).then(recorded(1, 30, 45));
  }

  @Test
  void a_lasting_window_has_begun_at_another_time_only_if_that_is_meant() {
    anHourLater(openSince(1, 30))
        .when(downSince(45))
        .thenAsked("down since 2026-11-21 14:30 UTC", "begin at 2026-11-21 14:45 UTC instead?");
    anHourLater(openSince(1, 30)).when(meant(at(45))).then(openSince(1, 45));
    anHourLater(openSince(1, 30)).when(downSince(30)).thenNothingChanges();
  }

  @Test
  void a_window_that_is_over_lasts_again_only_if_that_is_meant() {
    anHourLater(recorded(1, 0, 8))
        .when(downSince(0))
        .thenAsked("2026-11-21 14:00 UTC to 2026-11-21 14:08 UTC is over", "still?");
    anHourLater(recorded(1, 0, 8)).when(meant(at(0))).then(openSince(1, 0));
  }

  @Test
  void the_minutes_that_people_see_are_enough_to_name_a_window() {
    Instant within = at(30).plusMillis(37_123);
    anHourLater(new DowntimeRecorded(1, within, null))
        .when(down(30, 45))
        .then(new DowntimeRecorded(1, within, at(45)));
    anHourLater(new DowntimeRecorded(1, at(0), within))
        .when(down(5, 30))
        .then(new DowntimeRecorded(1, at(5), within));
    anHourLater(new DowntimeRecorded(1, at(0), within))
        .when(down(30, 45))
        .then(recorded(2, 30, 45));
  }

  @Test
  void a_window_with_the_same_start_or_end_corrects_the_one_there_is() {
    anHourLater(recorded(1, 0, 8)).when(down(0, 9)).then(recorded(1, 0, 9));
    anHourLater(recorded(1, 0, 8)).when(down(-5, 8)).then(recorded(1, -5, 8));
    anHourLater(recorded(1, 0, 8)).when(down(0, 8)).thenNothingChanges();
  }

  @Test
  void windows_do_not_overlap() {
    anHourLater(recorded(1, 0, 8))
        .when(down(5, 20))
        .thenRejected("2026-11-21 14:00 UTC to 2026-11-21 14:08 UTC", "its own `from:`");
    anHourLater(recorded(1, 0, 8)).when(downSince(-5)).thenRejected("overlaps");
    anHourLater(recorded(1, 0, 8)).when(down(-9, 1)).thenRejected("overlaps");
  }

  @Test
  void nothing_begins_within_a_window_that_lasts() {
    anHourLater(openSince(1, 0)).when(down(10, 20)).thenRejected("14:00 UTC to now");
    anHourLater(openSince(1, 0)).when(down(-10, -5)).then(recorded(2, -10, -5));
  }

  @Test
  void a_correction_does_not_overlap_another_window_either() {
    anHourLater(recorded(1, 0, 8), recorded(2, 20, 30))
        .when(down(0, 25))
        .thenRejected("overlaps the downtime from 2026-11-21 14:20 UTC");
  }

  @Test
  void a_window_ends_after_it_began() {
    anHourLater().when(down(8, 8)).thenRejected("end before it began", "from:14:05 to:14:25");
  }

  @Test
  void a_window_does_not_lie_in_the_future() {
    anHourLater().when(downSince(61)).thenRejected("in the future");
    anHourLater().when(down(30, 61)).thenRejected("Leave `to:` out for as long as it lasts");
  }
}
