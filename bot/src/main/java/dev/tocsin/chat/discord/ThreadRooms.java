package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.RoomRequest;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel.AutoArchiveDuration;
import net.dv8tion.jda.api.requests.restaction.ForumPostAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Rooms that are threads: posts of a forum, or threads beside the announcements where the server
 * has no room for another channel. They have no topic; the card says the same.
 */
final class ThreadRooms {
  private final Places places;
  private final Faces faces;

  ThreadRooms(Places places, Faces faces) {
    this.places = places;
    this.faces = faces;
  }

  /** Whether a thread is a room itself, and not talk beside one. */
  static boolean isRoom(ThreadChannel thread) {
    return thread.getParentChannel() instanceof ForumChannel || thread.isOwner();
  }

  Optional<ThreadChannel> find(RoomRequest request, List<IThreadContainer> under) {
    return places.guild().getThreadChannels().stream()
        .filter(thread -> isOf(request, thread))
        .findFirst()
        .or(() -> Threads.untold(places.guild(), under, each -> isOf(request, each)));
  }

  private static boolean isOf(RoomRequest request, ThreadChannel thread) {
    return thread.isOwner()
        && Rooms.isNamed(request.key(), thread.getName())
        && Whose.isFor(request, thread);
  }

  ThreadChannel post(ForumChannel forum, RoomRequest request) {
    return ask("make a post in the forum", () -> posting(forum, request)).getThreadChannel();
  }

  private ForumPostAction posting(ForumChannel forum, RoomRequest request) {
    Card start = Card.text(request.key() + " is worked here.");
    MessageCreateData first =
        new MessageCreateBuilder()
            .useComponentsV2()
            .setComponents(faces.of(start, Mark.of(request.post(Whose.START)), List.of()))
            .build();
    ForumPostAction posting =
        forum
            .createForumPost(Rooms.name(request), first)
            .setAutoArchiveDuration(AutoArchiveDuration.TIME_1_WEEK);
    return forum.isTagRequired()
        ? posting.setTags(forum.getAvailableTags().stream().limit(1).toList())
        : posting;
  }

  ThreadChannel beside(TextChannel announcements, RoomRequest request) {
    return ask(
        "make a thread",
        () ->
            announcements
                .createThreadChannel(Rooms.name(request), request.isPrivate())
                .setAutoArchiveDuration(AutoArchiveDuration.TIME_1_WEEK));
  }

  /** Whatever JDA believes of it: Discord may not have told yet that it was put to rest. */
  ThreadChannel reopened(ThreadChannel thread) {
    ask(
        "take a thread into use again",
        () -> thread.getManager().setArchived(false).setLocked(false));
    return thread;
  }
}
