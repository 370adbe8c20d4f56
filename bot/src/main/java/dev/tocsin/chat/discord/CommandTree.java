package dev.tocsin.chat.discord;

import dev.tocsin.chat.CommandCatalog;
import dev.tocsin.chat.CommandSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** The catalog as Discord's commands: groups, subcommands and typed options. */
final class CommandTree {
  private static final int DESCRIPTION = 100;
  private static final Map<String, String> ROOTS = new LinkedHashMap<>();

  static {
    ROOTS.put("incident", "Works an incident");
    ROOTS.put("inc", "The same as /incident");
    ROOTS.put("oncall", "Says who is on call");
  }

  private CommandTree() {}

  static List<CommandData> of(CommandCatalog catalog) {
    List<CommandData> all = new ArrayList<>();
    ROOTS.forEach((name, about) -> all.add(root(catalog, name, about)));
    Menus.LABELS.keySet().forEach(label -> all.add(Commands.message(label)));
    return all;
  }

  private static SlashCommandData root(CommandCatalog catalog, String name, String about) {
    SlashCommandData root = Commands.slash(name, about);
    Map<String, SubcommandGroupData> groups = new LinkedHashMap<>();
    for (CommandSpec spec : catalog.commands()) {
      if (!spec.root().equals(TypedWords.root(name))) {
        continue;
      }
      SubcommandData command = command(spec);
      if (spec.path().size() == 1) {
        root.addSubcommands(command);
      } else {
        groups.computeIfAbsent(spec.path().getFirst(), CommandTree::group).addSubcommands(command);
      }
    }
    return root.addSubcommandGroups(groups.values());
  }

  private static SubcommandGroupData group(String name) {
    return new SubcommandGroupData(name, "What is about " + name);
  }

  private static SubcommandData command(CommandSpec spec) {
    Stream<OptionData> options = spec.arguments().stream().flatMap(Options::of);
    SubcommandData command =
        new SubcommandData(spec.path().getLast(), Controls.cut(spec.text().does(), DESCRIPTION));
    return spec.scope() == CommandSpec.Scope.INCIDENT
        ? command.addOptions(Stream.concat(options, Stream.of(Options.incident())).toList())
        : command.addOptions(options.toList());
  }
}
