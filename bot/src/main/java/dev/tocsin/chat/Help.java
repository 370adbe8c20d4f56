package dev.tocsin.chat;

import dev.tocsin.oncall.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the help command says: every command in a line each, or one in full. */
final class Help {
  private Help() {}

  static Card of(CommandCatalog catalog, String command) {
    return switch (command.strip()) {
      case "", "/incident" -> list(catalog.commands().stream());
      case "/oncall" -> list(catalog.of("oncall"));
      default -> about(catalog, command).map(Help::one).orElseGet(() -> none(catalog, command));
    };
  }

  private static Optional<CommandSpec> about(CommandCatalog catalog, String command) {
    String name = command.replaceFirst("^/?(incident|inc|oncall)\\s+", "").strip();
    return catalog.commands().stream()
        .filter(
            spec -> spec.paths().anyMatch(path -> String.join(" ", path).equalsIgnoreCase(name)))
        .findFirst();
  }

  private static Card one(CommandSpec spec) {
    CardBuilder card = CardBuilder.headed(spec.usage()).text(spec.text().does());
    spec.arguments().stream()
        .filter(Argument::isShown)
        .forEach(argument -> card.fact(argument.key(), argument.about()));
    if (!spec.aliases().isEmpty()) {
      card.small(
          "Also: "
              + String.join(
                  ", ", spec.aliases().stream().map(words -> String.join(" ", words)).toList()));
    }
    return card.part(new Card.Code(spec.text().example())).build(spec.usage());
  }

  private static Card none(CommandCatalog catalog, String asked) {
    List<String> names = catalog.commands().stream().map(CommandSpec::name).toList();
    String near =
        Nearest.to(asked.strip(), names).map(name -> " Did you mean `" + name + "`?").orElse("");
    return Card.text(
        "There is no command `" + asked + "`." + near + " `/incident help` lists the commands.");
  }

  /** Short enough that every platform shows all of it; what a command takes, its own help tells. */
  private static Card list(Stream<CommandSpec> commands) {
    CardBuilder card = CardBuilder.headed("Commands");
    commands.forEach(spec -> card.fact(spec.slash(), spec.text().does()));
    return card.small("/incident help ack tells all about one.")
        .small(
            "A time is 14:05, -20m, +2h, tomorrow 09:00 or 2026-11-21 14:05, in quotes if it has a"
                + " space.")
        .build("The commands of Tocsin");
  }
}
