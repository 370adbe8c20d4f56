package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Lifecycle;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.Board;
import java.time.Instant;

/** The board's line for an incident. */
final class BoardRows {
  private BoardRows() {}

  static Board.Row of(Incident incident, Instant now) {
    Lifecycle lifecycle = incident.lifecycle();
    return new Board.Row(
        incident.id(),
        incident.seq(),
        new Board.Headline(
            incident.title(),
            incident.status().word(),
            incident.severity().map(Severity::number).orElse(0),
            lifecycle.service().orElse(null),
            incident.lead().map(Who::name).orElse(null)),
        lifecycle.isPrivate(),
        lifecycle.isDrill(),
        incident
            .place()
            .room()
            .map(room -> new Board.Room(room.platform(), room.room()))
            .orElse(null),
        new Board.Span(lifecycle.openedAt(), now, lifecycle.endedAt().orElse(null)));
  }
}
