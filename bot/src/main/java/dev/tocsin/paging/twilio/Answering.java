package dev.tocsin.paging.twilio;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Outcome;
import dev.tocsin.desk.Proofs;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.Paging;
import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.Escalate;
import dev.tocsin.incident.PagingCommand.ReportAttempt;
import dev.tocsin.incident.PagingCommand.Snooze;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Reading;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    List<Person> owners = withNumber(number);
    Optional<TextOrder> said = TextOrder.read(words);
    if (owners.isEmpty()) {
      return "Tocsin doesn't know this number.";
    }
    if (said.isEmpty()) {
      return "Not understood. Reply with: ack 42 (or: snooze 42 20m, escalate 42).";
    }
    return switch (new Owners(desk, owners).sender(said.get().incident())) {
      case Reading.Unclear<Person>(String why) -> why;
      case Reading.Clear<Person>(Person sender) -> text(request, sender, said.get());
    };
  }

  private String text(String request, Person sender, TextOrder said) {
    Meant meant = new Meant(desk, who(sender), said.verb());
    return switch (meant.by(said.incident())) {
      case Reading.Unclear<Incident>(String why) -> why;
      case Reading.Clear<Incident>(Incident incident) -> order(request, sender, incident, said);
    };
  }

  private String order(String request, Person sender, Incident incident, TextOrder said) {
    return switch (said.verb()) {
      case ACK -> acknowledge(request, sender, incident, "sms");
      case SNOOZE -> snooze(request, sender, incident, said.span());
      case ESCALATE -> escalate(request, sender, incident);
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
        incident.isOpen()
            && incident
                .paging()
                .acknowledgementOf(who(person))
                .filter(own -> own.until() == null)
                .isPresent();
    if (hasIt) {
      return "You already have " + named(incident, person);
    }
    return give(
        request,
        person,
        incident,
        new Acknowledge(via, true),
        done -> "You have " + named(done.incident(), person) + missing(done.incident()));
  }

  /** The incident, and who else has it. */
  private static String named(Incident incident, Person person) {
    String others =
        incident.paging().acknowledgements().stream()
            .map(Paging.Acknowledgement::who)
            .filter(one -> !one.is(who(person)))
            .map(Who::name)
            .collect(Collectors.joining(" and "));
    String with = others.isEmpty() ? "" : ", with " + others;
    return incident.name() + with + ": " + incident.title();
  }

  private static String missing(Incident incident) {
    int missing = incident.paging().missing();
    return missing == 0 ? "" : ". Others are woken until " + missing + " more of them take it.";
  }

  /** For as long as they ask, or else for twenty minutes where that is not too long. */
  private String snooze(
      String request, Person person, Incident incident, @Nullable Duration asked) {
    Duration longest = onCall.roster().severity(incident.pagedSeverity().number()).longestSnooze();
    Duration usual = longest.compareTo(SNOOZE) < 0 ? longest : SNOOZE;
    Duration span = asked == null ? usual : asked;
    String until = CLOCK.format(desk.now().plus(span).atZone(person.zone()));
    return give(
        request,
        person,
        incident,
        new Snooze("sms", true, span, longest),
        done -> "You are woken again at %s if it is open then: %s".formatted(until, line(done)));
  }

  private String escalate(String request, Person person, Incident incident) {
    return give(
        request,
        person,
        incident,
        new Escalate(onCall.next(incident, false, desk.now()), null),
        done -> "Woken now: %s, for %s".formatted(woken(done), line(done)));
  }

  /** An order that comes once more has woken those whom it woke the first time. */
  private static String woken(Outcome.Done done) {
    return done.events().stream()
        .map(Recorded::event)
        .filter(PagingEvent.StepReached.class::isInstance)
        .map(PagingEvent.StepReached.class::cast)
        .flatMap(reached -> reached.woken().stream())
        .map(one -> one.who().name())
        .collect(Collectors.joining(" and "));
  }

  private static String line(Outcome.Done done) {
    return done.incident().name() + ": " + done.incident().title();
  }

  /** What a refusal hints at is to be typed in a chat, which is of no use on a telephone. */
  private String give(
      String request,
      Person person,
      Incident incident,
      IncidentCommand command,
      Function<Outcome.Done, String> told) {
    Actor actor = new Actor(who(person), Standing.COLLEAGUE);
    return switch (desk.handle(new Order(request, incident.id(), actor, command))) {
      case Outcome.Done done -> told.apply(done);
      case Outcome.Refused refused -> refused.reason();
      case Outcome.Unconfirmed unconfirmed -> unconfirmed.question();
    };
  }

  private List<Person> withNumber(String number) {
    return onCall.roster().staff().people().values().stream()
        .filter(person -> number.equals(person.contact().phone()))
        .toList();
  }

  private static Who who(Person person) {
    return new Who(person.key(), person.name());
  }
}
