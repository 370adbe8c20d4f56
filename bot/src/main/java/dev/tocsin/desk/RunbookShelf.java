package dev.tocsin.desk;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import dev.tocsin.runbooks.Facts;
import dev.tocsin.runbooks.Runbook;
import dev.tocsin.runbooks.Runbooks;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the runbooks that fit an incident by what is known of it. */
public final class RunbookShelf {
  private final Runbooks runbooks;
  private final IncidentDesk desk;
  private final Function<String, Optional<String>> serviceIn;
  private final Function<String, Optional<String>> help;

  public RunbookShelf(Runbooks runbooks, IncidentDesk desk) {
    this(runbooks, desk, _ -> Optional.empty(), _ -> Optional.empty());
  }

  /**
   * @param serviceIn the service that a title is about, where nobody has named one
   * @param help how help is had of a vendor of that name, in one line
   */
  public RunbookShelf(
      Runbooks runbooks,
      IncidentDesk desk,
      Function<String, Optional<String>> serviceIn,
      Function<String, Optional<String>> help) {
    this.runbooks = runbooks;
    this.desk = desk;
    this.serviceIn = serviceIn;
    this.help = help;
  }

  /** A runbook that fits, and why. */
  public record Fitting(Guide guide, String reason) {}

  /** Those that fit, best first. */
  public List<Fitting> fitting(Incident incident) {
    List<String> notes =
        desk.history(incident.id()).stream()
            .map(Recorded::event)
            .filter(RecordEvent.Noted.class::isInstance)
            .map(event -> ((RecordEvent.Noted) event).text())
            .toList();
    Facts facts =
        new Facts(
            incident.title(),
            incident.lifecycle().service().or(() -> serviceIn.apply(incident.title())).orElse(null),
            incident.severity().map(Severity::number).orElse(0),
            notes);
    return runbooks.matching(facts).stream()
        .map(match -> new Fitting(Guide.of(match.runbook(), help), match.reason()))
        .toList();
  }

  public Optional<Guide> find(String name) {
    return runbooks.find(name).map(runbook -> Guide.of(runbook, help));
  }

  /** The name of every runbook. */
  public List<String> names() {
    return runbooks.all().stream().map(Runbook::name).toList();
  }

  /** The runbook that the incident's people work by: the one that was shown last. */
  public Optional<Guide> current(Incident incident) {
    return desk.history(incident.id()).reversed().stream()
        .map(Recorded::event)
        .filter(FollowUpEvent.RunbookShown.class::isInstance)
        .findFirst()
        .flatMap(shown -> find(((FollowUpEvent.RunbookShown) shown).runbook()));
  }
}
