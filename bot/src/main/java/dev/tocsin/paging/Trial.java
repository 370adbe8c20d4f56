package dev.tocsin.paging;

import dev.tocsin.oncall.Person;
import java.time.Instant;

/**
 * A test of one channel of one person, about which there is nothing to do.
 *
 * @param key the same for the same test, however often it is tried
 * @param why who tests, such as "Ada tests your channels"
 */
public record Trial(String key, Person person, String why, Instant at) {
  /** What the person reads. */
  public String words() {
    return "Test: this is how Tocsin reaches you. " + why + "; there is nothing to do.";
  }
}
