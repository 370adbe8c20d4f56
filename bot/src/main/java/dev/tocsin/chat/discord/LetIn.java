package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatEvents.Move;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.PermissionOverride;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.guild.override.PermissionOverrideCreateEvent;
import net.dv8tion.jda.api.events.guild.override.PermissionOverrideDeleteEvent;
import net.dv8tion.jda.api.events.guild.override.PermissionOverrideUpdateEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/** Tells Tocsin who is let into a channel by name, whoever does it, and who is no longer. */
final class LetIn implements EventListener {
  private final ChatEvents tocsin;
  private final InstantSource clock;

  LetIn(ChatEvents tocsin, InstantSource clock) {
    this.tocsin = tocsin;
    this.clock = clock;
  }

  @Override
  public void onEvent(GenericEvent event) {
    switch (event) {
      case PermissionOverrideCreateEvent made -> tell(made, isIn(made.getPermissionOverride()));
      case PermissionOverrideUpdateEvent other -> tell(other, isIn(other.getPermissionOverride()));
      case PermissionOverrideDeleteEvent gone -> tell(gone, false);
      default -> {}
    }
  }

  private void tell(GenericPermissionOverrideEvent event, boolean isIn) {
    if (event.isMemberOverride()) {
      String room = event.getChannel().getId();
      String person = event.getPermissionOverride().getId();
      tocsin.moved(new Move(DiscordPlatform.NAME, room, person, isIn, clock.instant()));
    }
  }

  /** What was missed of it: these are in now, and nobody else. */
  void tellAll(Guild guild, String room) {
    TextChannel channel = guild.getTextChannelById(room);
    if (channel != null) {
      tocsin.present(DiscordPlatform.NAME, room, in(channel), clock.instant());
    }
  }

  /** The ids of those who are in a channel by their names. */
  static Set<String> in(TextChannel channel) {
    return channel.getMemberPermissionOverrides().stream()
        .filter(LetIn::isIn)
        .map(PermissionOverride::getId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isIn(PermissionOverride override) {
    return override.getAllowed().contains(Permission.VIEW_CHANNEL);
  }
}
