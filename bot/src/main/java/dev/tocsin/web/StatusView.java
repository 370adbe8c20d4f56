package dev.tocsin.web;

import dev.tocsin.desk.PublicStatus;
import dev.tocsin.desk.PublicStatus.Condition;
import dev.tocsin.desk.PublicTrouble;
import dev.tocsin.export.Direction;
import dev.tocsin.incident.Downtime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** How the status page looks: whether all is well, and if not what is not. */
record StatusView(String title, PublicStatus.Now now, Times times) {
  private static final Duration LATE = Duration.ofMinutes(1);

  WebPage page() {
    Html main =
        Html.of(
            """
            <main class="status">
            <h1>%s</h1>
            <p class="verdict %s">%s</p>
            %s
            %s
            <section><h2>The last two weeks</h2>%s</section>
            <p class="quiet">%s</p>
            </main>\
            """,
            title,
            look(now.worst()),
            verdict(),
            components(),
            Html.all(now.current().stream().map(this::trouble).toList()),
            past(),
            asOf());
    return WebPage.forEverybody(HttpStatus.OK, title, main);
  }

  private String verdict() {
    return now.worst() == Condition.OPERATIONAL
        ? "Everything works as it should"
        : words(now.worst());
  }

  private Html components() {
    List<Html> lines = now.components().entrySet().stream().map(StatusView::component).toList();
    return lines.isEmpty()
        ? Html.NOTHING
        : Parts.table("What we run", "Component, Condition", lines);
  }

  private static Html component(Map.Entry<String, Condition> component) {
    return Html.of(
        "<tr><td>%s</td><td><span class=\"badge %s\">%s</span></td></tr>",
        component.getKey(), look(component.getValue()), words(component.getValue()));
  }

  private Html past() {
    return now.past().isEmpty()
        ? Html.of("<p class=\"quiet\">%s</p>", "Nothing happened that you had to be told of.")
        : Html.all(now.past().stream().map(this::trouble).toList());
  }

  private Html trouble(PublicTrouble trouble) {
    return Html.of(
        """
        <article id="%s">
        <h3>%s <span class="badge">%s</span></h3>
        <p class="quiet">%s</p>
        <ol>%s</ol>
        </article>\
        """,
        trouble.name(),
        heading(trouble),
        trouble.status().word(),
        span(trouble),
        Html.all(trouble.told().stream().map(this::told).toList()));
  }

  private static String heading(PublicTrouble trouble) {
    String what = words(trouble.condition());
    return trouble.components().isEmpty()
        ? what
        : String.join(", ", trouble.components()) + ": " + what.toLowerCase(Locale.ROOT);
  }

  private String span(PublicTrouble trouble) {
    StringBuilder span = new StringBuilder(trouble.name()).append(", ");
    span.append(times.at(trouble.since())).append(" to ");
    span.append(trouble.until() == null ? "now" : times.at(trouble.until()));
    for (Downtime down : trouble.downtimes()) {
      span.append("; down from ").append(times.at(down.from()));
      span.append(down.to() == null ? " on" : " to " + times.at(down.to()));
    }
    return span.toString();
  }

  private Html told(PublicTrouble.Told told) {
    return Html.of(
        "<li><time datetime=\"%s\">%s</time><p dir=\"%s\">%s</p></li>",
        told.at(), times.at(told.at()), Direction.of(told.text()), told.text());
  }

  private String asOf() {
    String zone = "Times in " + times.zone() + ". ";
    return now.at().plus(LATE).isBefore(times.now())
        ? zone + "This page could not be brought up to date since " + times.at(now.at()) + "."
        : zone + "As of " + times.at(now.at()) + ".";
  }

  private static String words(Condition condition) {
    return switch (condition) {
      case OPERATIONAL -> "Operational";
      case DEGRADED -> "Degraded performance";
      case PARTIAL_OUTAGE -> "Partial outage";
      case MAJOR_OUTAGE -> "Major outage";
    };
  }

  /** The class by which the style colours it, as it does severities. */
  private static String look(Condition condition) {
    return switch (condition) {
      case OPERATIONAL -> "well";
      case DEGRADED -> "sev3";
      case PARTIAL_OUTAGE -> "sev2";
      case MAJOR_OUTAGE -> "sev1";
    };
  }
}
