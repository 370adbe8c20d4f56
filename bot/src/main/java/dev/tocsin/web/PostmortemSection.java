package dev.tocsin.web;

import dev.tocsin.desk.Editing;
import dev.tocsin.export.Direction;
import dev.tocsin.export.Document;
import dev.tocsin.postmortem.Certainty;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import dev.tocsin.postmortem.life.Edit;
import dev.tocsin.postmortem.life.Line;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One section on the page on which people work: each sentence with how sure it is, what it rests on
 * and what can be done to it.
 */
record PostmortemSection(
    Document.Prose prose,
    @Nullable Certainty status,
    List<Line> lines,
    List<Editing.Comment> comments,
    Desk desk) {
  /**
   * What all sections share.
   *
   * @param by as the reader called themselves last
   */
  record Desk(long incident, PostmortemSources sources, Times times, String by) {}

  Html html() {
    Html list =
        lines.isEmpty()
            ? Html.NOTHING
            : Html.of("<ul>%s</ul>", Html.all(lines.stream().map(this::line).toList()));
    String note = prose.note();
    return Html.of(
        "<section id=\"%s\"><h2>%s</h2>%s%s%s%s</section>",
        prose.anchor(),
        prose.heading(),
        note == null ? Html.NOTHING : Html.of("<p class=\"quiet\">%s</p>", note),
        list,
        Html.all(comments.stream().map(this::comment).toList()),
        Html.of(
            "<details><summary>Add or comment</summary>%s</details>",
            form(
                "",
                "",
                "<button name=\"act\" value=\"add\">Add the sentence</button> <button"
                    + " class=\"plain\" name=\"act\" value=\"comment\">Comment</button>")));
  }

  private Html line(Line line) {
    String class_ = line.isRemoved() ? "gone" : line.edit().isPresent() ? "edited" : "";
    Html words =
        line.isRemoved()
            ? Html.of("<s>%s</s>", line.edit().map(edit -> edit.base().text()).orElse(""))
            : Html.of("<span class=\"words\">%s</span>", Html.sentence(line.text()));
    return Html.of(
        "<li class=\"%s\" dir=\"%s\">%s%s%s%s%s%s</li>",
        class_,
        Direction.of(line.text()),
        words,
        line.isRemoved() ? Html.NOTHING : certainty(),
        desk.sources().named(sources(line)),
        line.edit().map(this::editor).orElse(Html.NOTHING),
        suggestion(line),
        edit(line));
  }

  /** Only the cause is doubted; all else is told as its sources tell it. */
  private Html certainty() {
    return isCause() && status != null
        ? Html.of(" <span class=\"badge %s\">%s</span>", status.wire(), status.wire())
        : Html.NOTHING;
  }

  private boolean isCause() {
    return prose.anchor().equals(SectionName.ROOT_CAUSE.wire());
  }

  private static List<String> sources(Line line) {
    return line.written()
        .or(() -> line.edit().map(Edit::base))
        .map(Statement::sources)
        .orElse(List.of());
  }

  private Html editor(Edit edit) {
    String how =
        switch (edit.kind()) {
          case REMOVED -> "taken out";
          case ADDED -> "added";
          case CHANGED -> "edited";
          case PHRASED -> "put this way";
        };
    String words = how + " by " + edit.by() + ", " + desk.times().at(edit.at());
    return Html.of(
        " <span class=\"quiet\">%s</span>", desk.sources().leading(edit.source(), words));
  }

  private Html suggestion(Line line) {
    if (!line.isOutrun()) {
      return Html.NOTHING;
    }
    String now = line.written().map(Statement::text).orElse("nothing: the draft no longer says it");
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
        "%s<details><summary>Edit<span class=\"unseen\">: %s</span></summary>%s</details>",
        question(line),
        line.text(),
        form(
            line.key(),
            line.text(),
            "<button name=\"act\" value=\"save\">Save</button> <button class=\"plain\" name=\"act\""
                + " value=\"remove\">Take it out</button>"
                + undo));
  }

  /** Whoever knows settles what is only a candidate. */
  private Html question(Line line) {
    return isCause() && status == Certainty.CANDIDATE && named(line).isPresent()
        ? buttons(
            line.key(),
            "Was this the cause? <button class=\"plain\" name=\"act\" value=\"yes\">Yes</button>"
                + " <button class=\"plain\" name=\"act\" value=\"no\">No</button>")
        : Html.NOTHING;
  }

  /** What named the cause; an id with a blank in it is no message or entry, but an edit. */
  static Optional<String> named(Line line) {
    return line.written().stream()
        .flatMap(one -> one.sources().stream())
        .filter(id -> id.indexOf(' ') < 0)
        .findFirst();
  }

  private Html comment(Editing.Comment comment) {
    return Html.of(
        "<blockquote dir=\"auto\"><b>%s</b> <span class=\"quiet\">%s</span><br>%s</blockquote>",
        comment.by(), desk.times().at(comment.at()), comment.text());
  }

  private Html form(String key, String text, String buttons) {
    return Html.of(
        """
        <form method="post" action="/incidents/%s/postmortem">
        <input type="hidden" name="key" value="%s"><input type="hidden" name="section" value="%s">
        <label>%s<textarea name="text" rows="3" maxlength="4000">%s</textarea></label>
        <label>Your name <input name="by" value="%s" maxlength="60" autocomplete="name"></label>
        <p>%s</p></form>\
        """,
        Long.toString(desk.incident()),
        key,
        prose.anchor(),
        key.isEmpty() ? "Sentence or comment" : "Sentence",
        text,
        desk.by(),
        new Html(buttons));
  }

  private Html buttons(String key, String buttons) {
    return buttons(desk.incident(), prose.anchor(), key, desk.by(), buttons);
  }

  /** A form of buttons alone; after it the page stands where it was sent from. */
  static Html buttons(long incident, String section, String key, String by, String buttons) {
    return Html.of(
        """
        <form class="row" method="post" action="/incidents/%s/postmortem"><input type="hidden" name="key" value="%s">\
        <input type="hidden" name="section" value="%s"><input type="hidden" name="by" value="%s">%s</form>\
        """,
        Long.toString(incident), key, section, by, new Html(buttons));
  }
}
