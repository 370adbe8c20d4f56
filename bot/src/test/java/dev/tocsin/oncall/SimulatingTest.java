package dev.tocsin.oncall;

import static dev.tocsin.oncall.Acme.at;
import static dev.tocsin.oncall.Acme.engineering;
import static dev.tocsin.oncall.Acme.policy;
import static dev.tocsin.oncall.Acme.roster;
import static dev.tocsin.oncall.Acme.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
}
