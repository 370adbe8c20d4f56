package dev.tocsin.web;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Outcome;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.paging.AckTokens;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What a link of a page is worth now, and what comes of its button. */
final class Acknowledging {
  private final IncidentDesk desk;
  private final AckTokens tokens;
  private final Supplier<Roster> roster;

  Acknowledging(IncidentDesk desk, AckTokens tokens, Supplier<Roster> roster) {
    this.desk = desk;
    this.tokens = tokens;
    this.roster = roster;
  }

  /** What the bearer of a link may do. */
  sealed interface Link {
    /** Tocsin never made it. */
    record Unknown() implements Link {}

    record Expired(String incident) implements Link {}

    /** Made for someone who has left since. */
    record Stranger(String incident) implements Link {}

    /** Nobody works on the incident any more. */
    record Over(Incident incident, Person person) implements Link {}

    /** Nobody has it yet. */
    record Waiting(Incident incident, Person person) implements Link {}

    /** Others have it. */
    record Taken(Incident incident, Person person) implements Link {}

    /** The bearer has it. */
    record Yours(Incident incident, Person person) implements Link {}
  }

  Link look(String token) {
    return switch (tokens.read(token)) {
      case AckTokens.Reading.Forged _ -> new Link.Unknown();
      case AckTokens.Reading.Expired(long incident, String _) ->
          new Link.Expired(Incident.name(incident));
      case AckTokens.Reading.Good(long incident, String key) ->
          roster
              .get()
              .staff()
              .person(key)
              .map(person -> look(desk.incident(incident), person))
              .orElseGet(() -> new Link.Stranger(Incident.name(incident)));
    };
  }

  private static Link look(Incident incident, Person person) {
    if (!incident.exists()) {
      return new Link.Unknown();
    }
    if (!incident.isOpen()) {
      return new Link.Over(incident, person);
    }
    if (incident.paging().isAcknowledgedBy(who(person))) {
      return new Link.Yours(incident, person);
    }
    return incident.paging().acknowledgement().isPresent()
        ? new Link.Taken(incident, person)
        : new Link.Waiting(incident, person);
  }

  /** Acknowledges for the bearer, if that changes anything; why not, if it can't be. */
  Optional<Outcome.Refused> acknowledge(Link link) {
    return switch (link) {
      case Link.Waiting(Incident incident, Person person) -> acknowledge(incident, person);
      case Link.Taken(Incident incident, Person person) -> acknowledge(incident, person);
      default -> Optional.empty();
    };
  }

  /**
   * The tap is the confirmation; each is a request of its own, since an acknowledgement can end.
   */
  private Optional<Outcome.Refused> acknowledge(Incident incident, Person person) {
    Actor actor = new Actor(who(person), Standing.COLLEAGUE);
    Acknowledge command = new Acknowledge("link", true);
    Order order = new Order("link/" + UUID.randomUUID(), incident.id(), actor, command);
    return desk.handle(order) instanceof Outcome.Refused refused
        ? Optional.of(refused)
        : Optional.empty();
  }

  private static Who who(Person person) {
    return new Who(person.key(), person.name());
  }
}
