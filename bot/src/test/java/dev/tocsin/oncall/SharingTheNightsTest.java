package dev.tocsin.oncall;

import static dev.tocsin.oncall.Acme.ADA;
import static dev.tocsin.oncall.Acme.DENNIS;
import static dev.tocsin.oncall.Acme.GHOST;
import static dev.tocsin.oncall.Acme.GRACE;
import static dev.tocsin.oncall.Acme.LINUS;
import static dev.tocsin.oncall.Acme.at;
import static dev.tocsin.oncall.Acme.clear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.FounderMode.Use;
import dev.tocsin.oncall.Target.LongestAgo;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharingTheNightsTest {
  private static final Instant NIGHT = at("2026-11-21T03:00");
  private static final Instant YESTERDAY = at("2026-11-20T03:00");
  private static final Instant LAST_WEEK = at("2026-11-14T03:00");

  private static Staff staff(Person... people) {
    Map<String, Person> byKey = new LinkedHashMap<>();
    Stream.of(people).forEach(person -> byKey.put(person.key(), person));
    return new Staff(byKey, List.of(people[0]), List.of(), Map.of());
  }

  private static Roster few(Person... people) {
    return new Roster(Acme.BERLIN, staff(people), Duties.NONE);
  }

  private static Roster using(Use use, Person... people) {
    Duties duties = new Duties(Map.of(), Map.of(), Map.of(), Map.of(), FounderMode.standard(use));
    return new Roster(Acme.BERLIN, staff(people), duties);
  }

  private static Situation situation(int severity, Instant at, Map<String, Instant> lastWoken) {
    return new Situation(null, severity, at, new Facts(List.of(), Map.of(), lastWoken, Set.of()));
  }

  private static List<String> firstSteps(Roster roster, Situation start) {
    return Simulation.of(new WhoIsWoken(roster), start).moments().stream()
        .limit(3)
        .map(
            moment ->
                Duration.between(start.at(), moment.at()).toMinutes()
                    + " "
                    + moment.wake().woken().stream().map(one -> one.person().key()).toList())
        .toList();
  }

  @Test
  void the_one_who_was_woken_longest_ago_is_first_and_then_all_are() {
    Map<String, Instant> lastWoken = Map.of("ada", YESTERDAY, "grace", LAST_WEEK);
    assertThat(firstSteps(few(ADA, GRACE), situation(1, NIGHT, lastWoken)))
        .containsExactly("0 [grace]", "5 [ada, grace]", "10 [ada]");
  }

  @Test
  void who_was_never_woken_comes_before_them() {
    Map<String, Instant> lastWoken = Map.of("ada", YESTERDAY, "linus", LAST_WEEK);
    assertThat(firstSteps(few(ADA, LINUS, GRACE), situation(2, NIGHT, lastWoken)))
        .startsWith("0 [grace]", "5 [ada, linus, grace]");
  }

  @Test
  void what_is_not_urgent_waits_until_somebody_is_awake_and_runs_the_same_chain() {
    Wake wait = new WhoIsWoken(few(ADA, GRACE)).step(situation(3, NIGHT, Map.of()), 0);
    assertThat(wait.woken()).isEmpty();
    assertThat(wait.waitFor()).isEqualTo(Duration.ofHours(5));
    assertThat(wait.notices())
        .containsExactly("severity 3 waits until somebody is awake: Ada, at 08:00 CET");
    assertThat(firstSteps(few(ADA, GRACE), situation(3, NIGHT, Map.of("ada", YESTERDAY))))
        .containsExactly("0 []", "300 [grace]", "305 [ada, grace]");
  }

  @Test
  void by_day_nothing_waits() {
    Instant noon = at("2026-11-21T12:00");
    assertThat(firstSteps(few(ADA, GRACE), situation(4, noon, Map.of()))).startsWith("0 [ada]");
  }

  @Test
  void whoever_is_awake_elsewhere_is_woken_for_what_is_not_urgent() {
    Person far =
        new Person("far", "Far", ZoneId.of("America/New_York"), LINUS.contact(), LINUS.ladder());
    Roster roster = few(ADA, far);
    assertThat(firstSteps(roster, situation(3, NIGHT, Map.of("far", YESTERDAY))))
        .startsWith("0 [far]", "5 [ada, far]");
    assertThat(firstSteps(roster, situation(1, NIGHT, Map.of("far", YESTERDAY))))
        .startsWith("0 [ada]");
  }

  @Test
  void it_is_for_two_or_three_people_without_schedules_and_policies() {
    Situation night = situation(1, NIGHT, Map.of());
    assertThat(new WhoIsWoken(few(ADA)).step(night, 0).founders()).isTrue();
    assertThat(new WhoIsWoken(few(ADA, GRACE, LINUS, DENNIS)).step(night, 0).founders()).isTrue();
    assertThat(new WhoIsWoken(few(ADA, GRACE)).step(night, 0).founders()).isFalse();
    assertThat(few(ADA, GRACE).sharesNights()).isTrue();
    Roster scheduled = Acme.roster(Acme.engineering());
    Roster twoWithSchedule = new Roster(Acme.BERLIN, staff(ADA, GRACE), scheduled.duties());
    assertThat(new WhoIsWoken(twoWithSchedule).step(night, 0).founders()).isTrue();
    assertThat(twoWithSchedule.sharesNights()).isFalse();
  }

  @Test
  void it_can_be_had_for_more_people_or_not_at_all() {
    Situation night = situation(1, NIGHT, Map.of());
    Roster always = using(Use.ALWAYS, ADA, GRACE, LINUS, DENNIS, GHOST);
    assertThat(firstSteps(always, night)).startsWith("0 [ada]", "5 [ada, grace, linus, dennis]");
    assertThat(new WhoIsWoken(using(Use.NEVER, ADA, GRACE)).step(night, 0).founders()).isTrue();
  }

  @Test
  void policies_take_its_place() {
    Policy mine = Acme.policy("default", 0, Acme.step(5, new Target.OnePerson(GRACE)));
    for (Use use : List.of(Use.ALWAYS, Use.IF_FEW)) {
      Duties duties =
          new Duties(
              Map.of(), Map.of("default", mine), Map.of(), Map.of(), FounderMode.standard(use));
      Roster roster = new Roster(Acme.BERLIN, staff(ADA, GRACE), duties);
      assertThat(roster.policy("other").steps()).isEmpty();
    }
  }

  @Test
  void whom_a_severity_asks_for_can_take_turns_too() {
    List<Target> next = List.of(new LongestAgo("platform", null));
    SeverityRule asking = new SeverityRule(1, "Critical", null, null, List.of(), next, null);
    Duties duties =
        new Duties(
            Map.of(), Map.of(), Map.of(1, asking), Map.of(), FounderMode.standard(Use.NEVER));
    assertThat(new Roster(Acme.BERLIN, staff(ADA, GRACE), duties).sharesNights()).isTrue();
  }

  @Test
  void a_policy_of_ones_own_can_take_turns_too() {
    Target next = clear(Acme.roster(Acme.engineering()).targets().read("one-of:platform"));
    assertThat(next).isEqualTo(new LongestAgo("platform", null));
    assertThat(next.word()).isEqualTo("one-of:platform");
    Roster roster = Acme.roster(Acme.engineering(), Acme.policy("default", 1, Acme.step(5, next)));
    assertThat(roster.sharesNights()).isTrue();
    assertThat(firstSteps(roster, situation(1, NIGHT, Map.of("linus", YESTERDAY))))
        .containsExactly("0 [dennis]", "5 [linus]", "10 [ada, grace]");
  }

  @Test
  void when_nobody_is_left_the_step_is_skipped() {
    Roster roster =
        Acme.roster(
            Acme.engineering(),
            Acme.policy("default", 0, Acme.step(5, new LongestAgo("gone", null))));
    Wake wake = new WhoIsWoken(roster).step(situation(1, NIGHT, Map.of()), 0);
    assertThat(wake.notices()).contains("nobody is left in team gone");
  }

  @Test
  void whoever_asks_for_the_next_step_does_not_wait() {
    WhoIsWoken who = new WhoIsWoken(few(ADA, GRACE));
    Situation night = situation(3, NIGHT, Map.of());
    assertThat(who.nextThatWakes("default", night, 0).woken())
        .extracting(Woken::person)
        .containsExactly(ADA);
    assertThat(who.page(new Target.ByPolicy("default"), night).woken()).hasSize(1);
  }

  @Test
  void who_has_acknowledged_already_is_not_woken_by_a_later_step() {
    Roster roster =
        Acme.roster(
            Acme.engineering(),
            Acme.policy(
                "default",
                0,
                Acme.step(5, new Target.WholeTeam("platform")),
                Acme.step(5, new LongestAgo("platform", null))));
    Facts linusHasIt = new Facts(List.of(), Map.of(), Map.of(), Set.of("linus"));
    Situation night = new Situation(null, 1, NIGHT, linusHasIt);
    Wake wake = new WhoIsWoken(roster).step(night, 0);
    assertThat(wake.woken()).extracting(Woken::person).containsExactly(DENNIS);
    assertThat(wake.notices()).containsExactly("Linus has acknowledged already");
    assertThat(new WhoIsWoken(roster).step(night, 1).woken())
        .extracting(Woken::person)
        .containsExactly(DENNIS);
    assertThat(new WhoIsWoken(roster).step(night.unanswered(), 0).woken()).hasSize(2);
  }
}
