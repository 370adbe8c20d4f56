package dev.tocsin.web;

import dev.tocsin.desk.Editing;
import dev.tocsin.desk.PublicText;
import dev.tocsin.incident.FollowUp;
import dev.tocsin.incident.Incident;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.life.Line;
import dev.tocsin.postmortem.life.Living;
import dev.tocsin.postmortem.likeness.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
            %s
            </main>\
            """,
            Parts.top(),
            Parts.badges(incident),
            incident.followUp().postmortemState().word(),
            Long.toString(incident.id()),
            incident.name(),
            incident.title(),
            Html.of("%s%s", told(), likeness()),
            Html.all(Arrays.stream(SectionName.values()).map(this::section).toList()),
            ending());
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
    Stream.of("html", "pdf", "md", "confluence", "json")
        .map(format -> Html.of("<a href=\"%s.%s\">%s</a>", base, format, format))
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

  private Html section(SectionName name) {
    List<Line> lines = living.of(name);
    List<Html> items = lines.stream().map(this::line).toList();
    Html list =
        items.isEmpty()
            ? new Html("<p class=\"quiet\">Not established.</p>")
            : Html.of("<ul>%s</ul>", Html.all(items));
    return Html.of(
        "<section id=\"%s\"><h2>%s</h2>%s%s%s</section>",
        name.wire(),
        heading(name),
        list,
        Html.all(
            comments.stream().filter(one -> one.section() == name).map(this::comment).toList()),
        Html.of(
            "<details><summary>Add or comment</summary>%s</details>",
            form(
                "",
                name,
                "",
                "<button name=\"act\" value=\"add\">Add the sentence</button> <button"
                    + " class=\"plain\" name=\"act\" value=\"comment\">Comment</button>")));
  }

  private Html line(Line line) {
    String class_ = line.isRemoved() ? "gone" : line.edit().isPresent() ? "edited" : "";
    Html words =
        line.isRemoved()
            ? Html.of("<s>%s</s>", line.edit().map(edit -> edit.base().text()).orElse(""))
            : Html.of("%s", line.text());
    Html who =
        line.edit()
            .map(
                edit ->
                    Html.of(
                        " <span class=\"quiet\">%s by %s, %s</span>",
                        line.isRemoved() ? "taken out" : "edited",
                        edit.by(),
                        reader.times().at(edit.at())))
            .orElse(Html.NOTHING);
    return Html.of(
        "<li class=\"%s\" dir=\"auto\">%s%s%s%s</li>",
        class_, words, who, suggestion(line), edit(line));
  }

  private Html suggestion(Line line) {
    if (!line.isOutrun()) {
      return Html.NOTHING;
    }
    String now =
        line.written().map(one -> one.text()).orElse("nothing: the draft no longer says this");
    return Html.of(
        "<div class=\"told\"><b>Written now:</b> %s%s</div>",
        now,
        buttons(
            line.key(),
            "<button name=\"act\" value=\"accept\">Take it</button> <button class=\"plain\""
                + " name=\"act\" value=\"dismiss\">Keep the edit</button>"));
  }

  private Html edit(Line line) {
    if (line.isRemoved()) {
      return buttons(
          line.key(), "<button class=\"plain\" name=\"act\" value=\"accept\">Put it back</button>");
    }
    String undo =
        line.edit().isPresent() && line.written().isPresent() && !line.isOutrun()
            ? " <button class=\"plain\" name=\"act\" value=\"accept\">Undo the edit</button>"
            : "";
    return Html.of(
        "<details><summary>Edit</summary>%s</details>",
        form(
            line.key(),
            line.section(),
            line.text(),
            "<button name=\"act\" value=\"save\">Save</button> <button class=\"plain\" name=\"act\""
                + " value=\"remove\">Take it out</button>"
                + undo));
  }

  private Html form(String key, SectionName section, String text, String buttons) {
    return Html.of(
        """
        <form method="post" action="/incidents/%s/postmortem">
        <input type="hidden" name="key" value="%s"><input type="hidden" name="section" value="%s">
        <textarea name="text" rows="3" maxlength="4000" aria-label="Sentence">%s</textarea>
        <label>Your name <input name="by" value="%s" maxlength="60" autocomplete="name"></label>
        <p>%s</p></form>\
        """,
        Long.toString(incident.id()), key, section.wire(), text, reader.name(), new Html(buttons));
  }

  private Html buttons(String key, String buttons) {
    return Html.of(
        """
        <form class="row" method="post" action="/incidents/%s/postmortem"><input type="hidden" name="key" value="%s">\
        <input type="hidden" name="by" value="%s">%s</form>\
        """,
        Long.toString(incident.id()), key, reader.name(), new Html(buttons));
  }

  private Html comment(Editing.Comment comment) {
    return Html.of(
        "<blockquote dir=\"auto\"><b>%s</b> <span class=\"quiet\">%s</span><br>%s</blockquote>",
        comment.by(), reader.times().at(comment.at()), comment.text());
  }

  /** What is open before publishing stands beside the button that publishes. */
  private Html ending() {
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
            + " published: %s</p></section>",
        list,
        buttons(
            "",
            "<button name=\"act\" value=\"review\" class=\"plain\">Send to review</button> <button"
                + " name=\"act\" value=\"publish\">Publish</button>"),
        Integer.toString(followUp.draftVersion()),
        followUp.publishedVersion() == 0 ? "none" : "draft " + followUp.publishedVersion());
  }

  static String heading(SectionName name) {
    return Parts.capital(name.wire().replace('_', ' '));
  }
}
