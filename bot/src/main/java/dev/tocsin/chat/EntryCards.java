package dev.tocsin.chat;

import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.incident.Alert;
import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.Measure;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Update;
import dev.tocsin.postmortem.likeness.Likeness;
import dev.tocsin.timeline.LocalTimes;
import dev.tocsin.timeline.Wording;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The cards by which a room is told of an entry, with what can be done about it. */
public final class EntryCards {
  private static final String INSIDE =
      "That is inside the company: there is no status page, so tell those affected yourself.";

  private final RunbookCards guide;
  private final Supplier<ZoneId> zone;
  private final PublicText publicText;
  private final Function<Incident, List<Likeness>> memory;

  /**
   * @param zone the one that a room's times are said in
   */
  public EntryCards(RunbookShelf runbooks, Supplier<ZoneId> zone, PublicText publicText) {
    this(new RunbookCards(runbooks), zone, publicText, _ -> List.of());
  }

  private EntryCards(
      RunbookCards guide,
      Supplier<ZoneId> zone,
      PublicText publicText,
      Function<Incident, List<Likeness>> memory) {
    this.guide = guide;
    this.zone = zone;
    this.publicText = publicText;
    this.memory = memory;
  }

  /** The same, which tell a new incident's room what it looks like. */
  public EntryCards remembering(Function<Incident, List<Likeness>> past) {
    return new EntryCards(guide, zone, publicText, past);
  }

  /** Times that are read on any later day too. */
  public LocalTimes lastingTimes() {
    return LocalTimes.dated(zone.get());
  }

  /** How an entry settled the pages before it, such as "Ada acknowledged at 14:05 CET.". */
  public String settled(Recorded entry) {
    LocalTimes times = LocalTimes.on(entry.at(), zone.get());
    String what =
        switch (entry.event()) {
          case PagingEvent.Acknowledged _ -> " acknowledged";
          case PagingEvent.Snoozed _ -> " snoozed it";
          default -> " ended it";
        };
    return entry.by().name() + what + " at " + times.moment(entry.at()) + ".";
  }

  /** The entry with what can be done about it as the incident stands. */
  public Card of(Recorded entry, Incident incident) {
    String words = Wording.sentence(entry, LocalTimes.on(entry.at(), zone.get()));
    CardBuilder card = CardBuilder.plain().text(words);
    about(entry, incident, card);
    Card whole = card.small("#" + entry.seq()).build(incident.name() + ": " + words);
    return entry.event() instanceof LifecycleEvent.Opened
        ? LikenessCards.with(whole, memory.apply(incident))
        : whole;
  }

  private void about(Recorded entry, Incident incident, CardBuilder card) {
    String id = " " + incident.name();
    switch (entry.event()) {
      case PagingEvent event -> answered(event, incident, card);
      case RecordEvent.UpdatePrepared update -> update(card, update, incident);
      case RecordEvent.AlertsFired fired -> lookUp(fired.alerts(), card);
      case FollowUpEvent.MeasureAdded measure -> {
        if (incident.followUp().measure(measure.number()).filter(Measure::isOpen).isPresent()) {
          card.button("Reverted", "/incident temp reverted" + id + " T" + measure.number());
        } else {
          card.small("No longer in place.");
        }
      }
      case FollowUpEvent.ActionAdded action -> {
        if (incident.followUp().action(action.number()).filter(item -> item.done()).isPresent()) {
          card.small("Done.");
        } else {
          card.button("Done", "/incident action done" + id + " A" + action.number());
        }
      }
      case FollowUpEvent.RunbookShown shown -> guide.steps(card, shown.runbook(), incident);
      case FollowUpEvent.RunbookStepped stepped -> guide.next(card, stepped, incident);
      case FollowUpEvent.DraftWritten _, FollowUpEvent.ReviewAsked _ ->
          card.primary("Show the draft", "/incident postmortem draft" + id);
      case FollowUpEvent.Nagged nagged -> NagCards.about(nagged, incident, card);
      default -> {}
    }
  }

  /** Where the first of them can be looked at; an address that was blanked is none. */
  private static void lookUp(List<Alert> alerts, CardBuilder card) {
    alerts.stream()
        .limit(1)
        .flatMap(alert -> Stream.ofNullable(alert.link()))
        .filter(link -> link.startsWith("http"))
        .forEach(link -> card.part(new Card.Link("Look at it", link)));
  }

  private static void answered(PagingEvent event, Incident incident, CardBuilder card) {
    String id = " " + incident.name();
    switch (event) {
      case PagingEvent.Acknowledged ack -> {
        if (incident.isOpen() && incident.paging().isAcknowledgedBy(ack.who())) {
          card.button("Wake me again in 20 min", PageCards.snooze(incident.name()));
          card.button("Take it back", "/incident ack" + id + " back:yes");
        }
      }
      case PagingEvent.OnTheWay _ -> {
        if (incident.isEscalating()) {
          card.small("Others are woken until someone acknowledges.")
              .primary("Acknowledge", "/incident ack" + id + " via:button");
        }
      }
      case PagingEvent.Snoozed snoozed -> {
        if (incident.isOpen() && incident.paging().isAcknowledgedBy(snoozed.who())) {
          card.primary("I am on it", "/incident ack" + id + " via:button");
        }
      }
      default -> {}
    }
  }

  private void update(CardBuilder card, RecordEvent.UpdatePrepared prepared, Incident incident) {
    Update.State state =
        incident
            .chronicle()
            .update(prepared.number())
            .map(Update::state)
            .orElse(Update.State.PREPARED);
    switch (state) {
      case PREPARED -> {
        PublicCards.remarks(card, publicText.remarks(prepared.text()));
        card.small("It is told in 30 seconds unless someone stops it. " + where(incident))
            .danger("Stop", "/incident update " + incident.name() + " stop:" + prepared.number());
      }
      case STOPPED -> card.small("It was stopped.");
      case PUBLISHED -> card.small("It is told. " + where(incident));
    }
  }

  private String where(Incident incident) {
    if (incident.lifecycle().isDrill()) {
      return "That is inside the company: of a drill nobody outside is told.";
    }
    return publicText
        .statusPage()
        .map(page -> "Those affected read it on the status page: " + page)
        .orElse(INSIDE);
  }
}
