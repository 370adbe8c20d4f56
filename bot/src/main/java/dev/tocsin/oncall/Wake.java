package dev.tocsin.oncall;

import java.time.Duration;
import java.util.List;

/**
 * One step of a chain as it is carried out.
 *
 * @param woken nobody where it only waits
 * @param waitFor how long until the step after this one
 * @param acks how many people must acknowledge
 * @param notices what was passed over on the way, in words
 */
public record Wake(
    Place place, List<Woken> woken, Duration waitFor, int acks, List<String> notices) {

  /**
   * Where in the chain it is.
   *
   * @param index counted from 0 over all rounds and through the founders' rounds
   * @param round of the policy, or of the founders, from 1
   */
  public record Place(int index, int round, boolean founders) {}

  public Wake {
    woken = List.copyOf(woken);
    notices = List.copyOf(notices);
  }

  public int index() {
    return place.index();
  }

  public int round() {
    return place.round();
  }

  public boolean founders() {
    return place.founders();
  }
}
