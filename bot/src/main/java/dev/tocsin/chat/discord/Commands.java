package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.CommandCatalog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  private static final List<String> OF_DISCORD =
      List.of("contexts", "integration_types", "default_member_permissions", "nsfw");

  private final List<CommandData> wanted = CommandTree.of(new CommandCatalog());
  private final Access access;

  Commands(Access access) {
    this.access = access;
  }

  @Override
  public void onEvent(GenericEvent event) {
    if (event instanceof GuildReadyEvent ready && access.isTo(ready.getGuild())) {
      boolean isLater = !tryToRegister(ready.getGuild());
      if (isLater) {
        Thread.ofVirtual().name("discord-commands").start(() -> keepTrying(ready.getGuild()));
      }
    }
  }

  /** Meanwhile all else goes on. */
  private void keepTrying(Guild where) {
    int attempt = 0;
    while (CatchUp.pause(access.patience().before(attempt++)) && !CatchUp.isOver(where)) {
      if (tryToRegister(where)) {
        return;
      }
    }
  }

  /** Whether that was all; what Discord refuses for good it refuses the next time too. */
  private boolean tryToRegister(Guild where) {
    try {
      register(where);
      return true;
    } catch (ChatFailure e) {
      LOG.error("Commands cannot be shown: {}", e.getMessage());
      return !e.worthRetrying();
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

  /** Without what Discord adds to the commands of a server by itself. */
  private static String form(CommandData command) {
    Map<String, Object> form = new TreeMap<>(command.toData().toMap());
    OF_DISCORD.forEach(form::remove);
    return form.toString();
  }
}
