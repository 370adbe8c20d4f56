package dev.tocsin.web;

import dev.tocsin.config.Problem;
import dev.tocsin.desk.Listed;
import dev.tocsin.export.Direction;
import dev.tocsin.incident.Incident;
import java.util.List;
import org.springframework.http.HttpStatus;

/** How the list of incidents looks: what needs people first. */
record IncidentListView(List<Listed> incidents, List<Problem> mistakes, Times times) {
  private static final String HOW =
      "None. /incident open <title> in the chat, or Command above, opens one.";

  WebPage page() {
    List<Listed> open = incidents.stream().filter(one -> one.endedAt() == null).toList();
    List<Listed> ended = incidents.stream().filter(one -> one.endedAt() != null).toList();
    Html main =
        Html.of(
            """
            %s
            <main>
            %s
            <h1>Incidents</h1>
            %s
            %s
            </main>\
            """,
            Parts.top(), warning(), part("Not closed", open, HOW), part("Ended", ended, "None."));
    return WebPage.of(HttpStatus.OK, "Incidents", main);
  }

  /** Whoever edited the file may not look at the log. */
  private Html warning() {
    if (mistakes.isEmpty()) {
      return Html.NOTHING;
    }
    List<Html> lines =
        mistakes.stream().map(mistake -> Html.of("<li>%s</li>", mistake.sentence())).toList();
    return Html.of(
        """
        <section role="alert"><h2>The configuration file has mistakes</h2>
        <p>What it said before still counts.</p><ul>%s</ul></section>\
        """,
        Html.all(lines));
  }

  private Html part(String heading, List<Listed> some, String ifNone) {
    Html list =
        some.isEmpty()
            ? Html.of("<p class=\"quiet\">%s</p>", ifNone)
            : Parts.table(
                "Times in " + times.zone(),
                "Incident, What",
                some.stream().map(this::row).toList());
    return Html.of("<section><h2>%s</h2>%s</section>", heading, list);
  }

  private Html row(Listed one) {
    return Html.of(
        """
        <tr><td class="time"><a href="/incidents/%s">%s</a></td>
        <td><bdi dir="%s">%s</bdi><div class="quiet">%s <span class="badge">%s</span>%s opened %s</div></td></tr>\
        """,
        one.incident(),
        Incident.name(one.incident()),
        Direction.of(one.title()),
        one.title(),
        Parts.severity(one.severity()),
        one.status(),
        Parts.marks(one.isPrivate(), one.isDrill()),
        times.at(one.openedAt()));
  }
}
