package dev.tocsin.web;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.timeline.Line;
import java.time.Instant;
import java.util.List;

/** All that is shown of one incident beside its draft. */
record IncidentFile(Incident incident, List<Line> timeline, List<Attempt> pages) {
  /** One try to reach someone. */
  record Attempt(Instant at, PageAttempted page) {}
}
