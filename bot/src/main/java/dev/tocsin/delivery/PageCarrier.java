package dev.tocsin.delivery;

import dev.tocsin.desk.Errand;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.PagingCommand.ReportAttempt;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Wakened;
import dev.tocsin.oncall.Person;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends pages, and puts on record what came of each. */
final class PageCarrier implements Carrier {
  /** How long a page waits for what it needs, such as the room, before it counts as failed. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final IncidentDesk desk;
  private final Addresses addresses;
  private final Map<String, PagerChannel> channels;
  private final AckLinks links;

  PageCarrier(IncidentDesk desk, Addresses addresses, List<PagerChannel> channels, AckLinks links) {
    this.desk = desk;
    this.addresses = addresses;
    this.channels =
        channels.stream().collect(Collectors.toMap(PagerChannel::name, Function.identity()));
    this.links = links;
  }

  @Override
  public void carry(Task task) {
    List<Recorded> history = desk.history(task.incident());
    Incident incident = Incident.of(task.incident(), history);
    Ring ring = Ring.of(task.argument(), history);
    if (task.errand() == Errand.CONFIRM_PAGE) {
      if (ring.isWanted(incident)) {
        confirm(ring, history, task);
      }
      return;
    }
    Optional<Ring> next = task.errand() == Errand.NEXT_RUNG ? ring.next() : Optional.of(ring);
    next.filter(due -> due.isWanted(incident) && !due.wentOut(history))
        .ifPresent(due -> send(due, incident, task));
  }

  /** The time is up in which the provider should have said what became of the page. */
  private void confirm(Ring ring, List<Recorded> history, Task task) {
    PagerChannel channel = channels.get(ring.channel());
    if (channel != null && channel.confirms() && ring.lastOutcome(history) == Outcome.SENT) {
      report(task, ring, Outcome.FAILED, "its provider never confirmed it");
    }
  }

  private void send(Ring ring, Incident incident, Task task) {
    Optional<Person> person = addresses.person(ring.wakened().who().id());
    PagerChannel channel = channels.get(ring.channel());
    if (person.isEmpty()) {
      report(task, ring, Outcome.UNREACHABLE, "no longer in the configuration");
    } else if (channel == null) {
      report(task, ring, Outcome.UNREACHABLE, "no " + ring.channel() + " is set up");
    } else {
      send(ring, page(ring, incident, person.get()), channel, task);
    }
  }

  private void send(Ring ring, Page page, PagerChannel channel, Task task) {
    try {
      report(task, ring, Outcome.SENT, channel.send(page));
    } catch (PageFailure failure) {
      if (failure.isTooEarly() && desk.now().isBefore(task.job().dueAt().plus(PATIENCE))) {
        throw new NotYet(failure.after());
      }
      report(task, ring, Outcome.FAILED, String.valueOf(failure.getMessage()));
      throw failure;
    }
  }

  private Page page(Ring ring, Incident incident, Person person) {
    return new Page(
        String.join("/", incident.name(), ring.order() + "", ring.channel(), person.key()),
        incident.id(),
        person,
        Page.headline(incident),
        ring.wakened().why(),
        desk.now(),
        links.to(incident.id(), person.key()).orElse(null));
  }

  /** The try is part of the id: a try that is made again is a fact of its own. */
  private void report(Task task, Ring ring, Outcome outcome, String detail) {
    ReportAttempt attempt =
        new ReportAttempt(ring.order(), ring.wakened().who(), ring.channel(), outcome, detail);
    String request = task.request() + "/" + task.job().attempts();
    desk.handle(new Order(request, task.incident(), Actor.TOCSIN, attempt));
  }

  /** One person's one channel, asked for by one entry. */
  private record Ring(int order, PagingEvent asked, Wakened wakened, String channel) {

    static Ring of(String argument, List<Recorded> history) {
      String[] parts = argument.split("/", 3);
      int order = Integer.parseInt(parts[0]);
      PagingEvent asked = (PagingEvent) history.get(order - 1).event();
      Wakened wakened =
          woken(asked).stream()
              .filter(one -> one.who().id().equals(parts[2]))
              .findFirst()
              .orElseThrow();
      return new Ring(order, asked, wakened, parts[1]);
    }

    private static List<Wakened> woken(PagingEvent asked) {
      return switch (asked) {
        case PagingEvent.StepReached reached -> reached.woken();
        case PagingEvent.PeoplePaged paged -> paged.woken();
        default -> List.of();
      };
    }

    /** The channel behind this one on the person's ladder. */
    Optional<Ring> next() {
      List<String> ladder = wakened.rungs().stream().map(Wakened.Rung::by).toList();
      int at = ladder.indexOf(channel);
      return at + 1 < ladder.size()
          ? Optional.of(new Ring(order, asked, wakened, ladder.get(at + 1)))
          : Optional.empty();
    }

    /** Whether it is still to ring: a ladder goes on until someone acknowledges. */
    boolean isWanted(Incident incident) {
      return switch (asked) {
        case PagingEvent.StepReached reached ->
            incident.isEscalating()
                && incident.paging().chain().orElseThrow().number() == reached.chain();
        default -> incident.isOpen() && !incident.paging().isAcknowledgedBy(wakened.who());
      };
    }

    boolean wentOut(List<Recorded> history) {
      return outcomes(history)
          .anyMatch(outcome -> outcome == Outcome.SENT || outcome == Outcome.DELIVERED);
    }

    @Nullable Outcome lastOutcome(List<Recorded> history) {
      return outcomes(history).reduce(null, (_, last) -> last);
    }

    private Stream<Outcome> outcomes(List<Recorded> history) {
      return history.stream()
          .map(Recorded::event)
          .filter(PagingEvent.PageAttempted.class::isInstance)
          .map(PagingEvent.PageAttempted.class::cast)
          .filter(this::isOfThis)
          .map(PagingEvent.PageAttempted::outcome);
    }

    private boolean isOfThis(PagingEvent.PageAttempted attempt) {
      return attempt.order() == order
          && attempt.channel().equals(channel)
          && attempt.who().equals(wakened.who());
    }
  }
}
