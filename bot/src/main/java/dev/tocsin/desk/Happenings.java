package dev.tocsin.desk;

import static dev.tocsin.desk.Telling.sentence;
import static dev.tocsin.desk.Telling.words;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.FollowUpEvent.ActionAdded;
import dev.tocsin.incident.FollowUpEvent.MeasureAdded;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.LifecycleEvent.Opened;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.RecordEvent.DowntimeRecorded;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.RecordEvent.MessageHighlighted;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.Who;
import dev.tocsin.postmortem.Happening;
import dev.tocsin.postmortem.Happening.Details;
import dev.tocsin.postmortem.Happening.Kind;
import dev.tocsin.storage.Messages;
import dev.tocsin.timeline.Reading;
import dev.tocsin.timeline.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells a drafter what happened.
 *
 * <p>What people entered is told in their own words, everything else in a whole sentence; what only
 * concerns Tocsin, such as a reminder, is not told.
 */
final class Happenings {
  private final Incident incident;
  private final Map<String, Messages.Row> said;
  private final ZoneId zone;

  private final Wakings wakings = new Wakings();

  Happenings(Incident incident, List<Messages.Row> said, ZoneId zone) {
    this.incident = incident;
    this.said = said.stream().collect(Collectors.toMap(Messages.Row::id, Function.identity()));
    this.zone = zone;
  }

  List<Happening> of(List<Reading> readings) {
    return readings.stream().map(this::of).filter(Objects::nonNull).toList();
  }

  private @Nullable Happening of(Reading entry) {
    return switch (entry.entry().event()) {
      case LifecycleEvent event -> life(event, entry);
      case PeopleEvent _ -> sentence(Kind.ROLE, entry);
      case PagingEvent event -> wakings.of(event, entry);
      case RecordEvent event -> record(event, entry);
      case FollowUpEvent event -> followUp(event, entry);
      case RoomEvent _ -> null;
    };
  }

  private Happening life(LifecycleEvent event, Reading entry) {
    return switch (event) {
      case Opened e -> words(Kind.OPENED, entry, e.title(), since(e.startedAt()));
      case LifecycleEvent.StatusChanged _ -> sentence(Kind.STATUS, entry);
      case LifecycleEvent.SeverityChanged _ -> sentence(Kind.SEVERITY, entry);
      case LifecycleEvent.Renamed _ -> sentence(Kind.RENAMED, entry);
      case LifecycleEvent.Resolved e -> words(Kind.RESOLVED, entry, e.summary());
      case LifecycleEvent.Reopened e -> words(Kind.REOPENED, entry, e.why());
      case LifecycleEvent.Closed _ -> words(Kind.CLOSED, entry, "");
      case LifecycleEvent.Cancelled e -> words(Kind.CANCELLED, entry, e.why());
      case LifecycleEvent.MergedInto e ->
          words(Kind.MERGED, entry, incident.name() + " goes on as " + Incident.name(e.incident()));
      case LifecycleEvent.Absorbed e ->
          words(Kind.NOTE, entry, Incident.name(e.incident()) + " goes on here: " + e.title());
    };
  }

  private @Nullable Happening record(RecordEvent event, Reading entry) {
    return switch (event) {
      case RecordEvent.Noted e -> words(kind(e.mark()), entry, e.text());
      case DowntimeRecorded e ->
          words(
              Kind.DOWNTIME,
              entry,
              "Downtime recorded by " + entry.entry().by().name(),
              new Details(null, null, null, e.from(), e.to()));
      case RecordEvent.UpdatePublished e ->
          words(e.internal() ? Kind.INTERNAL_UPDATE : Kind.UPDATE, entry, e.text());
      case MessageHighlighted e -> highlight(e, entry);
      case RecordEvent.AlertsFired _ -> sentence(Kind.ALERT, entry);
      case RecordEvent.AlertsEnded _ -> sentence(Kind.ALERT_ENDED, entry);
      case RecordEvent.UpdatePrepared _,
          RecordEvent.UpdateStopped _,
          RecordEvent.EntryCorrected _,
          RecordEvent.EntryHidden _,
          RecordEvent.EntryRedacted _,
          RecordEvent.MessageUnhighlighted _ ->
          null;
    };
  }

  /** What was said, told by the one who said it, when it was said. */
  private @Nullable Happening highlight(MessageHighlighted highlight, Reading entry) {
    Messages.Row message = said.get(highlight.message());
    return message == null
        ? null
        : new Happening(
            entry.number(),
            message.at(),
            kind(highlight.mark()),
            message.author().name(),
            message.content().text(),
            Details.NONE,
            message.place().link());
  }

  private static Kind kind(Mark mark) {
    return switch (mark) {
      case NOTE -> Kind.NOTE;
      case IMPACT -> Kind.IMPACT;
      case CAUSE -> Kind.CAUSE;
      case FIX -> Kind.FIX;
    };
  }

  private @Nullable Happening followUp(FollowUpEvent event, Reading entry) {
    return switch (event) {
      case MeasureAdded e -> words(Kind.TEMP_ADDED, entry, e.what(), details(e));
      case FollowUpEvent.MeasureReverted e ->
          words(Kind.TEMP_REVERTED, entry, "", ref("T" + e.number()));
      case ActionAdded e -> words(Kind.ACTION_ADDED, entry, e.text(), details(e));
      case FollowUpEvent.ActionDone e -> words(Kind.ACTION_DONE, entry, "", ref("A" + e.number()));
      case FollowUpEvent.RunbookShown _, FollowUpEvent.RunbookStepped _ ->
          sentence(Kind.RUNBOOK, entry);
      case FollowUpEvent.DraftWritten _,
          FollowUpEvent.ReviewAsked _,
          FollowUpEvent.CauseJudged _,
          FollowUpEvent.PostmortemFiled _,
          FollowUpEvent.PostmortemPublished _,
          FollowUpEvent.PostmortemPromised _,
          FollowUpEvent.PostmortemWaived _,
          FollowUpEvent.Nagged _,
          FollowUpEvent.NagSnoozed _ ->
          null;
    };
  }

  private Details details(MeasureAdded event) {
    String due = event.revertBy() == null ? null : Wording.moment(event.revertBy(), zone);
    return new Details("T" + event.number(), event.owner().name(), due, null, null);
  }

  private static Details details(ActionAdded event) {
    Who owner = event.owner();
    String due = event.due() == null ? null : event.due().toString();
    String name = owner == null ? null : owner.name();
    return new Details("A" + event.number(), name, due, null, null);
  }

  private static Details ref(String ref) {
    return new Details(ref, null, null, null, null);
  }

  private static Details since(Instant began) {
    return new Details(null, null, null, began, null);
  }
}
