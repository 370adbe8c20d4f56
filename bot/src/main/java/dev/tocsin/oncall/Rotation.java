package dev.tocsin.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** People taking turns in order, from a start on the wall clock of a zone. */
public record Rotation(Rhythm every, LocalDateTime start, ZoneId zone, List<Person> people)
    implements Turns {

  public Rotation {
    people = List.copyOf(people);
    if (people.isEmpty()) {
      throw new IllegalArgumentException("a rotation needs somebody");
    }
  }

  /** Whose turn it is; nobody's before the rotation starts. */
  @Override
  public Optional<Person> onCallAt(Instant at) {
    return at.isBefore(handoff(0))
        ? Optional.empty()
        : Optional.of(people.get((int) (turnAt(at) % people.size())));
  }

  /** The first handoff after an instant. */
  public Instant nextHandoff(Instant after) {
    return after.isBefore(handoff(0)) ? handoff(0) : handoff(turnAt(after) + 1);
  }

  @Override
  public Optional<Instant> nextTurn(Instant after) {
    return Optional.of(nextHandoff(after));
  }

  /** The instant a turn begins; equal to the next one's when a clock change swallows the turn. */
  private Instant handoff(long turn) {
    return every.isWallClock()
        ? WallClock.first(every.after(start, turn), zone)
        : WallClock.first(start, zone).plus(every.elapsed().multipliedBy(turn));
  }

  private long turnAt(Instant at) {
    long turn = atLeast(at);
    // The local time may lag behind: while an hour repeats, and at the end of a shorter month.
    while (!handoff(turn + 1).isAfter(at)) {
      turn++;
    }
    return turn;
  }

  private long atLeast(Instant at) {
    return every.isWallClock()
        ? Math.max(0, every.wholeTurns(start, at.atZone(zone).toLocalDateTime()))
        : Duration.between(handoff(0), at).dividedBy(every.elapsed());
  }
}
