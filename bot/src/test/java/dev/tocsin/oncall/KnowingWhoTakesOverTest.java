package dev.tocsin.oncall;

import static dev.tocsin.oncall.Acme.ADA;
import static dev.tocsin.oncall.Acme.DENNIS;
import static dev.tocsin.oncall.Acme.GRACE;
import static dev.tocsin.oncall.Acme.LINUS;
import static dev.tocsin.oncall.Acme.MARGARET;
import static dev.tocsin.oncall.Acme.at;
import static dev.tocsin.oncall.Acme.engineering;
import static dev.tocsin.oncall.Acme.rotation;
import static dev.tocsin.oncall.Acme.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowingWhoTakesOverTest {
  private static final Instant MONDAY = at("2026-01-12T09:00");

  @Test
  void a_handoff_is_seen_at_its_instant_and_once() {
    Handoff handoff = new Handoff(MONDAY, LINUS, MARGARET);
    assertThat(engineering().handoffs(MONDAY.minusSeconds(60), MONDAY)).containsExactly(handoff);
    assertThat(engineering().handoffs(MONDAY.minusNanos(1), MONDAY)).containsExactly(handoff);
    assertThat(engineering().handoffs(MONDAY, MONDAY.plusSeconds(60))).isEmpty();
    assertThat(engineering().handoffs(MONDAY.minusSeconds(60), MONDAY.minusNanos(1))).isEmpty();
  }

  @Test
  void covers_hand_on_and_back() {
    Cover cover = new Cover("engineering", DENNIS, at("2026-01-13T09:00"), at("2026-01-13T18:00"));
    assertThat(engineering(cover).handoffs(MONDAY, at("2026-01-19T08:00")))
        .containsExactly(
            new Handoff(cover.from(), MARGARET, DENNIS), new Handoff(cover.to(), DENNIS, MARGARET));
  }

  @Test
  void whoever_comes_back_after_a_night_of_nobody_takes_over_from_nobody() {
    ActiveHours office =
        new ActiveHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0));
    Rotation weekly = rotation("1 week", "2026-01-05T09:00", ADA, GRACE);
    Schedule days = schedule("office", List.of(new Layer(weekly, List.of(office))));
    assertThat(days.handoffs(at("2026-01-05T12:00"), at("2026-01-12T08:59"))).isEmpty();
    assertThat(days.handoffs(at("2026-01-05T12:00"), MONDAY))
        .containsExactly(new Handoff(MONDAY, ADA, GRACE));
  }

  @Test
  void the_first_shift_of_all_is_taken_over_from_nobody() {
    assertThat(engineering().handoffs(at("2026-01-05T08:00"), at("2026-01-05T10:00"))).isEmpty();
  }

  @Test
  void unless_it_is_said_otherwise_people_are_told_alone() {
    assertThat(engineering().notices()).isEqualTo(Notices.PEOPLE);
  }
}
