package dev.tocsin.chat;

import dev.tocsin.desk.Listed;
import dev.tocsin.incident.Incident;
import dev.tocsin.timeline.Line;
import java.util.List;

/** The cards that list: incidents, a timeline, a draft in short. */
final class IncidentCards {
  private static final int LINES = 30;

  private IncidentCards() {}

  static Card list(List<Listed> incidents) {
    CardBuilder card = CardBuilder.headed("Incidents");
    for (Listed incident : incidents) {
      String name = Incident.name(incident.incident());
      String severity = incident.severity() == 0 ? "not rated" : "SEV" + incident.severity();
      String line =
          String.join(" · ", name, severity, incident.status(), incident.title()) + marks(incident);
      boolean over = incident.endedAt() != null;
      card.part(
          new Card.Item(line, over, List.of(Cards.plain("Card", "/incident status " + name))));
    }
    if (incidents.isEmpty()) {
      card.text("None. /incident open <title> opens one.");
    }
    return card.build("Incidents");
  }

  private static String marks(Listed incident) {
    return (incident.isPrivate() ? " · private" : "") + (incident.isDrill() ? " · drill" : "");
  }

  /** The open incidents to choose from, where a command needs one and none was named. */
  static Card choose(String slash, String rest, List<Listed> open) {
    String question =
        open.isEmpty()
            ? "No incident is open. /incident open <title> opens one."
            : "Which incident? Write its id, or choose:";
    CardBuilder card = CardBuilder.plain().text(question);
    for (Listed incident : open) {
      String name = Incident.name(incident.incident());
      card.button(name + " " + Brief.of(incident.title(), 40), slash + " " + name + " " + rest);
    }
    return card.build(question);
  }

  static Card timeline(Call call) {
    Incident incident = call.incident();
    List<Line> lines = call.tools().timelines().of(incident.id(), call.zone());
    CardBuilder card = CardBuilder.headed("Timeline of " + incident.name());
    int left = Math.max(0, lines.size() - LINES);
    if (left > 0) {
      card.small(left + " earlier lines are on the incident's page.");
    }
    for (Line line : lines.subList(left, lines.size())) {
      boolean said = line.kind() == Line.Kind.MESSAGE;
      String when = call.times().moment(line.at());
      card.fact(
          said ? when : line.number() + " " + when, line.who() + (said ? ": " : " ") + line.text());
    }
    return card.build("Timeline of " + incident.name());
  }
}
