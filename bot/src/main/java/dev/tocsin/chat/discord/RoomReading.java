package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.all;

import dev.tocsin.chat.ChatFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/**
 * All that is in a room and its threads now.
 *
 * @param messages by their ids, oldest first
 * @param pinned the ids of pinned messages
 * @param whole the ids of channels and threads that were read to their beginning
 */
record RoomReading(Map<String, Message> messages, Set<String> pinned, Set<String> whole) {
  private static final int MOST = 5_000;
  private static final int MOST_PINS = 250;

  static RoomReading of(Guild guild, String room) {
    Map<String, Message> messages =
        new TreeMap<>(Comparator.comparingLong(Long::parseUnsignedLong));
    RoomReading reading = new RoomReading(messages, new HashSet<>(), new HashSet<>());
    GuildMessageChannel channel = guild.getChannelById(GuildMessageChannel.class, room);
    if (channel != null) {
      reading.read(channel);
      threads(channel).forEach(reading::tryToRead);
    }
    return reading;
  }

  private void read(GuildMessageChannel channel) {
    List<Message> said = all("show a channel's messages", MOST, channel::getIterableHistory);
    said.forEach(message -> messages.put(message.getId(), message));
    all("show a channel's pins", MOST_PINS, channel::retrievePinnedMessages)
        .forEach(pin -> pinned.add(pin.getMessage().getId()));
    if (said.size() < MOST) {
      whole.add(channel.getId());
    }
  }

  /** A thread that Tocsin may not read says nothing of the others. */
  private void tryToRead(ThreadChannel thread) {
    try {
      read(thread);
    } catch (ChatFailure e) {
      if (e.worthRetrying()) {
        throw e;
      }
    }
  }

  private static List<ThreadChannel> threads(GuildMessageChannel channel) {
    List<ThreadChannel> threads = new ArrayList<>();
    if (channel instanceof IThreadContainer container) {
      threads.addAll(container.getThreadChannels());
      threads.addAll(Threads.archived(container));
    }
    return threads.stream().filter(thread -> !ThreadRooms.isRoom(thread)).toList();
  }
}
