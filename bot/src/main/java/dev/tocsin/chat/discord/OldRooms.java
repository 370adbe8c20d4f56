package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatFailure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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

  /** Those that went, of which Discord has not told yet or has by now. */
  private final Set<String> folded = ConcurrentHashMap.newKeySet();

  OldRooms(Places places, ChannelRooms channels, Rooms.Names names) {
    this.places = places;
    this.channels = channels;
    this.names = names;
  }

  boolean isServerFull() {
    return there() >= FULL;
  }

  private long there() {
    return places.guild().getChannels().stream()
        .filter(channel -> !folded.contains(channel.getId()))
        .count();
  }

  /** A few at a time, since whoever asks is waiting. */
  void makeSpace() {
    if (there() < NEARLY_FULL) {
      return;
    }
    List<TextChannel> oldest =
        places.guild().getTextChannels().stream()
            .filter(channel -> !folded.contains(channel.getId()))
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
    boolean isThere = !ask("look into a thread", () -> thread.getHistoryFromBeginning(1)).isEmpty();
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
    Threads.endUse(thread);
    ask("delete a channel", () -> room.delete().reason("kept as a thread in #" + archive()));
    folded.add(room.getId());
  }

  /** What is private stays so, for those who were let in. */
  private ThreadChannel thread(TextChannel room) {
    TextChannel home = places.named(archive());
    boolean secret =
        Optional.ofNullable(room.getPermissionOverride(places.guild().getPublicRole()))
            .filter(everyone -> everyone.getDenied().contains(Permission.VIEW_CHANNEL))
            .isPresent();
    ThreadChannel thread =
        begun(home, room)
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

  /** The thread of a first try that did not come to its end. */
  private Optional<ThreadChannel> begun(TextChannel home, TextChannel room) {
    Predicate<ThreadChannel> isMeant =
        one ->
            one.isOwner()
                && one.getParentChannel().equals(home)
                && one.getName().equals(room.getName());
    return home.getThreadChannels().stream()
        .filter(isMeant)
        .findFirst()
        .or(() -> Threads.untold(places.guild(), List.of(home), isMeant));
  }

  private String archive() {
    return names.archive().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }
}
