package dev.tocsin.oncall;

import java.time.Duration;
import java.util.List;

/**
 * One step of a chain as it is carried out.
 *
 * @param index the step it came to, counted from 0 over all rounds and through the founders' rounds
 * @param round of the policy, or of the founders, from 1
 * @param waitFor how long until the step after this one
 * @param notices what was passed over on the way, in words
 */
public record Wake(
    int index,
    int round,
    List<Woken> woken,
    Duration waitFor,
    boolean founders,
    List<String> notices) {

  public Wake {
    woken = List.copyOf(woken);
    notices = List.copyOf(notices);
  }
}
