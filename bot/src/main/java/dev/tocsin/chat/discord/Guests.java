package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatUser;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
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
    Optional<ThreadChannel> thread = threadOf(room);
    for (ChatUser person : people) {
      if (Places.isId(person.id())) {
        letIn(room, thread, person);
      }
    }
  }

  private Optional<ThreadChannel> threadOf(String room) {
    return places.guild().getTextChannelById(room) == null ? places.thread(room) : Optional.empty();
  }

  private void letIn(String room, Optional<ThreadChannel> thread, ChatUser person) {
    try {
      if (thread.isPresent()) {
        String what = "let " + person.name() + " into a thread";
        ask(what, () -> thread.get().addThreadMemberById(person.id()));
      } else {
        letIn(places.channel(room), person);
      }
    } catch (ChatFailure e) {
      if (e.worthRetrying()) {
        throw e;
      }
      LOG.warn("{} cannot be let into room {}: {}", person.name(), room, e.getMessage());
    }
  }

  private void letIn(TextChannel channel, ChatUser person) {
    if (LetIn.in(channel).contains(person.id())) {
      return;
    }
    Member member =
        ask("find " + person.name(), () -> places.guild().retrieveMemberById(person.id()));
    ask(
        "let " + person.name() + " into a channel",
        () -> channel.upsertPermissionOverride(member).grant(Permission.VIEW_CHANNEL));
  }
}
