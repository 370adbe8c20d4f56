package dev.tocsin.chat;

import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.RunbookShelf.Guide;
import dev.tocsin.incident.FollowUpEvent.RunbookStepped;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.RunbookProgress;
import java.util.List;
import java.util.Map;

/** Shows on cards how far people have come in a runbook. */
final class RunbookCards {
  private final RunbookShelf runbooks;

  RunbookCards(RunbookShelf runbooks) {
    this.runbooks = runbooks;
  }

  /** Every step, with those that were taken ticked off. */
  void steps(CardBuilder card, String name, Incident incident) {
    Map<Integer, RunbookStepped> taken = taken(name, incident);
    runbooks
        .find(name)
        .ifPresent(
            runbook -> {
              for (int number = 1; number <= runbook.steps().size(); number++) {
                card.part(step(incident, runbook, number, taken.containsKey(number)));
              }
            });
  }

  /** The step behind the one that was taken, until that is taken too. */
  void next(CardBuilder card, RunbookStepped stepped, Incident incident) {
    int next = stepped.step() + 1;
    runbooks
        .find(stepped.runbook())
        .filter(runbook -> next <= runbook.steps().size())
        .filter(runbook -> !taken(runbook.name(), incident).containsKey(next))
        .ifPresent(runbook -> card.part(step(incident, runbook, next, false)));
  }

  private static Map<Integer, RunbookStepped> taken(String runbook, Incident incident) {
    return incident.followUp().runbook(runbook).map(RunbookProgress::taken).orElse(Map.of());
  }

  private static Card.Item step(Incident incident, Guide runbook, int number, boolean done) {
    String text = number + ". " + runbook.steps().get(number - 1);
    boolean over = done || incident.hasEnded();
    return new Card.Item(text, done, over ? List.of() : buttons(incident, runbook, number));
  }

  private static List<Card.Button> buttons(Incident incident, Guide runbook, int number) {
    String step = "/incident runbook step " + incident.name() + " " + number;
    String of = " runbook:" + runbook.name();
    return List.of(
        Cards.plain("Done", step + " done" + of), Cards.plain("Skip", step + " skip" + of));
  }
}
