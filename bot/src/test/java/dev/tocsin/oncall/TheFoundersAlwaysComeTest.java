package dev.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class TheFoundersAlwaysComeTest {

  private static final Patience PATIENCE =
      new Patience(3, List.of(Acme.ADA), LocalTime.of(8, 0), LocalTime.of(22, 0));

  private static final WorkingHours OFFICE =
      new WorkingHours(
          "office",
          List.of(
              new WorkingHours.Zoned(
                  new ActiveHours(
                      EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(17, 0)),
                  Acme.BERLIN)));

  private static final List<Target> TARGETS =
      List.of(
          new Target.OnSchedule("engineering"),
          new Target.OnSchedule("gone"),
          new Target.WholeTeam("platform"),
          new Target.WholeTeam("gone"),
          new Target.OnePerson(Acme.GHOST),
          new Target.InRole("lead"),
          new Target.LongestAgo("platform", null),
          new Target.LongestAgo("everyone", PATIENCE),
          new Target.ByPolicy("default"),
          new Target.ByPolicy("first"),
          new Target.ByPolicy("second"),
          new Target.ByPolicy("gone"));

  @Property(tries = 300, seed = "4711", shrinking = ShrinkingMode.OFF)
  void whatever_the_policies_say(@ForAll Random random) {
    Roster roster =
        Acme.roster(
            Acme.engineering(),
            policy("default", random),
            policy("first", random),
            policy("second", random));
    WhoIsWoken who = new WhoIsWoken(roster);
    Situation situation = Acme.situation(null, random.nextInt(5));
    Wake wake = who.step(situation, 0);
    while (!wake.founders()) {
      Wake next = who.step(situation, wake.index() + 1);
      assertThat(next.index()).isGreaterThan(wake.index()).isLessThanOrEqualTo(1000);
      assertThat(wake.woken().isEmpty()).isEqualTo(isWaiting(wake));
      wake = next;
    }
    assertThat(wake.woken()).extracting(Woken::person).containsExactly(Acme.ADA, Acme.GRACE);
    assertThat(who.step(situation, wake.index() + 1).founders()).isTrue();
  }

  /** A wait is for hours, never for ever. */
  private static boolean isWaiting(Wake wake) {
    return wake.notices().stream().anyMatch(notice -> notice.contains("waits until"))
        && wake.waitFor().compareTo(Duration.ofDays(1)) <= 0;
  }

  private static Policy policy(String name, Random random) {
    List<Step> steps = new ArrayList<>();
    IntStream.range(0, random.nextInt(4)).forEach(_ -> steps.add(step(random)));
    return new Policy(name, steps, random.nextInt(4));
  }

  private static Step step(Random random) {
    List<Target> targets =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(_ -> TARGETS.get(random.nextInt(TARGETS.size())))
            .toList();
    Branch branch = random.nextInt(3) == 0 ? new Branch(OFFICE, random.nextBoolean()) : null;
    Patience patience = random.nextInt(4) == 0 ? PATIENCE : null;
    Duration wait = Duration.ofMinutes(random.nextInt(10));
    return new Step(targets, wait, 1 + random.nextInt(3), branch, patience);
  }
}
