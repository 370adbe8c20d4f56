package dev.tocsin.timeline;

import static dev.tocsin.timeline.Told.with;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.LifecycleEvent.Opened;
import dev.tocsin.incident.LifecycleEvent.SeverityChanged;
import dev.tocsin.incident.Recorded;
import java.time.Duration;

/** Says what happened in an incident's life. */
final class LifecycleWording {
  private LifecycleWording() {}

  static String of(LifecycleEvent event, Recorded recorded, LocalTimes times) {
    return switch (event) {
      case Opened e -> with(opened(e, recorded, times), e.title());
      case LifecycleEvent.StatusChanged e ->
          "changed the status from " + e.from().word() + " to " + e.to().word();
      case SeverityChanged e -> with(severity(e), e.why());
      case LifecycleEvent.Renamed e ->
          "renamed the incident from “" + e.from() + "” to “" + e.to() + "”";
      case LifecycleEvent.Resolved e -> with("resolved the incident", e.summary());
      case LifecycleEvent.Reopened e -> with("reopened the incident", e.why());
      case LifecycleEvent.Closed _ -> "closed the incident";
      case LifecycleEvent.Cancelled e -> with("cancelled the incident", e.why());
      case LifecycleEvent.MergedInto e -> "merged the incident into " + Incident.name(e.incident());
      case LifecycleEvent.Absorbed e ->
          with("merged " + Incident.name(e.incident()) + " into this incident", e.title());
    };
  }

  private static String opened(Opened event, Recorded recorded, LocalTimes times) {
    String what = event.drill() ? "opened a drill" : "opened the incident";
    String severity = event.severity() == null ? "" : " as " + event.severity();
    String service = event.service() == null ? "" : " of " + event.service();
    boolean late =
        Duration.between(event.startedAt(), recorded.at()).compareTo(Duration.ofMinutes(1)) >= 0;
    String since = late ? ", which began " + times.moment(event.startedAt()) : "";
    return what + severity + service + since;
  }

  private static String severity(SeverityChanged event) {
    if (event.from() == null) {
      return "set the severity to " + event.to();
    }
    String changed = event.to().isWorseThan(event.from()) ? "raised" : "lowered";
    return changed + " the severity from " + event.from() + " to " + event.to();
  }
}
