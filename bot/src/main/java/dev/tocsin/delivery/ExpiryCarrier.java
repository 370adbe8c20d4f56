package dev.tocsin.delivery;

import dev.tocsin.chat.ExpiryCards;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.Expiries;
import dev.tocsin.desk.Expiries.Notice;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Outcome;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.LifecycleCommand.Open;
import dev.tocsin.incident.RecordCommand.Note;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.Severity;
import dev.tocsin.timeline.LocalTimes;
import dev.tocsin.watch.Saying;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches what ends on a day: whoever looks after it is told in time, and its end is an incident.
 */
final class ExpiryCarrier implements Carrier {
  private final IncidentDesk desk;
  private final OnCall onCall;
  private final Expiries expiries;
  private final ExpiryPost posts;

  ExpiryCarrier(IncidentDesk desk, OnCall onCall, Delivery.Ways ways, Addresses addresses) {
    this.desk = desk;
    this.onCall = onCall;
    this.expiries = ways.expiries();
    this.posts = new ExpiryPost(ways, onCall::roster, addresses);
  }

  @Override
  public void carry(Task task) {
    if (task.errand() == Errand.WATCH_EXPIRIES) {
      throw new Again(expiries.look());
    }
    expiries.find(task.argument()).ifPresent(notice -> tell(notice, task));
  }

  private void tell(Notice notice, Task task) {
    if (notice.saying() == Saying.ENDED) {
      open(notice, task);
      return;
    }
    if (notice.saying() == Saying.RENEWED) {
      tellResponders(notice, task);
    }
    posts.tell(notice, task.job().id(), desk.now());
  }

  /** As an alert would: rated as the file says, else not, and paged by the policy for that. */
  private void open(Notice notice, Task task) {
    int number = notice.watch().severity();
    @Nullable Severity severity = number == 0 ? null : Severity.of(number);
    String policy = onCall.policyFor(Optional.empty(), Optional.ofNullable(severity));
    String title = ExpiryCards.title(notice.watch());
    Open command = new Open(title, severity, null, false, false, notice.known().end(), policy);
    switch (desk.open(request(task), Actor.TOCSIN, command)) {
      case Outcome.Done done -> {
        expiries.opened(notice.watch(), done.incident().id());
        note(done.incident().id(), notice, task);
      }
      case Outcome.Refused refused -> throw new IllegalStateException(refused.reason());
      case Outcome.Unconfirmed unconfirmed ->
          throw new IllegalStateException(unconfirmed.question());
    }
  }

  /** By watch and end only, so that an end that shows again is no other incident. */
  private static String request(Task task) {
    return "expiry/" + task.argument();
  }

  /** Whoever works on the incident of an end hears of the new one there. */
  private void tellResponders(Notice notice, Task task) {
    Long incident = notice.known().said().incident();
    if (incident != null && desk.incident(incident).isOpen()) {
      note(incident, notice, task);
    }
  }

  private void note(long incident, Notice notice, Task task) {
    String text = ExpiryCards.words(notice, desk.now(), LocalTimes.dated(onCall.roster().zone()));
    Note note = new Note(Mark.NOTE, text, null);
    desk.handle(new Order(request(task) + "/note", incident, Actor.TOCSIN, note));
  }
}
