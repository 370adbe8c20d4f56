package dev.tocsin.oncall;

import static dev.tocsin.oncall.Acme.BERLIN;
import static dev.tocsin.oncall.Acme.at;
import static dev.tocsin.oncall.Acme.engineering;
import static dev.tocsin.oncall.Acme.policy;
import static dev.tocsin.oncall.Acme.roster;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.Target.ByPolicy;
import dev.tocsin.oncall.Target.OnePerson;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchingByTheHourTest {
  private static final Instant WEDNESDAY_NOON = at("2026-11-18T12:00");
  private static final Instant NIGHT = at("2026-11-18T03:00");
  private static final WorkingHours OFFICE =
      new WorkingHours(
          "office",
          List.of(
              new WorkingHours.Zoned(
                  new ActiveHours(
                      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                      LocalTime.of(9, 0),
                      LocalTime.of(18, 0)),
                  BERLIN)));

  private static Step step(boolean inside, Target... targets) {
    Branch branch = new Branch(OFFICE, inside);
    return new Step(List.of(targets), Duration.ofMinutes(5), 1, branch, null);
  }

  private static Wake first(Instant at, Policy... policies) {
    return new WhoIsWoken(roster(engineering(), policies))
        .step(new Situation(null, 1, at, Facts.NONE), 0);
  }

  private final Policy byHour =
      policy(
          "default",
          0,
          step(true, new OnePerson(Acme.LINUS)),
          step(false, new OnePerson(Acme.DENNIS)));

  @Test
  void a_step_for_hours_is_passed_over_outside_them_and_said() {
    assertThat(first(WEDNESDAY_NOON, byHour).woken())
        .extracting(Woken::person)
        .containsExactly(Acme.LINUS);
    Wake night = first(NIGHT, byHour);
    assertThat(night.woken()).extracting(Woken::person).containsExactly(Acme.DENNIS);
    assertThat(night.index()).isEqualTo(1);
    assertThat(night.notices()).containsExactly("step 1 is for during office only");
  }

  @Test
  void the_hours_count_when_the_step_is_due() {
    WhoIsWoken who = new WhoIsWoken(roster(engineering(), byHour));
    Situation evening = new Situation(null, 1, at("2026-11-18T17:58"), Facts.NONE);
    assertThat(Simulation.of(who, evening).moments())
        .extracting(moment -> moment.wake().woken().getFirst().person())
        .startsWith(Acme.LINUS, Acme.DENNIS, Acme.ADA);
  }

  @Test
  void a_whole_policy_can_be_for_hours() {
    Policy outer =
        policy(
            "default", 0, step(true, new ByPolicy("day")), step(false, new OnePerson(Acme.DENNIS)));
    Policy day = policy("day", 0, Acme.step(5, new OnePerson(Acme.MARGARET)));
    assertThat(first(WEDNESDAY_NOON, outer, day).woken())
        .extracting(Woken::person)
        .containsExactly(Acme.MARGARET);
    assertThat(first(NIGHT, outer, day).woken())
        .extracting(Woken::person)
        .containsExactly(Acme.DENNIS);
  }

  @Test
  void a_step_for_the_hours_outside_is_passed_over_during_them() {
    Policy nightFirst =
        policy(
            "default",
            0,
            step(false, new OnePerson(Acme.DENNIS)),
            step(true, new OnePerson(Acme.LINUS)));
    assertThat(first(WEDNESDAY_NOON, nightFirst).notices())
        .containsExactly("step 1 is for outside office only");
  }

  @Test
  void when_no_step_is_for_the_hour_the_founders_are_woken() {
    Policy dayOnly = policy("default", 2, step(true, new OnePerson(Acme.LINUS)));
    assertThat(first(NIGHT, dayOnly).founders()).isTrue();
  }
}
