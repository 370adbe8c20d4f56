package dev.tocsin.web;

import dev.tocsin.desk.Editing;
import dev.tocsin.desk.PublicText;
import dev.tocsin.export.Direction;
import dev.tocsin.export.Document;
import dev.tocsin.incident.FollowUp;
import dev.tocsin.incident.Incident;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.life.Living;
import dev.tocsin.postmortem.likeness.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** How the page looks on which people work on a postmortem. */
record PostmortemView(
    Incident incident,
    Living living,
    PublicText.Check check,
    List<Editing.Comment> comments,
    List<Likeness> like,
    Reader reader) {
  /**
   * Who reads it.
   *
   * @param name as they called themselves last, empty if they did not
   * @param told what came of what they did last
   */
  record Reader(String name, String told, Times times) {}

  WebPage page() {
    Draft draft = living.draft();
    Document document = Document.of(draft);
    PostmortemSources sources = PostmortemSources.of(incident.id(), document);
    Html main =
        Html.of(
            """
            %s
            <main class="postmortem">
            <header>
            <p>%s <span class="badge">%s</span></p>
            <h1 dir="auto"><small><a href="/incidents/%s">%s</a></small> Postmortem: %s</h1>
            %s
            </header>
            %s
            <section id="evidence"><h2>Evidence</h2>%s</section>
            %s
            </main>\
            """,
            Parts.top(),
            Parts.badges(incident),
            incident.followUp().postmortemState().word(),
            Long.toString(incident.id()),
            incident.name(),
            incident.title(),
            Html.of("%s%s%s", told(), likeness(), facts(document, sources)),
            Html.all(parts(document, draft, sources)),
            sources.all(),
            ending(document));
    return WebPage.of(HttpStatus.OK, incident.name() + " postmortem", main);
  }

  private Html told() {
    Html said =
        reader.told().isEmpty()
            ? Html.NOTHING
            : Html.of("<p class=\"told\" role=\"status\">%s</p>", reader.told());
    int suggestions = living.suggestions().size();
    Html waiting =
        suggestions == 0
            ? Html.NOTHING
            : Html.of(
                "<p class=\"told\">Something changed under %s of the edits: look for “written"
                    + " now”.</p>",
                Integer.toString(suggestions));
    return Html.of("%s%s<p class=\"quiet\">%s</p>", said, waiting, links());
  }

  private Html likeness() {
    return Html.all(
        like.stream()
            .map(
                one ->
                    Html.of(
                        "<p class=\"quiet\">This looks like <a href=\"/incidents/%s\">%s</a> “%s”:"
                            + " %s.</p>",
                        Long.toString(one.incident()),
                        Incident.name(one.incident()),
                        one.title(),
                        one.why()))
            .toList());
  }

  private Html links() {
    String base = "/incidents/" + incident.id() + "/postmortem";
    List<Html> links = new ArrayList<>();
    Stream.of("HTML html", "PDF pdf", "Markdown md", "Confluence confluence", "JSON json")
        .map(format -> format.split(" "))
        .map(format -> Html.of("<a href=\"%s.%s\">%s</a>", base, format[1], format[0]))
        .forEach(links::add);
    IntStream.rangeClosed(1, incident.followUp().draftVersion())
        .mapToObj(
            version ->
                Html.of(
                    "<a href=\"%s/changes?from=%s\">changes since draft %s</a>",
                    base, Integer.toString(version), Integer.toString(version)))
        .forEach(links::add);
    return new Html(String.join(" · ", links.stream().map(Html::source).toList()));
  }

  private static Html facts(Document document, PostmortemSources sources) {
    return Html.of(
        "<dl>%s</dl>",
        Html.all(
            document.facts().stream()
                .map(
                    fact ->
                        Html.of(
                            "<div%s><dt>%s</dt><dd dir=\"auto\">%s%s</dd></div>",
                            fact.wide() ? new Html(" class=\"wide\"") : Html.NOTHING,
                            fact.label(),
                            fact.value(),
                            sources.named(fact.cited())))
                .toList()));
  }

  private List<Html> parts(Document document, Draft draft, PostmortemSources sources) {
    var desk = new PostmortemSection.Desk(incident.id(), sources, reader.times(), reader.name());
    List<Html> parts = new ArrayList<>();
    for (Document.Part part : document.parts()) {
      switch (part) {
        case Document.Prose prose ->
            section(prose.anchor())
                .map(name -> section(prose, name, draft, desk))
                .ifPresent(one -> parts.add(one.html()));
        case Document.Timeline timeline -> parts.add(timeline(timeline, sources));
        case Document.Sources _ -> {}
      }
    }
    return parts;
  }

  static Optional<SectionName> section(String anchor) {
    return Stream.of(SectionName.values()).filter(one -> one.wire().equals(anchor)).findFirst();
  }

  /** Where the page is to stand after a form about a section was sent. */
  static String spot(String anchor) {
    return section(anchor).isPresent() || anchor.equals("publish") ? "#" + anchor : "";
  }

  private PostmortemSection section(
      Document.Prose prose, SectionName name, Draft draft, PostmortemSection.Desk desk) {
    return new PostmortemSection(
        prose,
        draft.section(name).status(),
        living.of(name),
        comments.stream().filter(one -> one.section() == name).toList(),
        desk);
  }

  private static Html timeline(Document.Timeline timeline, PostmortemSources sources) {
    List<Html> rows = new ArrayList<>();
    for (Document.Day day : timeline.days()) {
      rows.add(Html.of("<tr class=\"day\"><th colspan=\"2\">%s</th></tr>", day.heading()));
      for (Document.Entry entry : day.entries()) {
        rows.add(
            Html.of(
                "<tr><td class=\"time\">%s</td><td dir=\"%s\">%s%s%s</td></tr>",
                entry.time(),
                Direction.of(entry.text()),
                entry.kind().isEmpty() ? Html.NOTHING : Html.of("<b>%s</b> ", entry.kind()),
                Html.sentence(entry.text()),
                sources.named(entry.cited())));
      }
    }
    String note = timeline.note() == null ? "" : timeline.note();
    return Html.of(
        "<section id=\"timeline\"><h2>Timeline</h2>%s</section>",
        rows.isEmpty()
            ? Html.of("<p class=\"quiet\">%s</p>", note)
            : Parts.table(note, "Time, What happened", rows));
  }

  /** What is open before publishing stands beside the button that publishes. */
  private Html ending(Document document) {
    FollowUp followUp = incident.followUp();
    List<Html> open = new ArrayList<>();
    check.unanswered().forEach(one -> open.add(Html.of("<li>Not answered: %s</li>", one.text())));
    check.remarks().forEach(one -> open.add(Html.of("<li>%s</li>", one.inWords())));
    Html list =
        open.isEmpty()
            ? new Html("<p>Every required question is answered, and the wording is fine.</p>")
            : Html.of("<ul>%s</ul>", Html.all(open));
    return Html.of(
        "<section id=\"publish\"><h2>Before publishing</h2>%s%s<p class=\"quiet\">Draft %s,"
            + " published: %s</p><p class=\"quiet\">%s</p></section>",
        list,
        PostmortemSection.buttons(
            incident.id(),
            "publish",
            "",
            reader.name(),
            "<button name=\"act\" value=\"review\" class=\"plain\">Send to review</button> <button"
                + " name=\"act\" value=\"publish\">Publish</button>"),
        Integer.toString(followUp.draftVersion()),
        followUp.publishedVersion() == 0 ? "none" : "draft " + followUp.publishedVersion(),
        String.join(" ", document.closing()));
  }
}
