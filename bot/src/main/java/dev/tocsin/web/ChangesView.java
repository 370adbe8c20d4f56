package dev.tocsin.web;

import dev.tocsin.incident.Incident;
import dev.tocsin.postmortem.life.Difference;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * How two versions of a postmortem differ.
 *
 * @param to the later one, 0 for the draft as it is now
 */
record ChangesView(Incident incident, int from, int to, List<Difference> differences) {

  WebPage page() {
    String title = "Changes from draft %d to %s".formatted(from, to == 0 ? "now" : "draft " + to);
    Html body =
        differences.isEmpty()
            ? new Html("<p>Nothing reads otherwise.</p>")
            : Html.all(differences.stream().map(ChangesView::section).toList());
    Html main =
        Html.of(
            """
            %s
            <main class="postmortem">
            <h1 dir="auto"><small><a href="/incidents/%s/postmortem">%s postmortem</a></small> %s</h1>
            %s
            </main>\
            """,
            Parts.top(), Long.toString(incident.id()), incident.name(), title, body);
    return WebPage.of(HttpStatus.OK, title, main);
  }

  private static Html section(Difference difference) {
    List<Html> items = difference.changes().stream().map(ChangesView::item).toList();
    return Html.of(
        "<section><h2>%s</h2><ul class=\"changes\">%s</ul></section>",
        PostmortemView.heading(difference.section()), Html.all(items));
  }

  private static Html item(Difference.Change change) {
    return switch (change.fate()) {
      case STAYED -> Html.of("<li class=\"quiet\" dir=\"auto\">%s</li>", change.text());
      case WENT -> Html.of("<li class=\"went\" dir=\"auto\"><del>%s</del></li>", change.text());
      case CAME -> Html.of("<li class=\"came\" dir=\"auto\"><ins>%s</ins></li>", change.text());
    };
  }
}
