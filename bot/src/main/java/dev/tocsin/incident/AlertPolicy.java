package dev.tocsin.incident;

import dev.tocsin.incident.RecordCommand.ReportAlerts;
import java.util.ArrayList;
import java.util.List;

/** A program tells the same again and again: on the record is what changed, once. */
record AlertPolicy(Incident incident) {

  /** That all has ended ends no incident: people do. */
  Decision report(ReportAlerts told) {
    Alerts known = incident.chronicle().alerts();
    List<Alert> begun = known.begun(told.firing());
    List<Alert> over = known.over(told.ended());
    List<IncidentEvent> events = new ArrayList<>();
    if (!begun.isEmpty()) {
      events.add(new RecordEvent.AlertsFired(begun));
    }
    if (!over.isEmpty()) {
      events.add(new RecordEvent.AlertsEnded(over, known.left(begun, over)));
    }
    return new Decision.Accepted(List.copyOf(events));
  }
}
