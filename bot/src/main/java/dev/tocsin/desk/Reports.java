package dev.tocsin.desk;

import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Alert;
import dev.tocsin.incident.Alerts;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.RecordCommand.ReportAlerts;
import dev.tocsin.incident.Severity;
import dev.tocsin.storage.Requests.Answer;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what programs find wrong, under keys of their own: a key stands for one incident until
 * that is over, and for another from then on.
 */
public final class Reports {
  private final Storage storage;
  private final IncidentDesk desk;
  private final OnCall onCall;
  private final Changes changes;

  public Reports(Storage storage, IncidentDesk desk, OnCall onCall, Changes changes) {
    this.storage = storage;
    this.desk = desk;
    this.onCall = onCall;
    this.changes = changes;
  }

  /**
   * What a program finds wrong at a time.
   *
   * @param key the same as long as it is about the same trouble
   * @param title of the incident, if there is to be one
   */
  public record Report(
      String key, Actor by, String title, @Nullable String service, ReportAlerts alerts) {}

  /** What became of a report. */
  public enum Fate {
    OPENED,
    ADDED,
    KNOWN,
    NOBODYS
  }

  /**
   * @param incident the one that the report is about, null if it is nobody's
   */
  public record Taken(Fate fate, @Nullable Incident incident) {}

  /** However often the same is reported, it is on record once. */
  public Taken take(Report report) {
    Report clean = ReportWords.clean(report);
    Taken taken = storage.write(tx -> take(tx, clean));
    changes.tell();
    return taken;
  }

  private Taken take(Transaction tx, Report report) {
    boolean fires = !report.alerts().firing().isEmpty();
    Optional<Answer> first = tx.requests().find(key(report));
    if (first.isEmpty()) {
      return fires ? open(tx, report, Instant.MIN) : new Taken(Fate.NOBODYS, null);
    }
    Incident incident = locked(tx, first.get().incident());
    if (!tx.requests().find(key(report)).equals(first)) {
      return take(tx, report);
    }
    if (!fires || incident.isOpen()) {
      return add(tx, report, incident);
    }
    tx.requests().forget(key(report), first.get().incident());
    return open(tx, report, over(incident));
  }

  /** That it is open is to stay true until the report is on its journal. */
  private static Incident locked(Transaction tx, long id) {
    tx.board().lock(id);
    Incident incident = Ledger.goingOnAs(tx, id);
    return incident.id() == id ? incident : locked(tx, incident.id());
  }

  private static Instant over(Incident incident) {
    return incident.lifecycle().resolvedAt().or(incident.lifecycle()::endedAt).orElse(Instant.MIN);
  }

  /**
   * @param before what went wrong before then was another incident's
   */
  private Taken open(Transaction tx, Report report, Instant before) {
    Optional<Severity> severity = Alerts.worst(report.alerts().firing());
    Optional<String> service = Optional.ofNullable(report.service());
    LifecycleCommand open =
        new LifecycleCommand.Open(
            report.title(),
            severity.orElse(null),
            report.service(),
            false,
            false,
            since(report, before, tx.now()),
            onCall.policyFor(service, severity));
    long id = tx.board().nextNumber();
    done(desk.handle(tx, new Order(key(report), id, report.by(), open)));
    ReportAlerts firing = new ReportAlerts(report.alerts().firing(), List.of());
    Order alerts = new Order(key(report) + "/" + id, id, report.by(), firing);
    return new Taken(Fate.OPENED, done(desk.handle(tx, alerts)));
  }

  private static Instant since(Report report, Instant before, Instant now) {
    Instant first =
        report.alerts().firing().stream().map(Alert::at).min(Instant::compareTo).orElse(now);
    Instant since = first.isBefore(before) ? before : first;
    return since.isAfter(now) ? now : since;
  }

  private Taken add(Transaction tx, Report report, Incident incident) {
    String request = String.join("/", key(report), incident.seq() + "", content(report));
    Order order = new Order(request, incident.id(), report.by(), report.alerts());
    Incident told = done(desk.handle(tx, order));
    Optional<Severity> worst = incident.chronicle().alerts().worstNew(report.alerts().firing());
    if (worst.filter(incident.pagedSeverity()::isMilderThan).isPresent()) {
      told = done(desk.handle(tx, worse(order, incident, worst.get())));
    }
    return new Taken(told.seq() > incident.seq() ? Fate.ADDED : Fate.KNOWN, told);
  }

  private Order worse(Order order, Incident incident, Severity severity) {
    String policy = onCall.policyFor(incident.lifecycle().service(), Optional.of(severity));
    String why = "an alert is rated so";
    return new Order(
        order.request() + "/severity",
        order.incident(),
        order.by(),
        new LifecycleCommand.ChangeSeverity(severity, why, policy));
  }

  private static Incident done(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      return done.incident();
    }
    throw new IllegalStateException("An alert was not taken: " + outcome);
  }

  /** Keys may be long, and may say what only their program needs to know. */
  private static String key(Report report) {
    return String.join("/", "report", report.by().who().id(), hash(report.key()));
  }

  private static String content(Report report) {
    Stream<String> firing =
        report.alerts().firing().stream().map(alert -> "+" + alert.key() + alert.severity());
    Stream<String> ended = report.alerts().ended().stream().map(alert -> "-" + alert.key());
    return hash(String.join("\n", Stream.concat(firing, ended).toList()));
  }

  static String hash(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
