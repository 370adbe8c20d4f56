package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice room's engineers take turns by the week, from Monday at nine. */
class HandingOnTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final List<String> TURNS = List.of("linus", "margaret", "dennis");

  @TempDir Path folder;

  @Test
  void the_one_who_comes_and_the_one_who_goes_are_told_of_the_week_ahead() {
    try (var tocsin = RunningTocsin.on(folder).start()) {
      PracticeTalk practice = tocsin.practice();
      String before = onCall(practice);
      practice.fastForward(untilMonday(practice).plusSeconds(1));
      practice.seat(next(before), "general").expect("You are on call for engineering now until");
      practice
          .seat(before, "general")
          .expect("has taken engineering over from you. You are next on");
      practice.seat(next(before), "general").expect("The week ahead");
      assertThat(practice.seat(next(next(before)), "general").messages())
          .noneMatch(message -> message.contains("engineering now"));
    }
  }

  @Test
  void a_handoff_while_nothing_runs_is_told_after_the_start_and_once() {
    String coming;
    try (var tocsin = RunningTocsin.on(folder).start()) {
      PracticeTalk practice = tocsin.practice();
      coming = next(onCall(practice));
      practice.fastForward(untilMonday(practice).minusSeconds(2));
      practice.seat(coming, "general").types("/oncall now").expect("until");
    }
    try (var tocsin = RunningTocsin.on(folder).start()) {
      tocsin.practice().fastForward(Duration.ofHours(2));
      tocsin.practice().seat(coming, "general").expect("You are on call for engineering now");
    }
    try (var tocsin = RunningTocsin.on(folder).start()) {
      PracticeTalk.Seat seat = tocsin.practice().seat(coming, "general");
      seat.types("/oncall now").expect("On call");
      assertThat(seat.messages().stream().filter(one -> one.contains("engineering now until")))
          .hasSize(1);
    }
  }

  @Test
  void who_asks_for_cover_is_told_the_answer() {
    try (var tocsin = RunningTocsin.on(folder).start()) {
      PracticeTalk practice = tocsin.practice();
      String holder = onCall(practice);
      practice
          .seat(holder, "general")
          .types("/oncall cover @" + next(holder) + " from:now to:+2h schedule:engineering");
      practice.seat(next(holder), "incidents").expect("asks you to take over engineering");
      practice.seat(next(holder), "general").types("/oncall cover number:1 answer:yes");
      practice.seat(holder, "general").expect("takes over engineering from");
    }
  }

  private static Duration untilMonday(PracticeTalk practice) {
    ZonedDateTime now = practice.clock().atZone(BERLIN);
    ZonedDateTime monday =
        now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(LocalTime.of(9, 0));
    return Duration.between(now, monday.isAfter(now) ? monday : monday.plusWeeks(1));
  }

  private static String onCall(PracticeTalk practice) {
    long weeks =
        ChronoUnit.WEEKS.between(
            LocalDateTime.parse("2026-01-05T09:00").atZone(BERLIN),
            practice.clock().atZone(BERLIN));
    return TURNS.get((int) (weeks % TURNS.size()));
  }

  private static String next(String person) {
    return TURNS.get((TURNS.indexOf(person) + 1) % TURNS.size());
  }
}
