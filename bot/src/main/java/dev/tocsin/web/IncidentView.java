package dev.tocsin.web;

import dev.tocsin.chat.Cards;
import dev.tocsin.export.Direction;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Lifecycle;
import dev.tocsin.incident.Paging.Acknowledgement;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.Who;
import dev.tocsin.timeline.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** How an incident's page looks. */
record IncidentView(IncidentFile file, Times times) {

  WebPage page() {
    Incident incident = file.incident();
    Html main =
        Html.of(
            """
            %s
            <main>
            <header>
            <p>%s</p>
            <h1 dir="auto"><small>%s</small> %s</h1>
            <dl>%s</dl>
            <p><a class="big second" href="/commands?words=note%%20%s%%20">Write a note, or give a command</a></p>
            </header>
            <section>
            <h2>Timeline</h2>
            %s
            </section>
            <section>
            <h2>Pages</h2>
            %s
            </section>
            %s
            </main>\
            """,
            Parts.top(),
            Parts.badges(incident),
            incident.name(),
            incident.title(),
            facts(incident),
            incident.name(),
            timeline(),
            pages(),
            draft(incident));
    return WebPage.of(HttpStatus.OK, incident.name() + " " + incident.title(), main);
  }

  private Html facts(Incident incident) {
    Lifecycle life = incident.lifecycle();
    List<Html> facts = new ArrayList<>();
    facts.add(fact("Lead", incident.lead().map(Who::name).orElse("nobody yet")));
    facts.add(fact("Acknowledged by", acknowledged(incident)));
    life.service().ifPresent(service -> facts.add(fact("Service", service)));
    Cards.alerts(incident).ifPresent(alerts -> facts.add(fact("Alerts", alerts)));
    facts.add(fact("Began", times.at(life.startedAt())));
    facts.add(fact("Opened", times.at(life.openedAt()) + by(life)));
    life.resolvedAt().ifPresent(at -> facts.add(fact("Resolved", times.at(at))));
    life.endedAt().ifPresent(at -> facts.add(fact(incident.status().word(), times.at(at))));
    life.summary().ifPresent(summary -> facts.add(fact("Summary", summary)));
    incident.place().room().ifPresent(room -> facts.add(fact("Room", room(room))));
    return Html.all(facts);
  }

  private static String by(Lifecycle life) {
    return life.opener().map(who -> " by " + who.name()).orElse("");
  }

  private static String acknowledged(Incident incident) {
    List<Acknowledgement> all = incident.paging().acknowledgements();
    return all.isEmpty()
        ? "nobody yet"
        : all.stream().map(one -> one.who().name()).collect(Collectors.joining(", "));
  }

  private static Html room(RoomEvent.RoomOpened room) {
    String link = room.link();
    return link != null && link.startsWith("https://")
        ? Html.of("<a href=\"%s\">#%s</a>", link, room.name())
        : Html.of("#%s", room.name());
  }

  private static Html fact(String name, Object value) {
    return Html.of("<div><dt>%s</dt><dd dir=\"auto\">%s</dd></div>", Parts.capital(name), value);
  }

  private Html timeline() {
    List<Html> rows = new ArrayList<>();
    String day = "";
    for (Line line : file.timeline()) {
      if (!times.day(line.at()).equals(day)) {
        day = times.day(line.at());
        rows.add(Html.of("<tr class=\"day\"><th colspan=\"3\">%s</th></tr>", day));
      }
      rows.add(row(line));
    }
    return Parts.table("Times in " + times.zone(), "Time, What happened, Kind", rows);
  }

  private Html row(Line line) {
    Html state =
        line.state() == Line.State.AS_WRITTEN
            ? Html.NOTHING
            : Html.of(" <span class=\"quiet\">(%s)</span>", word(line.state()));
    return Html.of(
        "<tr%s class=\"%s\"><td class=\"time\">%s</td><td dir=\"%s\"><b>%s</b> %s%s</td><td"
            + " class=\"quiet kind\">%s</td></tr>",
        anchor(line),
        word(line.kind()),
        times.clock(line.at()),
        Direction.of(line.who() + " " + line.text()),
        line.who(),
        line.text(),
        state,
        word(line.kind()));
  }

  /** Postmortems lead to entries by their numbers. */
  private static Html anchor(Line line) {
    return line.number().startsWith("#")
        ? Html.of(" id=\"t%s\"", line.number().substring(1))
        : Html.NOTHING;
  }

  private Html pages() {
    if (file.pages().isEmpty()) {
      return new Html("<p class=\"quiet\">Nobody was paged yet.</p>");
    }
    List<Html> rows = file.pages().stream().map(this::row).toList();
    return Parts.table("Every try to reach someone", "Time, Whom, Outcome", rows);
  }

  private Html row(IncidentFile.Attempt attempt) {
    return Html.of(
        "<tr class=\"%s\"><td class=\"time\">%s</td><td><b>%s</b> by %s</td><td"
            + " dir=\"auto\"><b>%s</b> %s</td></tr>",
        word(attempt.page().outcome()),
        times.clock(attempt.at()),
        attempt.page().who().name(),
        attempt.page().channel(),
        word(attempt.page().outcome()),
        attempt.page().detail());
  }

  private static Html draft(Incident incident) {
    String base = "/incidents/" + incident.id() + "/postmortem";
    return Html.of(
        """
        <section>
        <h2>Postmortem draft</h2>
        <p><a href="%s">Edit and publish</a> · <a href="%s.html">Open</a> · <a href="%s.md">Markdown</a> · <a href="%s.json">JSON</a> · <a href="%s.pdf">PDF</a> · <a href="%s.confluence">Confluence</a></p>
        <iframe src="%s.html" title="Postmortem draft" loading="lazy"></iframe>
        </section>\
        """,
        base, base, base, base, base, base, base);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
