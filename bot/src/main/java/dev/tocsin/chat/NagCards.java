package dev.tocsin.chat;

import dev.tocsin.incident.ActionItem;
import dev.tocsin.incident.FollowUpEvent.Nagged;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Measure;
import dev.tocsin.incident.Who;
import java.util.Locale;
import java.util.Optional;

/** What is asked for, in full, with what answers it. */
public final class NagCards {
  private NagCards() {}

  static void about(Nagged nagged, Incident incident, CardBuilder card) {
    String id = " " + incident.name();
    measure(nagged, incident)
        .ifPresent(
            measure ->
                card.part(new Card.Quote(measure.what()))
                    .button("Reverted", "/incident temp reverted" + id + " " + measure.name()));
    action(nagged, incident)
        .ifPresent(
            action ->
                card.part(new Card.Quote(action.text()))
                    .button("Done", "/incident action done" + id + " A" + action.number()));
    if (isAnswered(nagged, incident)) {
      card.small("That is done.");
    } else {
      card.button("Not for half an hour", "/incident status" + id + snooze(nagged));
    }
  }

  private static boolean isAnswered(Nagged nagged, Incident incident) {
    return nagged.item() != null
        && measure(nagged, incident).isEmpty()
        && action(nagged, incident).isEmpty();
  }

  private static String snooze(Nagged nagged) {
    String item = nagged.item() == null ? "" : " item:" + nagged.item();
    return " snooze:" + nagged.nag().name().toLowerCase(Locale.ROOT) + item;
  }

  /** For its owner, or for those who read of incidents, once its room is read no more. */
  public static Card elsewhere(String words, Nagged nagged, Incident incident) {
    String whole = incident.name() + ": " + words;
    CardBuilder card = CardBuilder.plain().text(whole);
    about(nagged, incident, card);
    return card.build(whole);
  }

  /** Whose it is to do what is asked for, if it is anybody's. */
  public static Optional<Who> owner(Nagged nagged, Incident incident) {
    return measure(nagged, incident)
        .map(Measure::owner)
        .or(() -> action(nagged, incident).map(ActionItem::owner));
  }

  private static Optional<Measure> measure(Nagged nagged, Incident incident) {
    return switch (nagged.nag()) {
      case LEAD, SEVERITY, UPDATE, CLOSE, POSTMORTEM, ACTION -> Optional.empty();
      case MEASURE -> incident.followUp().measure(nagged.number()).filter(Measure::isOpen);
    };
  }

  private static Optional<ActionItem> action(Nagged nagged, Incident incident) {
    return switch (nagged.nag()) {
      case LEAD, SEVERITY, UPDATE, CLOSE, POSTMORTEM, MEASURE -> Optional.empty();
      case ACTION -> incident.followUp().action(nagged.number()).filter(action -> !action.done());
    };
  }
}
