package dev.tocsin.chat;

import dev.tocsin.desk.Guide;
import dev.tocsin.desk.RunbookShelf.Fitting;
import dev.tocsin.incident.FollowUpCommand.ShowRunbook;
import dev.tocsin.incident.FollowUpCommand.StepRunbook;
import dev.tocsin.incident.Incident;
import dev.tocsin.oncall.Nearest;
import java.util.List;
import java.util.Optional;

/** What the runbook commands do. */
final class RunbookWords {
  private RunbookWords() {}

  static Reply show(Call call) {
    Optional<String> name = call.told().value("name");
    if (name.isPresent()) {
      return show(call, named(call, name.get()), "asked for");
    }
    List<Fitting> fitting = call.tools().runbooks().fitting(call.incident());
    return switch (fitting.size()) {
      case 0 -> call.answer(choice(call, "None fits by title, service and notes. All there are:"));
      case 1 -> show(call, fitting.getFirst().guide(), fitting.getFirst().reason());
      default -> call.answer(choice(call.incident(), fitting));
    };
  }

  static Reply step(Call call) {
    Guide runbook =
        call.told()
            .value("runbook")
            .map(name -> named(call, name))
            .or(() -> call.tools().runbooks().current(call.incident()))
            .orElseThrow(
                () ->
                    new NotUnderstood(
                        "No runbook is in use here. `/incident runbook show` shows one."));
    int step = call.told().number("step");
    if (step < 1 || step > runbook.steps().size()) {
      throw new NotUnderstood(
          "'"
              + runbook.title()
              + "' has the steps 1 to "
              + runbook.steps().size()
              + ", not "
              + step
              + ".");
    }
    return call.order(
        new StepRunbook(
            runbook.name(),
            step,
            runbook.steps().get(step - 1).text(),
            call.told().skipped("outcome"),
            call.told().value("note").orElse("")));
  }

  private static Reply show(Call call, Guide runbook, String reason) {
    return call.order(new ShowRunbook(runbook.name(), runbook.steps().size(), reason));
  }

  private static Guide named(Call call, String name) {
    List<String> names = call.tools().runbooks().names();
    return call.tools()
        .runbooks()
        .find(name)
        .orElseThrow(
            () ->
                new NotUnderstood(
                    "There is no runbook '" + name + "'" + Nearest.hint(name, names) + "."));
  }

  private static Card choice(Call call, String text) {
    CardBuilder card = CardBuilder.headed("Runbooks").text(text);
    for (String name : call.tools().runbooks().names()) {
      card.button(name, "/incident runbook show " + call.incident().name() + " " + name);
    }
    return card.build(text);
  }

  private static Card choice(Incident incident, List<Fitting> fitting) {
    CardBuilder card = CardBuilder.headed("Which runbook?");
    for (Fitting match : fitting) {
      String name = match.guide().name();
      card.fact(match.guide().title(), match.reason());
      card.button(match.guide().title(), "/incident runbook show " + incident.name() + " " + name);
    }
    return card.build("Several runbooks fit.");
  }
}
