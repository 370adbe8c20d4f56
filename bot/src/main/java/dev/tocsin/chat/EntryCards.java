package dev.tocsin.chat;

import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.RunbookShelf.Guide;
import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.timeline.Wording;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The cards by which a room is told of an entry, with what can be done about it. */
public final class EntryCards {
  private final RunbookShelf runbooks;
  private final Supplier<ZoneId> zone;

  /**
   * @param zone the one that a room's times are said in
   */
  public EntryCards(RunbookShelf runbooks, Supplier<ZoneId> zone) {
    this.runbooks = runbooks;
    this.zone = zone;
  }

  public Card of(Recorded entry, Incident incident) {
    String id = " " + incident.name();
    String words = Wording.sentence(entry, zone.get());
    CardBuilder card = CardBuilder.plain().text(words).small("#" + entry.seq());
    switch (entry.event()) {
      case PagingEvent.StepReached _, PagingEvent.PeoplePaged _ ->
          card.primary("Acknowledge", "/incident ack" + id + " via:button")
              .button("Escalate", "/incident escalate" + id);
      case PagingEvent.Acknowledged _ ->
          card.button("Take it back", "/incident ack" + id + " back:yes");
      case RecordEvent.UpdatePrepared update ->
          card.danger("Stop", "/incident update" + id + " stop:" + update.number());
      case FollowUpEvent.MeasureAdded measure ->
          card.button("Reverted", "/incident temp reverted" + id + " T" + measure.number());
      case FollowUpEvent.ActionAdded action ->
          card.button("Done", "/incident action done" + id + " A" + action.number());
      case FollowUpEvent.RunbookShown shown -> steps(card, shown.runbook(), incident);
      case FollowUpEvent.RunbookStepped stepped -> steps(card, stepped.runbook(), incident);
      case FollowUpEvent.DraftWritten _ ->
          card.primary("Show the draft", "/incident postmortem draft" + id);
      case FollowUpEvent.Nagged nagged ->
          card.button(
              "Not for half an hour",
              "/incident status" + id + " snooze:" + nagged.nag().name().toLowerCase(Locale.ROOT));
      default -> {}
    }
    return card.build(incident.name() + ": " + words);
  }

  private void steps(CardBuilder card, String name, Incident incident) {
    runbooks.find(name).ifPresent(runbook -> steps(card, runbook, incident));
  }

  private static void steps(CardBuilder card, Guide runbook, Incident incident) {
    Map<Integer, FollowUpEvent.RunbookStepped> taken =
        incident
            .followUp()
            .runbook(runbook.name())
            .map(progress -> progress.taken())
            .orElse(Map.of());
    for (int number = 1; number <= runbook.steps().size(); number++) {
      String step = runbook.steps().get(number - 1);
      boolean done = taken.containsKey(number);
      card.part(
          new Card.Item(number + ". " + step, done, buttons(incident, runbook, number, done)));
    }
  }

  private static List<Card.Button> buttons(
      Incident incident, Guide runbook, int number, boolean done) {
    if (done) {
      return List.of();
    }
    String step = "/incident runbook step " + incident.name() + " " + number;
    String of = " runbook:" + runbook.name();
    return List.of(
        Cards.plain("Done", step + " done" + of), Cards.plain("Skip", step + " skip" + of));
  }
}
