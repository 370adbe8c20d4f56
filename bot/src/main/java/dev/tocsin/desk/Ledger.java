package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.Entry;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Transaction;
import dev.tocsin.timeline.EventJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Incidents as storage holds them: read from the journal, and written with all that follows. */
final class Ledger {
  /** A clock that was put back by more is believed. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Reactions reactions;

  Ledger(Reactions reactions) {
    this.reactions = reactions;
  }

  static List<Recorded> history(Transaction tx, long incident) {
    return tx.journal().read(incident).stream().map(Ledger::recorded).toList();
  }

  /** The incident, or the one that it goes on as since it was merged. */
  static Incident goingOnAs(Transaction tx, long id) {
    Incident incident = Incident.of(id, history(tx, id));
    return incident.lifecycle().mergedInto().map(whole -> goingOnAs(tx, whole)).orElse(incident);
  }

  /** Appends the events, promises the work that each causes, and brings the board up to date. */
  Written append(Transaction tx, List<Recorded> history, Order order, List<IncidentEvent> events) {
    List<Recorded> written = new ArrayList<>();
    Instant at = notBefore(history, tx.now());
    for (IncidentEvent event : events) {
      int seq = history.size() + written.size() + 1;
      Recorded recorded = new Recorded(seq, at, order.by().who(), event);
      tx.journal().append(entry(order.incident(), recorded, order.request()));
      written.add(recorded);
    }
    List<Recorded> all = Stream.concat(history.stream(), written.stream()).toList();
    Incident incident = Incident.of(order.incident(), all);
    for (Recorded recorded : written) {
      for (Promise promise : reactions.to(recorded, incident.pagedSeverity())) {
        tx.outbox().promise(job(incident.id(), recorded.seq(), promise));
      }
    }
    tx.board().put(BoardRows.of(incident, tx.now()));
    return new Written(incident, List.copyOf(written));
  }

  /**
   * Who waited for the incident began before the entry that it now follows; what both cause in the
   * room is done in the order of their times.
   */
  private static Instant notBefore(List<Recorded> history, Instant now) {
    Instant last = history.isEmpty() ? now : history.getLast().at();
    return last.isAfter(now) && last.isBefore(now.plus(LONGEST_WAIT)) ? last : now;
  }

  /** An incident after its events were written. */
  record Written(Incident incident, List<Recorded> events) {}

  private static Entry entry(long incident, Recorded recorded, String request) {
    EventJson.Stored stored = EventJson.write(recorded.event());
    return new Entry(
        incident,
        recorded.seq(),
        recorded.at(),
        stored.type(),
        stored.version(),
        recorded.by().id() + " " + recorded.by().name(),
        request,
        stored.body());
  }

  private static Recorded recorded(Entry entry) {
    String[] actor = entry.actor().split(" ", 2);
    return new Recorded(
        entry.seq(),
        entry.at(),
        new Who(actor[0], actor[1]),
        EventJson.read(new EventJson.Stored(entry.type(), entry.version(), entry.body())));
  }

  private static Job job(long incident, int seq, Promise promise) {
    String word = promise.errand().word();
    String id = String.join("/", incident + "", seq + "", word, promise.argument());
    String lane = promise.lane() == null ? null : incident + "/" + promise.lane();
    return new Job(id, incident, word, promise.argument(), lane, promise.due(), 0);
  }
}
