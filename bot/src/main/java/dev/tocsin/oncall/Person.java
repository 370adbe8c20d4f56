package dev.tocsin.oncall;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Someone who can be on call, by the key that configuration and records know them by. */
public record Person(String key, String name, ZoneId zone, Contact contact, Ladder ladder) {

  /**
   * The part of the ladder that leads somewhere. A ladder that misses every address of its person
   * gives way to all of their channels at once, since being woken oddly beats not being woken.
   */
  public List<Rung> waysToReach() {
    List<Rung> rungs = ladder.rungs().stream().filter(rung -> contact.reaches(rung.by())).toList();
    return rungs.isEmpty() ? everyChannel() : rungs;
  }

  /** The same person, to be reached elsewhere. */
  public Person with(Contact elsewhere) {
    return new Person(key, name, zone, elsewhere, ladder);
  }

  public boolean isReachable() {
    return !waysToReach().isEmpty();
  }

  private List<Rung> everyChannel() {
    return Stream.of(Channel.values())
        .filter(contact::reaches)
        .map(channel -> new Rung(channel, Duration.ZERO))
        .toList();
  }
}
