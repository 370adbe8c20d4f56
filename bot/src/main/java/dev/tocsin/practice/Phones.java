package dev.tocsin.practice;

import dev.tocsin.desk.Changes;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Listed;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Proofs;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.Recorded;
import dev.tocsin.oncall.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the practice room's phones show: every page that went out, as the journals tell. */
public final class Phones implements Inbox {
  private static final int INCIDENTS = 30;

  private static final int TESTS = 5;

  private final IncidentDesk desk;
  private final OnCall onCall;
  private final Changes changes;

  public Phones(IncidentDesk desk, OnCall onCall, Changes changes) {
    this.desk = desk;
    this.onCall = onCall;
    this.changes = changes;
  }

  @Override
  public List<Ring> rings() {
    return Stream.concat(
            desk.latest(INCIDENTS, true).stream().flatMap(this::rings),
            onCall.proofs().latest(TESTS, _ -> true).stream().flatMap(this::tests))
        .sorted(Comparator.comparing(Ring::at))
        .toList();
  }

  @Override
  public void onChange(Runnable listener) {
    changes.onChange(listener);
  }

  private Stream<Ring> rings(Listed listed) {
    List<Recorded> history = desk.history(listed.incident());
    Incident incident = Incident.of(listed.incident(), history);
    return history.stream()
        .filter(entry -> entry.event() instanceof PagingEvent.PageAttempted)
        .filter(entry -> ((PagingEvent.PageAttempted) entry.event()).outcome() == Outcome.SENT)
        .map(entry -> ring(entry, (PagingEvent.PageAttempted) entry.event(), incident));
  }

  private Stream<Ring> tests(Proofs.Run run) {
    return onCall.proofs().results(run).stream()
        .filter(Proofs.Result::proven)
        .map(
            result ->
                new Ring(
                    "test/" + run.number() + "/" + result.trial(),
                    Objects.requireNonNull(result.at()),
                    result.trial().person(),
                    name(result.trial().person()),
                    result.trial().channel(),
                    "Test: there is nothing to do",
                    "",
                    true));
  }

  private String name(String person) {
    return onCall.roster().staff().person(person).map(Person::name).orElse(person);
  }

  private static Ring ring(Recorded entry, PagingEvent.PageAttempted attempt, Incident incident) {
    String severity = incident.severity().map(Enum::name).orElse("not rated");
    return new Ring(
        incident.name() + "/" + entry.seq(),
        entry.at(),
        attempt.who().id(),
        attempt.who().name(),
        attempt.channel(),
        String.join(" · ", incident.name(), severity, incident.title()),
        incident.name(),
        !incident.isEscalating() || incident.paging().isAcknowledgedBy(attempt.who()));
  }
}
