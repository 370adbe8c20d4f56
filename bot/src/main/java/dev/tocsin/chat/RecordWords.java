package dev.tocsin.chat;

import static dev.tocsin.chat.Argument.hidden;
import static dev.tocsin.chat.Argument.needed;
import static dev.tocsin.chat.Argument.option;
import static dev.tocsin.chat.Argument.optional;
import static dev.tocsin.chat.Argument.required;
import static dev.tocsin.chat.SpecBuilder.change;
import static dev.tocsin.chat.SpecBuilder.look;

import dev.tocsin.chat.Argument.Kind;
import dev.tocsin.incident.RecordCommand.CorrectEntry;
import dev.tocsin.incident.RecordCommand.HideEntry;
import dev.tocsin.incident.RecordCommand.Highlight;
import dev.tocsin.incident.RecordCommand.Note;
import dev.tocsin.incident.RecordCommand.PrepareUpdate;
import dev.tocsin.incident.RecordCommand.RecordDowntime;
import dev.tocsin.incident.RecordCommand.RedactEntry;
import dev.tocsin.incident.RecordCommand.StopUpdate;
import dev.tocsin.postmortem.wording.Remark;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The commands on what is on record. */
final class RecordWords {
  private RecordWords() {}

  static List<CommandSpec> commands() {
    return List.of(note(), downtime(), update(), show(), hide(), correct(), redact());
  }

  private static CommandSpec note() {
    return change("note")
        .takes(
            required("text", Kind.TEXT, 0, "what is worth keeping"),
            option("kind", Kind.MARK, "what it says about the incident"),
            option("at", Kind.TIME, "when it was so, if not now"))
        .does(
            "Puts something on the timeline.",
            "/incident note The database refuses connections kind:impact at:14:05",
            RecordWords::note);
  }

  /**
   * A message picked from its menu goes on the timeline itself; its text stays with the message.
   */
  private static Reply note(Call call) {
    String message = call.invocation().message();
    return message == null
        ? call.order(
            new Note(
                call.told().mark("kind"),
                call.told().text("text"),
                call.told().past("at").orElse(null)))
        : call.order(
            new Highlight(
                FrontDesk.key(call.invocation().user().platform(), message),
                call.told().mark("kind")));
  }

  private static CommandSpec downtime() {
    return change("downtime")
        .takes(
            needed("from", Kind.TIME, "when it went down"),
            option("to", Kind.TIME, "when it was back; left out, it is still down"),
            hidden("confirmed"))
        .does(
            "Records when customers could not use it.",
            "/incident downtime from:14:05 to:14:23",
            RecordWords::downtime);
  }

  /** Asked once more, the times are those of the first time, however late the answer comes. */
  private static Reply downtime(Call call) {
    Instant from = call.told().past("from").orElseThrow();
    Optional<Instant> to = call.told().past("to");
    String again =
        "/incident downtime "
            + call.incident().name()
            + said("from", from)
            + to.map(end -> said("to", end)).orElse("");
    return call.askedBy(
        again, new RecordDowntime(from, to.orElse(null), call.told().yes("confirmed")));
  }

  private static String said(String key, Instant at) {
    return " " + key + ":" + at.truncatedTo(ChronoUnit.SECONDS);
  }

  private static CommandSpec update() {
    return change("update")
        .takes(
            required("text", Kind.TEXT, 0, "how it stands, in words for those affected"),
            option("internal", Kind.YES, "not meant for those affected; it is told at once"),
            hidden("stop"),
            hidden("confirmed"))
        .does(
            "Tells the company how it stands and, where there is a status page, those affected.",
            "/incident update We have found the cause and are rolling back.",
            RecordWords::update);
  }

  private static Reply update(Call call) {
    if (call.told().value("stop").isPresent()) {
      return call.order(new StopUpdate(call.told().number("stop")));
    }
    String text = call.told().text("text");
    boolean internal = call.told().yes("internal");
    List<Remark> remarks = internal ? List.of() : call.tools().postmortems().remarks(text);
    return remarks.isEmpty() || call.told().yes("confirmed")
        ? call.order(new PrepareUpdate(text, internal))
        : call.answer(PublicCards.update(call.incident(), text, remarks));
  }

  private static CommandSpec show() {
    return look("timeline show")
        .does(
            "Shows what happened, line by line.",
            "/incident timeline show",
            call -> call.answer(IncidentCards.timeline(call)));
  }

  private static CommandSpec hide() {
    return change("timeline hide")
        .takes(required("entry", Kind.ENTRY, 0, "the number of the entry"))
        .does(
            "Leaves an entry out of timeline and draft.",
            "/incident timeline hide #7",
            call -> call.order(new HideEntry(call.told().number("entry"))));
  }

  private static CommandSpec correct() {
    return change("timeline correct")
        .takes(
            required("entry", Kind.ENTRY, 0, "the number of the entry"),
            optional("text", Kind.TEXT, 1, "what it should say"),
            option("at", Kind.TIME, "when it was"))
        .does(
            "Puts an entry right; what it said before is kept.",
            "/incident timeline correct #7 The second database refused at:14:02",
            call ->
                call.order(
                    new CorrectEntry(
                        call.told().number("entry"),
                        call.told().value("text").orElse(null),
                        call.told().past("at").orElse(null))));
  }

  private static CommandSpec redact() {
    return change("timeline redact")
        .takes(required("entry", Kind.ENTRY, 0, "the number of the entry"))
        .does(
            "Blanks the words of an entry for good, for a secret that was pasted.",
            "/incident timeline redact #7",
            call -> call.order(new RedactEntry(call.told().number("entry"))));
  }
}
