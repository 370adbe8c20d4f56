package dev.tocsin.delivery;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Elsewhere;
import dev.tocsin.chat.PostKey;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.PagingCommand.ReportAttempt;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.Recorded;
import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Spans;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends pages, and puts on record what came of each. */
final class PageCarrier implements Carrier {
  private static final Logger log = LoggerFactory.getLogger(PageCarrier.class);

  /** How long a page waits for what it needs, such as the room, before it counts as failed. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Storage storage;
  private final IncidentDesk desk;
  private final Addresses addresses;
  private final Map<String, PagerChannel> channels;
  private final AckLinks links;
  private final Platforms platforms;
  private final Throttles throttles;

  PageCarrier(Storage storage, IncidentDesk desk, Addresses addresses, Delivery.Ways ways) {
    this.storage = storage;
    this.desk = desk;
    this.addresses = addresses;
    this.channels =
        ways.channels().stream().collect(Collectors.toMap(PagerChannel::name, Function.identity()));
    this.links = ways.links();
    this.platforms = ways.platforms();
    this.throttles = new Throttles(storage);
  }

  @Override
  public void carry(Task task) {
    List<Recorded> history = desk.history(task.incident());
    Incident incident = Incident.of(task.incident(), history);
    Ring ring = Ring.of(task.argument(), history);
    if (ring.isWanted(incident, history)) {
      switch (task.errand()) {
        case NEXT_RUNG -> hasten(ring, task);
        case CONFIRM_PAGE -> confirm(ring, history, task);
        default -> send(ring, history, task);
      }
    }
  }

  /**
   * The next channel has a job of its own, whose time has come now. One job for each channel is
   * what keeps a page from going out twice.
   */
  private void hasten(Ring ring, Task task) {
    ring.next()
        .ifPresent(next -> storage.write(tx -> tx.outbox().hasten(next.job(task.incident()))));
  }

  /** The time is up in which the provider should have said what became of the page. */
  private void confirm(Ring ring, List<Recorded> history, Task task) {
    PagerChannel channel = channels.get(ring.channel());
    if (channel != null && channel.confirms() && ring.isUnconfirmed(history)) {
      report(task, ring, Outcome.FAILED, "its provider never confirmed it");
    }
  }

  private void send(Ring ring, List<Recorded> history, Task task) {
    if (ring.wentOut(history)) {
      return;
    }
    Optional<Person> person = addresses.person(ring.wakened().who().id());
    if (person.isEmpty()) {
      report(task, ring, Outcome.UNREACHABLE, "no longer in the configuration");
    } else if (channels.containsKey(ring.channel())) {
      send(ring, person.get(), task);
    } else {
      if (task.job().attempts() == 1) {
        report(task, ring, Outcome.UNREACHABLE, "no " + ring.channel() + " is set up");
      }
      detour(detours(ring, person.get(), history), person.get(), task);
    }
  }

  /**
   * Whoever's whole ladder leads to channels that are not set up is reached by those that are,
   * since being woken oddly beats not being woken.
   */
  private List<Ring> detours(Ring ring, Person person, List<Recorded> history) {
    List<String> ladder = ring.ladder();
    boolean strands = ladder.stream().noneMatch(channels::containsKey);
    if (!strands || !ladder.getFirst().equals(ring.channel())) {
      return List.of();
    }
    return Stream.of(Channel.values())
        .filter(person.contact()::reaches)
        .map(Channel::word)
        .filter(channels::containsKey)
        .map(ring::by)
        .filter(detour -> !detour.wentOut(history))
        .toList();
  }

  /** One that fails, or says nothing, must not close the others, nor have them given up. */
  private void detour(List<Ring> detours, Person person, Task task) {
    List<RuntimeException> failures =
        Listening.toAll(detours.stream().map(detour -> () -> send(detour, person, task)));
    Optional<RuntimeException> foremost = Foremost.of(task.job(), failures);
    if (foremost.isPresent()) {
      throw foremost.get();
    }
  }

  private void send(Ring ring, Person person, Task task) {
    Incident incident = desk.incident(task.incident());
    Optional<String> throttled = throttles.objection(ring, incident);
    if (throttled.isPresent()) {
      report(task, ring, Outcome.THROTTLED, throttled.get());
    } else {
      send(ring, page(ring, incident, person), task);
    }
  }

  private void send(Ring ring, Page page, Task task) {
    PagerChannel channel = Objects.requireNonNull(channels.get(ring.channel()));
    task.hold().confirm();
    String told = hand(page, channel, ring, task);
    Insisting.on(task.hold(), () -> report(task, ring, Outcome.SENT, told));
  }

  private String hand(Page page, PagerChannel channel, Ring ring, Task task) {
    try {
      return Listening.to(
          () -> channel.send(page),
          channel.patience(),
          () -> reportPending(ring, page, task, silent(channel)));
    } catch (PageFailure failure) {
      throttles.giveBack(ring, desk.incident(task.incident()));
      if (failure.isTooEarly() && isWithin(PATIENCE, task)) {
        if (failure.meanwhile().isEmpty() && !isWithin(channel.patience(), task)) {
          reportPending(ring, page, task, String.valueOf(failure.getMessage()));
        }
        throw new NotYet(failure.after());
      }
      if (failure.meanwhile().isPresent()) {
        return failure.meanwhile().get();
      }
      reportFailure(task, ring, String.valueOf(failure.getMessage()));
      throw failure;
    } catch (StorageUnavailable | Elsewhere e) {
      throw e;
    } catch (RuntimeException e) {
      reportFailure(task, ring, "a fault of Tocsin's own, which its log tells of");
      throw e;
    }
  }

  /**
   * The next channel waits no longer, though this one may be answered yet. A database that is away
   * gives nobody the next one's job, so that nothing is lost if it does not hear of it.
   */
  private void reportPending(Ring ring, Page page, Task task, String why) {
    try {
      if (task.hold().isSafe() && holdsUp(ring, page, task)) {
        report(task, ring, Outcome.PENDING, why + ", so the next channel is used now");
      }
    } catch (StorageUnavailable away) {
      log.warn("{} is pending, {}: {}", task.job().id(), why, away.getMessage());
    }
  }

  private boolean holdsUp(Ring ring, Page page, Task task) {
    List<Recorded> history = desk.history(task.incident());
    Incident incident = Incident.of(task.incident(), history);
    return ring.holdsUp(incident, history) && !PagePost.isSaidAlone(page, history);
  }

  private static String silent(PagerChannel channel) {
    return "no answer from its provider for " + Spans.say(channel.patience());
  }

  private boolean isWithin(Duration span, Task task) {
    return desk.now().isBefore(task.job().dueAt().plus(span));
  }

  /** Whoever has the job by now will tell how it ends; that it went out is told by all who know. */
  private void reportFailure(Task task, Ring ring, String why) {
    task.hold().confirm();
    report(task, ring, Outcome.FAILED, why);
  }

  private Page page(Ring ring, Incident incident, Person person) {
    String what = String.join("/", ring.order() + "", ring.channel(), person.key());
    return new Page(
        PostKey.of(incident, what, desk.history(incident.id()).get(ring.order() - 1)),
        incident.id(),
        person,
        Page.headline(incident),
        ring.wakened().why(),
        desk.now(),
        links.to(incident.id(), person.key()).orElse(null),
        away(incident).orElse(null));
  }

  /** A chat that is no longer set up is none that can be waited for. */
  private Optional<String> away(Incident incident) {
    try {
      return platforms.away(incident, desk.openedBy(incident.id()));
    } catch (ChatFailure notConnected) {
      return Optional.empty();
    }
  }

  private void report(Task task, Ring ring, Outcome outcome, String detail) {
    ReportAttempt attempt =
        new ReportAttempt(ring.order(), ring.wakened().who(), ring.channel(), outcome, detail);
    desk.handle(new Order(request(task, ring, outcome), task.incident(), Actor.TOCSIN, attempt));
  }

  /**
   * The try is part of the id, since a try that is made again is a fact of its own; so are a
   * channel that is used in another's place, and a silence before the answer.
   */
  private static String request(Task task, Ring ring, Outcome outcome) {
    String request = task.request() + "/" + task.job().attempts() + "/" + ring.channel();
    return outcome == Outcome.PENDING ? request + "/silent" : request;
  }
}
