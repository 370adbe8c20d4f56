package dev.tocsin.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A chain as it would run if nobody ever answered, up to the founders and once more.
 *
 * @param beside whom the severity has paged beside the chain, as it begins
 */
public record Simulation(String policy, List<Moment> moments, Party beside) {

  private static final int FOUNDERS_ROUNDS = 2;

  /** One step and the instant it would be carried out. */
  public record Moment(Instant at, Wake wake) {}

  public Simulation {
    moments = List.copyOf(moments);
  }

  /** Starts at the situation's instant. */
  public static Simulation of(WhoIsWoken who, Situation start) {
    String policy = who.roster().policyFor(start.service(), start.severity());
    List<Moment> moments = new ArrayList<>();
    Instant at = start.at();
    Facts facts = start.facts();
    Wake wake = who.step(policy, start, 0);
    moments.add(new Moment(at, wake));
    Party beside = who.beside(start.with(facts.after(wake.woken(), at)), wake.woken());
    facts = facts.after(beside.woken(), at);
    while (!wake.founders() || wake.round() < FOUNDERS_ROUNDS) {
      facts = facts.after(wake.woken(), at);
      at = at.plus(wake.waitFor());
      wake = who.step(policy, start.at(at).with(facts), wake.index() + 1);
      moments.add(new Moment(at, wake));
    }
    return new Simulation(policy, moments, beside);
  }
}
