package dev.tocsin.chat;

import java.util.List;
import java.util.stream.Collectors;

/** The documentation of the commands, written from the catalog. */
final class CommandsPage {
  private CommandsPage() {}

  static String of(CommandCatalog catalog) {
    return """
    # Commands

    This page is written from the catalog in the code: change the catalog, not the page.

    `key:value` are options, in quotes if the value has spaces; what remains, in order, is the argument. In an incident's
    room no id is needed; elsewhere it stands in front: `/incident ack INC-42`. Without what it needs a command opens a form.
    A time is `14:05`, `2026-11-21 14:05`, `-20m`, `+2h`, `tomorrow 09:00` or `monday 09:00`, with a zone behind it if wished.
    `/inc` is short for `/incident`, and `@Tocsin status` works where slash commands do not.

    """
        + catalog.commands().stream().map(CommandsPage::entry).collect(Collectors.joining("\n"));
  }

  private static String entry(CommandSpec spec) {
    String arguments =
        spec.arguments().stream()
            .filter(Argument::isShown)
            .map(argument -> "- `" + argument.key() + "` " + argument.about() + "\n")
            .collect(Collectors.joining());
    return "## `"
        + spec.usage()
        + "`\n\n"
        + spec.text().does()
        + (spec.visibility() == CommandSpec.Visibility.ROOM
            ? " The room sees what it changes."
            : "")
        + also(spec.aliases())
        + "\n\n"
        + (arguments.isEmpty() ? "" : arguments + "\n")
        + "Example: `"
        + spec.text().example()
        + "`\n";
  }

  private static String also(List<List<String>> aliases) {
    return aliases.isEmpty()
        ? ""
        : aliases.stream()
            .map(words -> "`" + String.join(" ", words) + "`")
            .collect(Collectors.joining(", ", " Also: ", "."));
  }
}
