package dev.tocsin.web;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Pieces that several pages show. */
final class Parts {
  private Parts() {}

  /** How bad it is, in colour and in words. */
  static Html severity(int number) {
    return number == 0
        ? Html.of("<span class=\"badge sev0\">not rated</span>")
        : Html.of("<span class=\"badge sev%s\">SEV%s</span>", number, number);
  }

  static Html badges(Incident incident) {
    int severity = incident.severity().map(Severity::number).orElse(0);
    return Html.of(
        "%s <span class=\"badge\">%s</span>%s",
        severity(severity),
        incident.status().word(),
        marks(incident.lifecycle().isPrivate(), incident.lifecycle().isDrill()));
  }

  static Html marks(boolean isPrivate, boolean isDrill) {
    return Html.of(
        "%s%s",
        isDrill ? new Html(" <span class=\"badge drill\">drill</span>") : Html.NOTHING,
        isPrivate ? new Html(" <span class=\"badge\">private</span>") : Html.NOTHING);
  }

  /** What stands above every page of incidents. */
  static Html top() {
    return new Html(
        """
        <nav>
        <a href="/incidents">Tocsin · Incidents</a>
        <a href="/oncall">On call</a>
        <a href="/commands">Command</a>
        <form method="post" action="/sign-out"><button class="link">Sign out</button></form>
        </nav>\
        """);
  }

  /**
   * @param columns their names with commas between them
   */
  static Html table(String caption, String columns, List<Html> rows) {
    List<Html> heads =
        Stream.of(columns.split(", "))
            .map(name -> Html.of("<th scope=\"col\">%s</th>", name))
            .toList();
    return Html.of(
        """
        <table>
        <caption>%s</caption>
        <thead><tr>%s</tr></thead>
        <tbody>
        %s
        </tbody>
        </table>\
        """,
        caption, Html.all(heads), Html.all(rows));
  }

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
