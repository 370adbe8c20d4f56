package dev.tocsin.paging.twilio;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Listed;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Outcome;
import dev.tocsin.desk.Proofs;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.Escalate;
import dev.tocsin.incident.PagingCommand.ReportAttempt;
import dev.tocsin.incident.PagingCommand.Snooze;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Person;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people answer by telephone, and what came of it in one sentence. */
final class Answering {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEE HH:mm zzz", Locale.ENGLISH);

  private static final Duration SNOOZE = Duration.ofMinutes(20);

  private final IncidentDesk desk;
  private final OnCall onCall;

  Answering(IncidentDesk desk, OnCall onCall) {
    this.desk = desk;
    this.onCall = onCall;
  }

  /** A text message from a number; the answer goes back as one. */
  String text(String request, String number, String words) {
    Optional<Person> sender = withNumber(number);
    Optional<TextOrder> said = TextOrder.read(words);
    if (sender.isEmpty()) {
      return "Tocsin doesn't know this number.";
    }
    if (said.isEmpty()) {
      return "Not understood. Reply with: ack 42 (or: snooze 42 20m, escalate 42).";
    }
    Long meant = said.get().incident();
    Optional<Incident> incident =
        meant == null
            ? onlyOneOf(sender.get())
            : Optional.of(desk.incident(meant)).filter(Incident::exists);
    if (incident.isEmpty()) {
      return meant == null
          ? "Which incident? Reply with its number, such as: ack 42."
          : "There is no INC-" + meant + ".";
    }
    return switch (said.get().verb()) {
      case ACK -> acknowledge(request, sender.get(), incident.get(), "sms");
      case SNOOZE -> snooze(request, sender.get(), incident.get(), said.get().span());
      case ESCALATE -> escalate(request, sender.get(), incident.get());
    };
  }

  /** A key that was pressed during a call. */
  String key(String request, PageKey page, String digit) {
    Optional<Person> person = onCall.roster().staff().person(page.person());
    Incident incident = desk.incident(page.incident());
    if (person.isEmpty() || !incident.exists()) {
      return "Tocsin doesn't know this page any more.";
    }
    return switch (digit) {
      case "1" -> acknowledge(request, person.get(), incident, "phone");
      case "2" -> escalate(request, person.get(), incident);
      default -> "That key does nothing. Press 1 to acknowledge when Tocsin calls again.";
    };
  }

  /** What Twilio says has become of a page. */
  void report(String request, PageKey page, PagingEvent.Outcome outcome, String detail) {
    onCall
        .roster()
        .staff()
        .person(page.person())
        .map(Answering::who)
        .map(who -> new ReportAttempt(page.order(), who, page.channel(), outcome, detail))
        .ifPresent(
            attempt -> desk.handle(new Order(request, page.incident(), Actor.TOCSIN, attempt)));
  }

  /** What Twilio says has become of a test. */
  void report(ProofKey proof, boolean proven, String detail) {
    onCall
        .proofs()
        .find(proof.run())
        .ifPresent(
            run ->
                Proofs.trial(run, proof.channel(), proof.person())
                    .ifPresent(trial -> onCall.proofs().report(run, trial, proven, detail)));
  }

  private String acknowledge(String request, Person person, Incident incident, String via) {
    boolean hasIt =
        incident
            .paging()
            .acknowledgementOf(who(person))
            .filter(own -> own.until() == null)
            .isPresent();
    if (hasIt) {
      return "You already have " + incident.name() + ".";
    }
    return give(request, person, incident, new Acknowledge(via, true), "You have ");
  }

  /** For as long as they ask, or else for twenty minutes where that is not too long. */
  private String snooze(
      String request, Person person, Incident incident, @Nullable Duration asked) {
    Duration longest = onCall.roster().severity(incident.pagedSeverity().number()).longestSnooze();
    Duration usual = longest.compareTo(SNOOZE) < 0 ? longest : SNOOZE;
    Duration span = asked == null ? usual : asked;
    String until = CLOCK.format(desk.now().plus(span).atZone(person.zone()));
    String done = "You are woken again at " + until + " if it is open then: ";
    return give(request, person, incident, new Snooze("sms", true, span, longest), done);
  }

  private String escalate(String request, Person person, Incident incident) {
    var next = onCall.next(incident, false, desk.now());
    return give(request, person, incident, new Escalate(next, null), "The next are woken for ");
  }

  private String give(
      String request, Person person, Incident incident, IncidentCommand command, String done) {
    Actor actor = new Actor(who(person), Standing.COLLEAGUE);
    return switch (desk.handle(new Order(request, incident.id(), actor, command))) {
      case Outcome.Done _ -> done + incident.name() + ": " + incident.title();
      case Outcome.Refused refused -> refused.reason() + " " + refused.hint();
      case Outcome.Unconfirmed unconfirmed -> unconfirmed.question();
    };
  }

  /** The incident that is meant when no number is given. */
  private Optional<Incident> onlyOneOf(Person person) {
    List<Incident> waiting =
        desk.open().stream()
            .map(Listed::incident)
            .map(desk::incident)
            .filter(incident -> incident.paging().wasPaged(who(person)))
            .filter(incident -> incident.paging().acknowledgement().isEmpty())
            .toList();
    return waiting.size() == 1 ? Optional.of(waiting.getFirst()) : Optional.empty();
  }

  private Optional<Person> withNumber(String number) {
    return onCall.roster().staff().people().values().stream()
        .filter(person -> number.equals(person.contact().phone()))
        .findFirst();
  }

  private static Who who(Person person) {
    return new Who(person.key(), person.name());
  }
}
