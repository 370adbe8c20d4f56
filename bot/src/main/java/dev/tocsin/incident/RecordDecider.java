package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.RecordCommand.CorrectEntry;
import dev.tocsin.incident.RecordCommand.HideEntry;
import dev.tocsin.incident.RecordCommand.Highlight;
import dev.tocsin.incident.RecordCommand.Note;
import dev.tocsin.incident.RecordCommand.PrepareUpdate;
import dev.tocsin.incident.RecordCommand.PublishUpdate;
import dev.tocsin.incident.RecordCommand.RecordDowntime;
import dev.tocsin.incident.RecordCommand.RedactEntry;
import dev.tocsin.incident.RecordCommand.ReportAlerts;
import dev.tocsin.incident.RecordCommand.StopUpdate;
import dev.tocsin.incident.RecordCommand.Unhighlight;
import dev.tocsin.incident.RecordEvent.EntryCorrected;
import dev.tocsin.incident.RecordEvent.EntryHidden;
import dev.tocsin.incident.RecordEvent.EntryRedacted;
import dev.tocsin.incident.RecordEvent.MessageHighlighted;
import dev.tocsin.incident.RecordEvent.MessageUnhighlighted;
import dev.tocsin.incident.RecordEvent.Noted;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides on what stands on the record, and on how it is put right. */
record RecordDecider(Incident incident, Instant now) {

  Decision decide(RecordCommand command) {
    return switch (command) {
      case Note c -> note(c);
      case RecordDowntime c -> new DowntimePolicy(incident, now).decide(c);
      case PrepareUpdate c -> new UpdatePolicy(incident, now).prepare(c);
      case StopUpdate c -> new UpdatePolicy(incident, now).stop(c.number());
      case PublishUpdate c -> new UpdatePolicy(incident, now).publish(c.number());
      case CorrectEntry c -> correct(c);
      case HideEntry c -> hide(c.entry());
      case RedactEntry c -> redact(c.entry());
      case Highlight c -> highlight(c);
      case Unhighlight c -> unhighlight(c.message());
      case ReportAlerts c -> new AlertPolicy(incident).report(c);
    };
  }

  private Decision note(Note command) {
    Instant at = command.at() == null ? now : command.at();
    if (at.isAfter(now)) {
      return notYet(at);
    }
    return accept(new Noted(command.mark(), Phrases.block(command.text()), at));
  }

  private static Decision notYet(Instant at) {
    return refuse(
        "It is not " + Phrases.moment(at) + " yet.", "Give a time that has passed: `at:-20m`.");
  }

  private Decision correct(CorrectEntry command) {
    int entry = command.entry();
    if (isUnknown(entry)) {
      return unknown(entry);
    }
    if (incident.chronicle().isHidden(entry) || incident.chronicle().isRedacted(entry)) {
      return refuse(
          "#" + entry + " was taken off the timeline.",
          "Say what is right in a new entry: `/incident note <text>`.");
    }
    return rewrite(entry, Phrases.optionalBlock(command.text()), command.at());
  }

  private Decision rewrite(int entry, @Nullable String text, @Nullable Instant at) {
    if (text == null && at == null) {
      return refuse(
          "What is right instead?",
          "`/incident timeline correct #" + entry + " <text>`, or its time with `at:14:05`.");
    }
    if (at != null && at.isAfter(now)) {
      return notYet(at);
    }
    return accept(new EntryCorrected(entry, text, at));
  }

  private Decision hide(int entry) {
    if (isUnknown(entry)) {
      return unknown(entry);
    }
    return incident.chronicle().isHidden(entry) ? nothingToDo() : accept(new EntryHidden(entry));
  }

  private Decision redact(int entry) {
    if (isUnknown(entry)) {
      return unknown(entry);
    }
    return incident.chronicle().isRedacted(entry)
        ? nothingToDo()
        : accept(new EntryRedacted(entry));
  }

  private boolean isUnknown(int entry) {
    return entry < 1 || entry > incident.seq();
  }

  private Decision unknown(int entry) {
    return refuse(
        "%s has no entry #%d; they go from #1 to #%d."
            .formatted(incident.name(), entry, incident.seq()),
        "`/incident timeline show` lists them.");
  }

  private Decision highlight(Highlight command) {
    Map<String, RecordEvent.Mark> highlights = incident.chronicle().highlights();
    return highlights.get(command.message()) == command.mark()
        ? nothingToDo()
        : accept(new MessageHighlighted(command.message(), command.mark()));
  }

  private Decision unhighlight(String message) {
    return incident.chronicle().highlights().containsKey(message)
        ? accept(new MessageUnhighlighted(message))
        : nothingToDo();
  }
}
