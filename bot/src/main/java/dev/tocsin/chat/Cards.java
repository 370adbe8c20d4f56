package dev.tocsin.chat;

import dev.tocsin.incident.ActionItem;
import dev.tocsin.incident.Alerts;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Measure;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Status;
import dev.tocsin.incident.Who;
import dev.tocsin.timeline.LocalTimes;
import java.util.List;
import java.util.Optional;

/** The cards that show an incident as it stands. */
public final class Cards {
  private Cards() {}

  /** What everyone in the room needs to know, kept up to date where it is pinned. */
  public static Card summary(Incident incident, LocalTimes times, Labels labels) {
    CardBuilder card =
        CardBuilder.headed(incident.name() + " · " + incident.title())
            .fact("Severity", labels.severity(incident))
            .fact("Status", status(incident))
            .fact("Lead", lead(incident));
    labels.service(incident).ifPresent(service -> card.fact("Service", service));
    card.fact("Woken", woken(incident));
    alerts(incident).ifPresent(alerts -> card.fact("Alerts", alerts));
    incident.lifecycle().summary().ifPresent(card::text);
    if (incident.lifecycle().isDrill()) {
      card.small("This is a drill.");
    }
    incident
        .followUp()
        .openMeasures()
        .forEach(measure -> card.small("Temporary: " + measureLine(measure, times)));
    nextSteps(incident, card);
    return card.build(headline(incident));
  }

  /** How many of the alerts that it was told of go on. */
  public static Optional<String> alerts(Incident incident) {
    Alerts alerts = incident.chronicle().alerts();
    return alerts.known() == 0
        ? Optional.empty()
        : Optional.of(alerts.left() + " of " + alerts.known() + " firing");
  }

  /** The same in short, for those who are not in the room. */
  public static Card announcement(Incident incident, Labels labels) {
    CardBuilder card =
        CardBuilder.headed(incident.name() + " · " + incident.title())
            .fact("Severity", labels.severity(incident))
            .fact("Status", status(incident))
            .fact("Lead", lead(incident));
    incident.place().room().ifPresent(room -> card.small("In #" + room.name()));
    incident.lifecycle().summary().ifPresent(card::text);
    return card.build(headline(incident));
  }

  static Card measures(Incident incident, LocalTimes times) {
    CardBuilder card = CardBuilder.headed("Temporary measures of " + incident.name());
    incident.followUp().measures().forEach(measure -> card.part(item(incident, measure, times)));
    if (incident.followUp().measures().isEmpty()) {
      card.text("None. Record one with /incident temp add <what>.");
    }
    return card.build("Temporary measures of " + incident.name());
  }

  static Card actions(Incident incident) {
    CardBuilder card = CardBuilder.headed("Action items of " + incident.name());
    incident.followUp().actions().forEach(action -> card.part(item(incident, action)));
    if (incident.followUp().actions().isEmpty()) {
      card.text("None. Add one with /incident action add <text>.");
    }
    return card.build("Action items of " + incident.name());
  }

  /** What the room's name does not say yet, for the line above it. */
  public static String topic(Incident incident) {
    String lead = incident.lead().map(who -> "led by " + who.name()).orElse("nobody leads yet");
    return String.join(" · ", severity(incident), status(incident), lead, incident.title());
  }

  /** An incident in one line. */
  public static String headline(Incident incident) {
    return String.join(
        " · ", incident.name(), severity(incident), status(incident), incident.title());
  }

  static String severity(Incident incident) {
    return incident.severity().map(Severity::name).orElse("not rated, paged as SEV2");
  }

  private static String status(Incident incident) {
    String drill = incident.lifecycle().isDrill() ? " (drill)" : "";
    return incident.status().word() + drill;
  }

  private static String lead(Incident incident) {
    return incident.lead().map(Who::name).orElse(incident.isOpen() ? "nobody yet" : "nobody");
  }

  private static String woken(Incident incident) {
    return incident
        .paging()
        .acknowledgement()
        .map(ack -> ack.who().name() + " is on it" + sought(incident))
        .orElseGet(() -> waitingFor(incident));
  }

  private static String sought(Incident incident) {
    int missing = incident.paging().missing();
    return incident.isOpen() && missing > 0
        ? ", others are woken until " + missing + " more take it"
        : "";
  }

  private static String waitingFor(Incident incident) {
    List<String> paged = incident.paging().paged().stream().map(Who::name).toList();
    if (!incident.isOpen()) {
      return paged.isEmpty() ? "nobody" : String.join(", ", paged) + ": nobody acknowledged";
    }
    List<String> coming = incident.paging().coming().stream().map(Who::name).toList();
    if (!coming.isEmpty()) {
      return String.join(", ", coming) + " on the way, nobody has acknowledged yet";
    }
    return paged.isEmpty() ? "nobody yet" : String.join(", ", paged) + ": no answer yet";
  }

  private static void nextSteps(Incident incident, CardBuilder card) {
    String id = " " + incident.name();
    if (incident.isEscalating()) {
      card.primary("Acknowledge", "/incident ack" + id + " via:button");
      card.button("Escalate", "/incident escalate" + id);
    }
    if (incident.isOpen() && incident.lead().isEmpty()) {
      card.button("Take the lead", "/incident lead" + id);
    }
    if (incident.isOpen()) {
      card.button("Runbook", "/incident runbook show" + id);
      card.button("Resolve…", "/incident resolve" + id);
    }
    if (incident.status() == Status.RESOLVED) {
      card.primary("Draft", "/incident postmortem draft" + id);
      card.button("Close", "/incident close" + id);
    }
  }

  private static Card.Item item(Incident incident, Measure measure, LocalTimes times) {
    List<Card.Button> buttons =
        measure.isOpen()
            ? List.of(
                plain(
                    "Reverted",
                    "/incident temp reverted " + incident.name() + " " + measure.name()))
            : List.of();
    return new Card.Item(measureLine(measure, times), !measure.isOpen(), buttons);
  }

  private static Card.Item item(Incident incident, ActionItem action) {
    List<Card.Button> buttons =
        action.done()
            ? List.of()
            : List.of(
                plain("Done", "/incident action done " + incident.name() + " " + action.name()));
    Who owner = action.owner();
    String line =
        action.name()
            + " "
            + action.text()
            + (owner == null ? "" : " — " + owner.name())
            + (action.due() == null ? "" : ", due " + action.due());
    return new Card.Item(line, action.done(), buttons);
  }

  /** An action item where those of several incidents stand together. */
  static Card.Item homeItem(Incident incident, ActionItem action) {
    Card.Item there = item(incident, action);
    return new Card.Item(incident.name() + " · " + there.text(), there.done(), there.buttons());
  }

  private static String measureLine(Measure measure, LocalTimes times) {
    String by =
        measure.revertBy() == null ? "" : ", to be reverted by " + times.moment(measure.revertBy());
    return measure.name() + " " + measure.what() + " — " + measure.owner().name() + by;
  }

  static Card.Button plain(String label, String command) {
    return new Card.Button(label, command, Card.Style.PLAIN);
  }
}
