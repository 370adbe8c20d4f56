package dev.tocsin.paging;

import dev.tocsin.oncall.Person;
import java.time.Instant;

/**
 * What a person is told outside of any incident.
 *
 * @param key the same for the same notice, however often it is tried
 * @param subject what it is about, in a few words
 * @param text all that the person reads
 * @param urgent whether it may wake them
 */
public record Notice(
    String key, Person person, String subject, String text, boolean urgent, Instant at) {

  /**
   * A test of the channel, about which there is nothing to do.
   *
   * @param why who tests, such as "Ada tests your channels"
   */
  public static Notice test(String key, Person person, String why, Instant at) {
    return new Notice(
        key,
        person,
        "Test: Tocsin reaches you here",
        "Test: this is how Tocsin reaches you. " + why + "; there is nothing to do.",
        false,
        at);
  }
}
