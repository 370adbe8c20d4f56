package dev.tocsin.chat;

import dev.tocsin.desk.Listed;
import dev.tocsin.incident.Incident;
import dev.tocsin.timeline.Line;
import java.util.List;

/** The cards that list: incidents, a timeline, a draft in short. */
final class IncidentCards {
  private static final int LINES = 30;
  private static final int LONGEST = 1_000;
  private static final int ROOM = 3_000;

  /** Around each fact: what makes its name bold, and the end of its line. */
  private static final int BESIDE = 6;

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
    List<Card.Fact> newest = newest(lines.stream().map(line -> fact(line, call)).toList());
    CardBuilder card = CardBuilder.headed("Timeline of " + incident.name());
    int left = lines.size() - newest.size();
    if (left > 0) {
      card.small(left + " earlier lines are on the incident's page.");
    }
    newest.forEach(fact -> card.fact(fact.name(), fact.value()));
    return card.build("Timeline of " + incident.name());
  }

  private static Card.Fact fact(Line line, Call call) {
    boolean said = line.kind() == Line.Kind.MESSAGE;
    String when = call.times().moment(line.at());
    return new Card.Fact(
        said ? when : line.number() + " " + when,
        Brief.of(line.who() + (said ? ": " : " ") + line.text(), LONGEST));
  }

  /** As many of the last ones as every platform shows whole. */
  private static List<Card.Fact> newest(List<Card.Fact> all) {
    int from = all.size();
    int room = ROOM;
    while (from > 0 && all.size() - from < LINES && room >= weight(all.get(from - 1))) {
      from--;
      room -= weight(all.get(from));
    }
    return all.subList(from, all.size());
  }

  /** What may have to be escaped takes twice the room. */
  private static int weight(Card.Fact fact) {
    String text = fact.name() + fact.value();
    long plain =
        text.chars().filter(each -> Character.isLetterOrDigit(each) || each == ' ').count();
    return BESIDE + 2 * text.length() - (int) plain;
  }
}
