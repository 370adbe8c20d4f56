package dev.tocsin.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pages of a simulated chain, in their order, if each goes out that may and nobody answers. */
public final class Rings {
  private final List<Due> waiting = new ArrayList<>();
  private final List<Ring> rung = new ArrayList<>();

  /**
   * One page.
   *
   * @param moment which of the simulation's moments it is of, from 0
   * @param throttled whether it is left out, since the person was reached so often
   */
  public record Ring(Instant at, int moment, Person person, Channel by, boolean throttled) {}

  /** One rung of somebody's ladder at the time for which it is planned. */
  private record Due(Instant at, int moment, Woken woken, int rung) {
    Channel by() {
      return woken.rungs().get(rung).by();
    }

    Due broughtForwardTo(Instant sooner) {
      return new Due(sooner, moment, woken, rung);
    }

    boolean isBehind(Due other) {
      return equals(new Due(at, other.moment, other.woken, other.rung + 1));
    }
  }

  private Rings() {}

  public static List<Ring> of(Simulation simulation) {
    Rings rings = new Rings();
    List<Simulation.Moment> moments = simulation.moments();
    for (int moment = 0; moment < moments.size(); moment++) {
      rings.plan(moments.get(moment).wake().woken(), moments.get(moment).at(), moment);
    }
    rings.plan(simulation.beside().woken(), moments.getFirst().at(), 0);
    while (!rings.waiting.isEmpty()) {
      rings.ring();
    }
    return List.copyOf(rings.rung);
  }

  private void plan(List<Woken> all, Instant from, int moment) {
    for (Woken woken : all) {
      for (int rung = 0; rung < woken.rungs().size(); rung++) {
        waiting.add(new Due(from.plus(woken.rungs().get(rung).after()), moment, woken, rung));
      }
    }
  }

  /** What is left out brings the rung behind it forward. */
  private void ring() {
    Due due = waiting.stream().min(Comparator.comparing(Due::at)).orElseThrow();
    waiting.remove(due);
    boolean throttled = isTooMuch(due);
    rung.add(new Ring(due.at(), due.moment(), due.woken().person(), due.by(), throttled));
    if (throttled) {
      waiting.replaceAll(
          other ->
              other.isBehind(due) && other.at().isAfter(due.at())
                  ? other.broughtForwardTo(due.at())
                  : other);
    }
  }

  private boolean isTooMuch(Due due) {
    Optional<Throttle> limit = Throttle.of(due.by());
    return limit.isPresent() && recently(due, limit.get()) >= limit.get().most();
  }

  private long recently(Due due, Throttle limit) {
    Instant since = due.at().minus(limit.within());
    return rung.stream()
        .filter(one -> !one.throttled() && one.by() == due.by())
        .filter(one -> one.person().equals(due.woken().person()) && one.at().isAfter(since))
        .count();
  }
}
