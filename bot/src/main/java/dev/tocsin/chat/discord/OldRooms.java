package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatFailure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.PermissionOverride;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a server from filling up, which takes 500 channels and not one more: when it is nearly
 * full, the oldest closed rooms become threads, which do not count, and the channels go.
 */
final class OldRooms {
  private static final Logger LOG = LoggerFactory.getLogger(OldRooms.class);
  private static final int NEARLY_FULL = 450;
  private static final int FULL = 499;
  private static final int AT_ONCE = 3;

  private final Places places;
  private final ChannelRooms channels;
  private final Rooms.Names names;

  OldRooms(Places places, ChannelRooms channels, Rooms.Names names) {
    this.places = places;
    this.channels = channels;
    this.names = names;
  }

  boolean isServerFull() {
    return places.guild().getChannels().size() >= FULL;
  }

  /** A few at a time, since whoever asks is waiting. */
  void makeSpace() {
    if (places.guild().getChannels().size() < NEARLY_FULL) {
      return;
    }
    List<TextChannel> oldest =
        places.guild().getTextChannels().stream()
            .filter(channels::isInArchive)
            .filter(channel -> Topics.key(channel.getTopic()).isPresent())
            .sorted(Comparator.comparing(TextChannel::getTimeCreated))
            .limit(AT_ONCE)
            .toList();
    oldest.forEach(this::tryToFold);
  }

  private void tryToFold(TextChannel room) {
    try {
      fold(room);
    } catch (ChatFailure e) {
      LOG.warn("#{} cannot be made a thread: {}", room.getName(), e.getMessage());
    }
  }

  /** The channel goes last: until then all of it can be done again. */
  private void fold(TextChannel room) {
    ThreadChannel thread = thread(room);
    boolean isThere = !ask("look into a thread", () -> written(thread)).isEmpty();
    if (!isThere) {
      Transcript said = Transcript.of(room);
      ask(
          "keep what was said",
          () ->
              thread
                  .sendMessage(said.summary())
                  .addFiles(said.files())
                  .setAllowedMentions(List.of()));
    }
    ask("lock a thread", () -> thread.getManager().setLocked(true).setArchived(true));
    ask("delete a channel", () -> room.delete().reason("kept as a thread in #" + archive()));
  }

  private static net.dv8tion.jda.api.entities.MessageHistory.MessageRetrieveAction written(
      ThreadChannel thread) {
    return thread.getHistoryFromBeginning(1);
  }

  /** What is private stays so, for those who were let in. */
  private ThreadChannel thread(TextChannel room) {
    TextChannel home = places.named(archive());
    boolean secret =
        Optional.ofNullable(room.getPermissionOverride(places.guild().getPublicRole()))
            .filter(everyone -> everyone.getDenied().contains(Permission.VIEW_CHANNEL))
            .isPresent();
    ThreadChannel thread =
        home.getThreadChannels().stream()
            .filter(one -> one.getName().equals(room.getName()))
            .findFirst()
            .orElseGet(
                () -> ask("make a thread", () -> home.createThreadChannel(room.getName(), secret)));
    if (secret) {
      room.getMemberPermissionOverrides().stream()
          .map(PermissionOverride::getId)
          .filter(id -> !id.equals(places.guild().getSelfMember().getId()))
          .forEach(id -> ask("let someone into a thread", () -> thread.addThreadMemberById(id)));
    }
    return thread;
  }

  private String archive() {
    return names.archive().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }
}
