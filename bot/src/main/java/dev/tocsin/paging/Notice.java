package dev.tocsin.paging;

import dev.tocsin.oncall.Person;
import java.time.Instant;

/**
 * What a person is told outside of any incident.
 *
 * @param key the same for the same notice, however often it is tried
 * @param subject what it is about, in a few words
 * @param text all that the person reads
 */
public record Notice(
    String key, Person person, String subject, String text, Kind kind, Instant at) {

  /** What sort of thing a person is told. */
  public enum Kind {
    /** A test that makes no noise. */
    TEST,
    /** A test by which somebody finds out whether a page would wake them. */
    LOUD_TEST,
    /** Tocsin itself is in trouble. */
    ALARM,
    /** The trouble is over. */
    ALL_CLEAR,
    /** Something that can wait for hours is to be done. */
    REMINDER
  }

  /** Whether it comes as loud as a page. */
  public boolean isUrgent() {
    return kind == Kind.ALARM || kind == Kind.LOUD_TEST;
  }

  /**
   * A test of the channel, about which there is nothing to do.
   *
   * @param why who tests, such as "Ada tests your channels"
   */
  public static Notice test(String key, Person person, String why, Instant at) {
    return test(key, person, why, at, Kind.TEST);
  }

  /** The same as loud as a page, for those who want to know whether one would wake them. */
  public static Notice loudTest(String key, Person person, String why, Instant at) {
    return test(key, person, why, at, Kind.LOUD_TEST);
  }

  private static Notice test(String key, Person person, String why, Instant at, Kind kind) {
    return new Notice(
        key,
        person,
        "Test: Tocsin reaches you here",
        "Test: this is how Tocsin reaches you. " + why + "; there is nothing to do.",
        kind,
        at);
  }
}
