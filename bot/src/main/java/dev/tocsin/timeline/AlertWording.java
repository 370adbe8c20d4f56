package dev.tocsin.timeline;

import static dev.tocsin.timeline.Told.with;

import dev.tocsin.incident.Alert;
import dev.tocsin.incident.RecordEvent.AlertsEnded;
import dev.tocsin.incident.RecordEvent.AlertsFired;
import dev.tocsin.incident.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what programs found wrong, and what no longer. */
final class AlertWording {
  private static final int MOST = 5;

  private AlertWording() {}

  static String fired(AlertsFired event, Recorded recorded, LocalTimes times) {
    List<Alert> alerts = event.alerts();
    String since = since(alerts, recorded, times);
    String what = alerts.size() == 1 ? "an alert" : alerts.size() + " alerts";
    return with("reported " + what + since + ": " + names(alerts), common(alerts));
  }

  static String ended(AlertsEnded event, Recorded recorded, LocalTimes times) {
    List<Alert> alerts = event.alerts();
    String what = alerts.size() == 1 ? "an alert" : alerts.size() + " alerts";
    String left = event.left() == 0 ? "; none goes on" : "; still going on: " + event.left();
    return "reported the end of "
        + what
        + since(alerts, recorded, times)
        + ": "
        + names(alerts)
        + left;
  }

  /** What all of them say. */
  private static @Nullable String common(List<Alert> alerts) {
    Set<String> texts =
        alerts.stream().map(alert -> String.valueOf(alert.text())).collect(Collectors.toSet());
    return texts.size() == 1 ? alerts.getFirst().text() : null;
  }

  private static String since(List<Alert> alerts, Recorded recorded, LocalTimes times) {
    return alerts.stream()
        .map(Alert::at)
        .min(Instant::compareTo)
        .map(at -> RecordWording.earlier(" since ", at, recorded, times))
        .orElse("");
  }

  private static String names(List<Alert> alerts) {
    String names = alerts.stream().limit(MOST).map(Alert::name).collect(Collectors.joining("; "));
    int more = alerts.size() - MOST;
    return more > 0 ? names + " and " + more + " more" : names;
  }
}
