package dev.tocsin.chat;

import static dev.tocsin.chat.Argument.hidden;
import static dev.tocsin.chat.Argument.option;
import static dev.tocsin.chat.Argument.optional;
import static dev.tocsin.chat.Argument.required;
import static dev.tocsin.chat.SpecBuilder.change;
import static dev.tocsin.chat.SpecBuilder.look;

import dev.tocsin.chat.Argument.Kind;
import dev.tocsin.incident.FollowUpCommand.AddAction;
import dev.tocsin.incident.FollowUpCommand.AddMeasure;
import dev.tocsin.incident.FollowUpCommand.FinishAction;
import dev.tocsin.incident.FollowUpCommand.RevertMeasure;
import java.util.List;

/** The commands on what outlives an incident. */
final class FollowUpWords {
  private FollowUpWords() {}

  static List<CommandSpec> commands() {
    return List.of(
        tempAdd(),
        tempReverted(),
        tempList(),
        actionAdd(),
        actionDone(),
        actionList(),
        runbookShow(),
        runbookStep());
  }

  private static CommandSpec tempAdd() {
    return change("temp add")
        .takes(
            required("what", Kind.TEXT, 0, "what was changed only for now"),
            option("revert-by", Kind.TIME, "when it must be undone"),
            option("owner", Kind.PERSON, "who undoes it; left out, you do"))
        .does(
            "Records a temporary measure; the incident can't close over it.",
            "/incident temp add Certificate check switched off revert-by:\"tomorrow 09:00\"",
            call ->
                call.order(
                    new AddMeasure(
                        call.told().text("what"),
                        call.told().upcoming("revert-by").orElse(null),
                        call.told().person("owner").orElse(null))));
  }

  private static CommandSpec tempReverted() {
    return change("temp reverted")
        .takes(required("measure", Kind.MEASURE, 0, "which one, such as T1"))
        .does(
            "Says that a temporary measure is undone.",
            "/incident temp reverted T1",
            call -> call.order(new RevertMeasure(call.told().number("measure"))));
  }

  private static CommandSpec tempList() {
    return look("temp list")
        .does(
            "Lists the temporary measures.",
            "/incident temp list",
            call -> call.answer(Cards.measures(call.incident(), call.times())));
  }

  private static CommandSpec actionAdd() {
    return change("action add")
        .takes(
            required("text", Kind.TEXT, 0, "what is to be done"),
            option("owner", Kind.PERSON, "who does it"),
            option("due", Kind.DATE, "by when"),
            option("horizon", Kind.HORIZON, "whether it can wait"),
            option("measure", Kind.MEASURE, "the temporary measure that it takes over"))
        .does(
            "Adds an action item.",
            "/incident action add Alert on certificates owner:@linus due:friday",
            FollowUpWords::addAction);
  }

  private static Reply addAction(Call call) {
    return call.order(
        new AddAction(
            call.told().text("text"),
            call.told().person("owner").orElse(null),
            call.told().day("due").orElse(null),
            call.told().horizon("horizon"),
            call.told().value("measure").isPresent() ? call.told().number("measure") : 0));
  }

  private static CommandSpec actionDone() {
    return change("action done")
        .takes(required("action", Kind.ACTION, 0, "which one, such as A1"))
        .does(
            "Says that an action item is done.",
            "/incident action done A1",
            call -> call.order(new FinishAction(call.told().number("action"))));
  }

  private static CommandSpec actionList() {
    return look("action list")
        .does(
            "Lists the action items.",
            "/incident action list",
            call -> call.answer(Cards.actions(call.incident())));
  }

  private static CommandSpec runbookShow() {
    return change("runbook show")
        .takes(optional("name", Kind.RUNBOOK, 0, "which one; left out, those that fit are offered"))
        .does(
            "Shows the runbook that fits, step by step.",
            "/incident runbook show expired-certificate",
            call -> RunbookWords.show(call));
  }

  private static CommandSpec runbookStep() {
    return change("runbook step")
        .takes(
            required("step", Kind.NUMBER, 0, "the number of the step"),
            optional("outcome", Kind.OUTCOME, 1, "done, or skip"),
            optional("note", Kind.TEXT, 2, "what was found"),
            hidden("runbook"))
        .does(
            "Ticks a step of the runbook off.",
            "/incident runbook step 2 done expires tonight",
            call -> RunbookWords.step(call));
  }
}
