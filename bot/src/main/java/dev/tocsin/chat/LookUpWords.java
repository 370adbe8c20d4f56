package dev.tocsin.chat;

import static dev.tocsin.chat.Argument.optional;
import static dev.tocsin.chat.SpecBuilder.look;

import dev.tocsin.chat.Argument.Kind;
import java.util.List;

/** The commands that look things up and change nothing. */
final class LookUpWords {
  private LookUpWords() {}

  static List<CommandSpec> commands() {
    return List.of(list(), help());
  }

  private static CommandSpec list() {
    return look("list")
        .forTheCompany()
        .does(
            "Lists the incidents that are open and those that ended last.",
            "/incident list",
            call -> call.answer(IncidentCards.list(call.latest())));
  }

  private static CommandSpec help() {
    return look("help")
        .forTheCompany()
        .takes(optional("command", Kind.COMMAND, 0, "which command"))
        .does(
            "Lists the commands, or explains one.",
            "/incident help open",
            call ->
                call.answer(
                    Help.of(call.tools().catalog(), call.told().value("command").orElse(""))));
  }
}
