package dev.tocsin.practice;

import dev.tocsin.desk.Changes;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Listed;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Timelines;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Who;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The incidents as the practice room shows them beside the chat. */
public final class PracticeIncidents implements IncidentView {
  private static final int MOST = 30;
  private static final String CONSOLE = "console";

  private final IncidentDesk desk;
  private final Timelines timelines;
  private final Postmortems postmortems;
  private final Changes changes;
  private final Supplier<ZoneId> zone;

  /**
   * @param zone the one that times are said in
   */
  public PracticeIncidents(
      IncidentDesk desk,
      Timelines timelines,
      Postmortems postmortems,
      Changes changes,
      Supplier<ZoneId> zone) {
    this.desk = desk;
    this.timelines = timelines;
    this.postmortems = postmortems;
    this.changes = changes;
    this.zone = zone;
  }

  @Override
  public List<Brief> all() {
    return desk.latest(MOST, true).stream()
        .map(Listed::incident)
        .map(desk::incident)
        .filter(incident -> incident.place().room().isPresent())
        .map(PracticeIncidents::brief)
        .toList();
  }

  @Override
  public Optional<Panel> ofRoom(String room) {
    return desk.inRoom(CONSOLE, room).map(this::panel);
  }

  @Override
  public Optional<DraftView> draftOf(String room) {
    return desk.inRoom(CONSOLE, room).map(Incident::id).map(postmortems::draft).map(DraftViews::of);
  }

  @Override
  public void onChange(Runnable listener) {
    changes.onChange(listener);
  }

  private Panel panel(Incident incident) {
    return new Panel(brief(incident), TimelineLines.of(timelines.of(incident.id(), zone.get())));
  }

  private static Brief brief(Incident incident) {
    return new Brief(
        incident.name(),
        incident.place().room().map(RoomEvent.RoomOpened::room).orElse(""),
        incident.title(),
        incident.severity().map(Severity::number).orElse(null),
        incident.status().word(),
        incident.isOpen(),
        incident.lead().map(Who::name).orElse(null));
  }
}
