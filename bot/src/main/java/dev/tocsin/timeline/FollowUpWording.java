package dev.tocsin.timeline;

import static dev.tocsin.timeline.Told.with;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.FollowUpEvent.ActionAdded;
import dev.tocsin.incident.FollowUpEvent.CauseJudged;
import dev.tocsin.incident.FollowUpEvent.MeasureAdded;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.FollowUpEvent.RunbookStepped;
import dev.tocsin.incident.Incident;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what is left to be done, and what was. */
final class FollowUpWording {
  private FollowUpWording() {}

  static String of(FollowUpEvent event, LocalTimes times) {
    return switch (event) {
      case MeasureAdded e -> measure(e, times);
      case FollowUpEvent.MeasureReverted e -> "reverted temporary measure T" + e.number();
      case ActionAdded e -> action(e);
      case FollowUpEvent.ActionDone e -> "finished action item A" + e.number();
      case FollowUpEvent.RunbookShown e -> with("showed the runbook " + e.runbook(), e.reason());
      case RunbookStepped e -> with(step(e), e.note());
      case FollowUpEvent.DraftWritten e ->
          "wrote draft "
              + e.version()
              + " of the postmortem"
              + (e.model() == null ? "" : ", its sentences put by " + e.model());
      case FollowUpEvent.ReviewAsked e ->
          "gave draft " + e.version() + " of the postmortem to others to review";
      case FollowUpEvent.CauseJudged e -> judged(e);
      case FollowUpEvent.PostmortemFiled e ->
          with("filed draft " + e.version() + " of the postmortem by " + e.where(), e.link());
      case FollowUpEvent.PostmortemPublished e ->
          "published draft " + e.version() + " as the postmortem";
      case FollowUpEvent.PostmortemPromised e ->
          "noted that update "
              + e.update()
              + (e.incident() == null ? "" : " of " + Incident.name(e.incident()))
              + " promises a postmortem by "
              + times.moment(e.by());
      case FollowUpEvent.PostmortemWaived e -> with("waived the postmortem", e.why());
      case FollowUpEvent.Nagged e -> "asked for " + what(e.nag(), e.number()) + times(e.time());
      case FollowUpEvent.NagSnoozed e ->
          "put off being asked for "
              + what(e.nag(), e.number())
              + " until "
              + times.moment(e.until());
    };
  }

  private static String judged(CauseJudged event) {
    String named = event.sources().getFirst();
    String what = named.startsWith("#") ? "what " + named + " names" : "what was named";
    return event.was()
        ? "confirmed " + what + " as the cause"
        : "ruled out " + what + " as the cause";
  }

  private static String measure(MeasureAdded event, LocalTimes times) {
    String by =
        event.revertBy() == null ? null : "to be undone by " + times.moment(event.revertBy());
    String terms = terms("owner " + event.owner().name(), by);
    return with("took temporary measure T" + event.number(), event.what()) + terms;
  }

  private static String action(ActionAdded event) {
    String terms =
        terms(
            event.owner() == null ? null : "owner " + event.owner().name(),
            event.due() == null ? null : "due " + event.due(),
            event.measure() == 0 ? null : "takes T" + event.measure() + " over");
    return with("added action item A" + event.number(), event.text()) + terms;
  }

  private static String terms(@Nullable String... terms) {
    List<String> there = Stream.of(terms).filter(Objects::nonNull).toList();
    return there.isEmpty() ? "" : there.stream().collect(Collectors.joining(", ", " (", ")"));
  }

  private static String step(RunbookStepped event) {
    return "%s step %d of %s, “%s”"
        .formatted(
            event.skipped() ? "skipped" : "did", event.step(), event.runbook(), event.text());
  }

  private static String times(int time) {
    return time == 1 ? "" : " for the " + ordinal(time) + " time";
  }

  private static String ordinal(int time) {
    return switch (time) {
      case 2 -> "second";
      case 3 -> "third";
      default -> time + "th";
    };
  }

  private static String what(Nag nag, int item) {
    return switch (item) {
      case 0 -> what(nag);
      default ->
          nag == Nag.MEASURE
              ? "temporary measure T" + item + " to be undone"
              : "action item A" + item + " to be done";
    };
  }

  private static String what(Nag nag) {
    return switch (nag) {
      case LEAD -> "a lead";
      case SEVERITY -> "a severity";
      case UPDATE -> "an update";
      case CLOSE -> "the incident to be closed";
      case POSTMORTEM -> "the postmortem";
      case MEASURE -> "the temporary measures to be undone";
      case ACTION -> "the action items to be done";
    };
  }
}
