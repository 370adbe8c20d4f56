package dev.tocsin.chat;

import dev.tocsin.desk.Guide;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.incident.FollowUpEvent.RunbookStepped;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.RunbookProgress;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows on cards how far people have come in a runbook. */
final class RunbookCards {
  private final RunbookShelf runbooks;

  RunbookCards(RunbookShelf runbooks) {
    this.runbooks = runbooks;
  }

  /**
   * Every step, with those that were taken ticked off; how it is done, for the one that is next.
   */
  void steps(CardBuilder card, String name, Incident incident) {
    runbooks.find(name).ifPresent(runbook -> steps(card, runbook, incident));
  }

  private static void steps(CardBuilder card, Guide runbook, Incident incident) {
    Set<Integer> taken = taken(runbook.name(), incident).keySet();
    if (taken.isEmpty() && !runbook.introduction().isEmpty()) {
      card.text(runbook.introduction());
    }
    boolean told = incident.hasEnded();
    for (int number = 1; number <= runbook.steps().size(); number++) {
      boolean done = taken.contains(number);
      card.part(step(incident, runbook, number, done));
      if (!done && !told) {
        how(card, runbook, number);
        told = true;
      }
    }
    if (!incident.hasEnded()) {
      runbook.vendors().forEach(card::small);
    }
  }

  private static void how(CardBuilder card, Guide runbook, int number) {
    for (Guide.How how : runbook.steps().get(number - 1).how()) {
      card.part(
          switch (how) {
            case Guide.Words words -> new Card.Text(words.text());
            case Guide.Commands commands -> new Card.Code(commands.text());
          });
    }
  }

  /** The step behind the one that was taken, until that is taken too. */
  void next(CardBuilder card, RunbookStepped stepped, Incident incident) {
    int next = stepped.step() + 1;
    runbooks
        .find(stepped.runbook())
        .filter(runbook -> next <= runbook.steps().size())
        .filter(runbook -> !taken(runbook.name(), incident).containsKey(next))
        .ifPresent(
            runbook -> {
              card.part(step(incident, runbook, next, false));
              how(card, runbook, next);
            });
  }

  private static Map<Integer, RunbookStepped> taken(String runbook, Incident incident) {
    return incident.followUp().runbook(runbook).map(RunbookProgress::taken).orElse(Map.of());
  }

  private static Card.Item step(Incident incident, Guide runbook, int number, boolean done) {
    String text = number + ". " + runbook.steps().get(number - 1).text();
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
