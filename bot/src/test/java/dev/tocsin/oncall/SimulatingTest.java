package dev.tocsin.oncall;

import static dev.tocsin.oncall.Acme.at;
import static dev.tocsin.oncall.Acme.engineering;
import static dev.tocsin.oncall.Acme.policy;
import static dev.tocsin.oncall.Acme.roster;
import static dev.tocsin.oncall.Acme.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatingTest {

  @Test
  void a_chain_nobody_answers_is_played_through_to_the_founders_and_once_more() {
    Policy policy = policy("default", 0, step(10, new Target.OnSchedule("engineering")));
    WhoIsWoken who = new WhoIsWoken(roster(engineering(), policy));
    Situation monday = new Situation(null, 1, at("2026-11-23T08:55"), Facts.NONE);
    Simulation simulation = Simulation.of(who, monday);
    assertThat(simulation.policy()).isEqualTo("default");
    assertThat(simulation.moments())
        .extracting(
            Simulation.Moment::at, moment -> moment.wake().woken().getFirst().person().key())
        .containsExactly(
            tuple(at("2026-11-23T08:55"), "linus"),
            tuple(at("2026-11-23T09:05"), "ada"),
            tuple(at("2026-11-23T09:10"), "ada"));
  }

  @Test
  void a_handoff_during_the_chain_changes_whom_the_next_step_wakes() {
    Policy policy = policy("default", 1, step(10, new Target.OnSchedule("engineering")));
    WhoIsWoken who = new WhoIsWoken(roster(engineering(), policy));
    Situation monday = new Situation(null, 1, at("2026-11-23T08:55"), Facts.NONE);
    assertThat(Simulation.of(who, monday).moments().get(1).wake().woken())
        .extracting(woken -> woken.person().key())
        .containsExactly("margaret");
  }

  @Test
  void a_simulation_is_said_with_its_rounds_and_what_was_passed_over() {
    Policy policy =
        policy(
            "default",
            1,
            step(10, new Target.OnSchedule("nights")),
            step(90, new Target.OnSchedule("engineering")));
    WhoIsWoken who = new WhoIsWoken(roster(engineering(), policy));
    Situation night = new Situation(null, 1, at("2026-11-21T03:00"), Facts.NONE);
    assertThat(SimulationWords.of(Simulation.of(who, night), Acme.BERLIN))
        .startsWith(
            "If nobody answers, policy default wakes:",
            "",
            "Sat 21 Nov 2026 03:00 CET  step 2",
            "  (nobody is on call for nights)",
            "  (step 1 reaches nobody: skipped)",
            "  Linus at 03:00 CET: chat - on call for engineering",
            "",
            "Sat 21 Nov 2026 04:30 CET  step 4, round 2")
        .contains("Sat 21 Nov 2026 06:00 CET  the founders")
        .contains("Sat 21 Nov 2026 06:05 CET  the founders, again")
        .endsWith("And so on, every 5 min, until one of them answers.");
  }

  @Test
  void whom_the_severity_asks_for_is_said_once_and_beside_the_chain() {
    Target engineering = new Target.OnSchedule("engineering");
    List<Target> asked =
        List.of(engineering, new Target.WholeTeam("platform"), new Target.OnSchedule("nights"));
    Duties duties =
        new Duties(
            Map.of("engineering", engineering()),
            Map.of("default", policy("default", 0, step(10, engineering))),
            Map.of(2, new SeverityRule(2, "Major", null, null, List.of(), asked, null)),
            Map.of());
    WhoIsWoken who = new WhoIsWoken(new Roster(Acme.BERLIN, Acme.staff(), duties));
    assertThat(SimulationWords.of(Simulation.of(who, Acme.situation(null, 0)), Acme.BERLIN))
        .startsWith(
            "If nobody answers, policy default wakes:",
            "",
            "Sat 21 Nov 2026 03:00 CET  step 1",
            "  Linus at 03:00 CET: chat - on call for engineering",
            "  Dennis at 03:00 CET: chat - in team platform, as the severity asks for",
            "  (nobody is on call for nights, whom the severity asks for)",
            "");
    assertThat(Simulation.of(who, Acme.situation(null, 1)).beside().woken()).isEmpty();
  }

  @Test
  void what_waits_and_how_many_must_answer_is_said() {
    Staff staff =
        new Staff(
            Map.of("ada", Acme.ADA, "grace", Acme.GRACE), List.of(Acme.ADA), List.of(), Map.of());
    WhoIsWoken few = new WhoIsWoken(new Roster(Acme.BERLIN, staff, Duties.NONE));
    Situation night = new Situation(null, 3, at("2026-11-21T03:00"), Facts.NONE);
    assertThat(SimulationWords.of(Simulation.of(few, night), Acme.BERLIN))
        .contains("Sat 21 Nov 2026 03:00 CET  waits")
        .anyMatch(line -> line.startsWith("  (severity 3 waits until somebody is awake: "));
    Step both =
        new Step(List.of(new Target.WholeTeam("platform")), Duration.ofMinutes(5), 2, null, null);
    WhoIsWoken who = new WhoIsWoken(roster(engineering(), policy("default", 0, both)));
    assertThat(SimulationWords.of(Simulation.of(who, night), Acme.BERLIN))
        .contains("Sat 21 Nov 2026 03:00 CET  step 1, until 2 of them acknowledge");
  }

  @Test
  void calls_that_would_be_too_many_are_left_out_and_bring_the_next_channel_forward() {
    Contact contact = new Contact(Map.of(), "a@acme.test", "+15550100", null, null);
    Ladder called =
        new Ladder(
            List.of(
                new Rung(Channel.VOICE, Duration.ZERO),
                new Rung(Channel.EMAIL, Duration.ofMinutes(9))));
    Person ada = new Person("ada", "Ada", Acme.BERLIN, contact, called);
    Staff staff = new Staff(Map.of("ada", ada), List.of(ada), List.of(), Map.of());
    Policy policy = policy("default", 1, step(2, new Target.OnePerson(ada)));
    Duties duties = new Duties(Map.of(), Map.of("default", policy), Map.of(), Map.of());
    WhoIsWoken who = new WhoIsWoken(new Roster(Acme.BERLIN, staff, duties));
    Simulation simulation = Simulation.of(who, Acme.situation(null, 1));
    assertThat(Rings.of(simulation))
        .extracting(
            ring ->
                Duration.between(simulation.moments().getFirst().at(), ring.at()).toMinutes()
                    + " "
                    + ring.by().word()
                    + (ring.throttled() ? " left out" : ""))
        .containsExactly(
            "0 voice",
            "2 voice",
            "4 voice",
            "9 email",
            "9 voice left out",
            "9 email",
            "11 email",
            "13 email");
    assertThat(SimulationWords.of(simulation, Acme.BERLIN))
        .contains(
            "  (Ada is not reached by voice: too often in 15 min, so the next channel is used at"
                + " once)");
  }

  @Test
  void channels_of_one_delay_are_said_together() {
    Contact contact = new Contact(Map.of("slack", "U1"), "a@acme.test", "+15550100", "ada", null);
    Person ada = new Person("ada", "Ada", Acme.BERLIN, contact, Ladder.STANDARD);
    Staff staff = new Staff(Map.of(), List.of(ada), List.of(), Map.of());
    WhoIsWoken who = new WhoIsWoken(new Roster(Acme.BERLIN, staff, Duties.NONE));
    assertThat(SimulationWords.of(Simulation.of(who, Acme.situation(null, 1)), Acme.BERLIN))
        .contains(
            "  Ada at 03:00 CET: chat, push; voice after 1 min; sms after 3 min; email after 5 min"
                + " - founder");
  }
}
