package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.CommandCatalog;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has Discord show the catalog's commands; the list is sent only when it has changed. */
final class Commands implements EventListener {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private final List<CommandData> wanted = CommandTree.of(new CommandCatalog());
  private final String guild;

  Commands(String guild) {
    this.guild = guild;
  }

  @Override
  public void onEvent(GenericEvent event) {
    if (event instanceof GuildReadyEvent ready && ready.getGuild().getId().equals(guild)) {
      try {
        register(ready.getGuild());
      } catch (ChatFailure e) {
        LOG.error("Commands cannot be shown: {}", e.getMessage());
      }
    }
  }

  private void register(Guild where) {
    Set<String> there =
        ask("list its commands", () -> where.retrieveCommands()).stream()
            .map(CommandData::fromCommand)
            .map(Commands::form)
            .collect(Collectors.toSet());
    if (!there.equals(wanted.stream().map(Commands::form).collect(Collectors.toSet()))) {
      ask("show commands", () -> where.updateCommands().addCommands(wanted));
      LOG.info("Discord shows {} commands", wanted.size());
    }
  }

  private static String form(CommandData command) {
    return command.toData().toMap().toString();
  }
}
