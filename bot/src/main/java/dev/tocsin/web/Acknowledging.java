package dev.tocsin.web;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Outcome;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.Paging.Acknowledgement;
import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.Snooze;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.paging.AckTokens;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a link of a page is worth now, and what comes of its button. */
final class Acknowledging {
  private final IncidentDesk desk;
  private final AckTokens tokens;

  /** How long the button of a link snoozes for. */
  private static final Duration SNOOZE = Duration.ofMinutes(20);

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
    record Yours(Incident incident, Person person) implements Link {
      Acknowledgement own() {
        return incident.paging().acknowledgementOf(who(person)).orElseThrow();
      }

      boolean isSnoozed() {
        return own().until() != null;
      }
    }
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
    return incident.paging().isSettled()
        ? new Link.Taken(incident, person)
        : new Link.Waiting(incident, person);
  }

  /** Acknowledges for the bearer, if that changes anything; why not, if it can't be. */
  Optional<Outcome.Refused> acknowledge(Link link) {
    return order(link, _ -> new Acknowledge("link", true));
  }

  /** Acknowledges for the bearer until the phone is to ring again; why not, if it can't be. */
  Optional<Outcome.Refused> snooze(Link link) {
    return order(link, this::snooze);
  }

  private Snooze snooze(Incident incident) {
    Duration longest = roster.get().severity(incident.pagedSeverity().number()).longestSnooze();
    Duration span = longest.compareTo(SNOOZE) < 0 ? longest : SNOOZE;
    return new Snooze("link", true, span, longest);
  }

  private Optional<Outcome.Refused> order(Link link, Function<Incident, IncidentCommand> command) {
    return switch (link) {
      case Link.Waiting(Incident incident, Person person) -> order(incident, person, command);
      case Link.Taken(Incident incident, Person person) -> order(incident, person, command);
      case Link.Yours(Incident incident, Person person) -> order(incident, person, command);
      default -> Optional.empty();
    };
  }

  /**
   * The tap is the confirmation; each is a request of its own, since an acknowledgement can end.
   */
  private Optional<Outcome.Refused> order(
      Incident incident, Person person, Function<Incident, IncidentCommand> command) {
    Actor actor = new Actor(who(person), Standing.COLLEAGUE);
    String request = "link/" + UUID.randomUUID();
    Order order = new Order(request, incident.id(), actor, command.apply(incident));
    return desk.handle(order) instanceof Outcome.Refused refused
        ? Optional.of(refused)
        : Optional.empty();
  }

  private static Who who(Person person) {
    return new Who(person.key(), person.name());
  }
}
