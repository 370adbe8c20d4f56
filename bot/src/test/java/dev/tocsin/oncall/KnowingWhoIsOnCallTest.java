package dev.tocsin.oncall;

import static dev.tocsin.oncall.Acme.ADA;
import static dev.tocsin.oncall.Acme.DENNIS;
import static dev.tocsin.oncall.Acme.GRACE;
import static dev.tocsin.oncall.Acme.LINUS;
import static dev.tocsin.oncall.Acme.MARGARET;
import static dev.tocsin.oncall.Acme.always;
import static dev.tocsin.oncall.Acme.at;
import static dev.tocsin.oncall.Acme.engineering;
import static dev.tocsin.oncall.Acme.rotation;
import static dev.tocsin.oncall.Acme.schedule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnowingWhoIsOnCallTest {

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final ActiveHours OFFICE = hours(WEEKDAYS, "09:00", "17:00");
  private static final ActiveHours NIGHT = hours(WEEKDAYS, "22:00", "06:00");

  @Test
  void people_take_turns_in_order_and_begin_again() {
    assertThat(engineering().shifts(at("2026-01-05T09:00"), at("2026-02-02T09:00")))
        .containsExactly(
            new Shift(at("2026-01-05T09:00"), at("2026-01-12T09:00"), LINUS),
            new Shift(at("2026-01-12T09:00"), at("2026-01-19T09:00"), MARGARET),
            new Shift(at("2026-01-19T09:00"), at("2026-01-26T09:00"), DENNIS),
            new Shift(at("2026-01-26T09:00"), at("2026-02-02T09:00"), LINUS));
  }

  @Test
  void before_the_first_shift_there_is_nobody() {
    List<Shift> shifts = engineering().shifts(at("2026-01-01T00:00"), at("2026-01-06T00:00"));
    assertThat(shifts.getFirst().who()).isEmpty();
    assertThat(shifts.getLast().who()).contains(LINUS);
  }

  @Test
  void a_later_layer_lies_over_an_earlier_one_in_its_hours() {
    Layer office = new Layer(rotation("1 week", "2026-01-05T00:00", ADA), List.of(OFFICE));
    Schedule layered =
        schedule("mixed", List.of(always(rotation("1 week", "2026-01-05T00:00", LINUS)), office));
    assertThat(layered.shifts(at("2026-01-09T00:00"), at("2026-01-12T12:00")))
        .containsExactly(
            new Shift(at("2026-01-09T00:00"), at("2026-01-09T09:00"), LINUS),
            new Shift(at("2026-01-09T09:00"), at("2026-01-09T17:00"), ADA),
            new Shift(at("2026-01-09T17:00"), at("2026-01-12T09:00"), LINUS),
            new Shift(at("2026-01-12T09:00"), at("2026-01-12T12:00"), ADA));
  }

  @Test
  void hours_that_end_before_they_begin_end_a_day_later() {
    Layer night = new Layer(rotation("1 week", "2026-01-05T00:00", ADA), List.of(NIGHT));
    Schedule nights = schedule("night", List.of(night));
    assertThat(nights.onCallAt(at("2026-01-10T05:59"))).contains(ADA);
    assertThat(nights.onCallAt(at("2026-01-10T06:00"))).isEmpty();
    assertThat(nights.onCallAt(at("2026-01-10T23:00"))).isEmpty();
  }

  @Test
  void a_layer_may_have_several_windows() {
    Layer both = new Layer(rotation("1 week", "2026-01-05T00:00", ADA), List.of(OFFICE, NIGHT));
    Schedule schedule = schedule("both", List.of(both));
    assertThat(schedule.onCallAt(at("2026-01-07T12:00"))).contains(ADA);
    assertThat(schedule.onCallAt(at("2026-01-07T20:00"))).isEmpty();
    assertThat(schedule.onCallAt(at("2026-01-07T23:00"))).contains(ADA);
  }

  @Test
  void a_cover_comes_before_every_layer_and_a_later_one_before_an_earlier() {
    Schedule covered =
        engineering(
            cover("engineering", ADA, "2026-01-06T00:00", "2026-01-08T00:00"),
            cover("engineering", GRACE, "2026-01-07T00:00", "2026-01-07T12:00"));
    assertThat(covered.onCallAt(at("2026-01-05T23:59"))).contains(LINUS);
    assertThat(covered.onCallAt(at("2026-01-06T00:00"))).contains(ADA);
    assertThat(covered.onCallAt(at("2026-01-07T11:59"))).contains(GRACE);
    assertThat(covered.onCallAt(at("2026-01-07T12:00"))).contains(ADA);
    assertThat(covered.onCallAt(at("2026-01-08T00:00"))).contains(LINUS);
  }

  @Test
  void covers_agreed_on_later_count_for_their_schedule_only() {
    Cover mine = cover("engineering", ADA, "2026-01-06T00:00", "2026-01-07T00:00");
    Cover other = cover("support", GRACE, "2026-01-06T00:00", "2026-01-07T00:00");
    assertThat(engineering().with(List.of(mine, other)).covers()).containsExactly(mine);
  }

  @Test
  void the_next_shift_is_that_of_somebody_else() {
    Schedule covered =
        engineering(cover("engineering", LINUS, "2026-01-12T09:00", "2026-01-13T00:00"));
    assertThat(covered.nextAfter(at("2026-01-06T00:00")))
        .contains(new Shift(at("2026-01-13T00:00"), at("2026-01-19T09:00"), MARGARET));
  }

  @Test
  void after_a_gap_comes_whoever_is_next_and_after_one_person_alone_nobody() {
    Layer office = new Layer(rotation("1 week", "2026-01-05T00:00", ADA), List.of(OFFICE));
    Schedule alone = schedule("office", List.of(office));
    assertThat(alone.nextAfter(at("2026-01-09T20:00")).map(Shift::from))
        .contains(at("2026-01-12T09:00"));
    assertThat(alone.nextAfter(at("2026-01-09T12:00"))).isEmpty();
  }

  @Test
  void a_schedule_without_layers_is_nobodys_until_it_is_covered() {
    Cover cover = cover("empty", ADA, "2026-01-06T00:00", "2026-01-07T00:00");
    Schedule empty = schedule("empty", List.of(), cover);
    Instant midnight = at("2026-01-07T00:00");
    assertThat(empty.onCallAt(midnight)).isEmpty();
    assertThat(empty.shifts(at("2026-01-06T12:00"), at("2026-01-08T00:00")))
        .containsExactly(
            new Shift(at("2026-01-06T12:00"), midnight, ADA),
            new Shift(midnight, at("2026-01-08T00:00"), null));
  }

  @Test
  void hours_of_no_day_and_covers_of_no_time_cannot_be_made() {
    assertThatThrownBy(() -> hours(Set.of(), "09:00", "17:00"))
        .hasMessage("active hours need at least one day");
    assertThatThrownBy(() -> cover("engineering", ADA, "2026-01-06T00:00", "2026-01-06T00:00"))
        .hasMessage("a cover must end after it begins");
  }

  private static ActiveHours hours(Set<DayOfWeek> days, String from, String to) {
    return new ActiveHours(days, LocalTime.parse(from), LocalTime.parse(to));
  }

  private static Cover cover(String schedule, Person person, String from, String to) {
    return new Cover(schedule, person, at(from), at(to));
  }
}
