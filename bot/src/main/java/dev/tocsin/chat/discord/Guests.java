package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatUser;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.PermissionOverride;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets people into a channel by name; one who is not in the server keeps nobody else out. */
final class Guests {
  private static final Logger LOG = LoggerFactory.getLogger(Guests.class);

  private final Places places;

  Guests(Places places) {
    this.places = places;
  }

  void invite(String room, List<ChatUser> people) {
    TextChannel channel = places.channel(room);
    for (ChatUser person : people) {
      if (!Places.isId(person.id()) || isIn(channel, person.id())) {
        continue;
      }
      try {
        letIn(channel, person);
      } catch (ChatFailure e) {
        if (e.worthRetrying()) {
          throw e;
        }
        LOG.warn("{} cannot be let into #{}: {}", person.name(), channel.getName(), e.getMessage());
      }
    }
  }

  private static boolean isIn(TextChannel channel, String person) {
    return channel.getMemberPermissionOverrides().stream()
        .filter(one -> one.getAllowed().contains(Permission.VIEW_CHANNEL))
        .map(PermissionOverride::getId)
        .anyMatch(person::equals);
  }

  private void letIn(TextChannel channel, ChatUser person) {
    Member member =
        ask("find " + person.name(), () -> places.guild().retrieveMemberById(person.id()));
    ask(
        "let " + person.name() + " into a channel",
        () -> channel.upsertPermissionOverride(member).grant(Permission.VIEW_CHANNEL));
  }
}
