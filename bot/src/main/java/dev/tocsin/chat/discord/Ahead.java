package dev.tocsin.chat.discord;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import net.dv8tion.jda.api.entities.channel.attribute.ICategorizableChannel;
import net.dv8tion.jda.api.entities.channel.concrete.Category;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateParentEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateTopicEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.jspecify.annotations.Nullable;

/**
 * What Tocsin changed of channels itself. Discord's own word of it comes by another way, and later;
 * until then JDA knows the channels as they were before.
 */
final class Ahead implements EventListener {
  private final Untold parents = new Untold();
  private final Untold topics = new Untold();

  @Override
  public void onEvent(GenericEvent event) {
    switch (event) {
      case ChannelUpdateParentEvent moved ->
          parents.heard(moved.getChannel().getId(), id(moved.getNewValue()));
      case ChannelUpdateTopicEvent changed ->
          topics.heard(changed.getChannel().getId(), text(changed.getNewValue()));
      case GuildReadyEvent _ -> {
        parents.allHeard();
        topics.allHeard();
      }
      default -> {}
    }
  }

  /** The id of the category that a channel is in; empty where it is in none. */
  String parent(ICategorizableChannel channel) {
    return parents.latest(channel.getId(), id(channel.getParentCategory()));
  }

  String topic(TextChannel channel) {
    return topics.latest(channel.getId(), text(channel.getTopic()));
  }

  void move(TextChannel channel, Category category, Runnable request) {
    parents.change(channel.getId(), category.getId(), request);
  }

  void name(TextChannel channel, String topic, Runnable request) {
    topics.change(channel.getId(), topic, request);
  }

  private static String id(@Nullable Category category) {
    return category == null ? "" : category.getId();
  }

  private static String text(@Nullable String topic) {
    return topic == null ? "" : topic.strip();
  }

  /** Changes of one kind that Discord has not told of yet, by channel, in their order. */
  private static final class Untold {
    private final Map<String, Deque<String>> changes = new HashMap<>();

    synchronized String latest(String channel, String told) {
      Deque<String> mine = changes.get(channel);
      return mine == null ? told : mine.getLast();
    }

    /** On the list before it is asked for: Discord may tell of it before it answers. */
    void change(String channel, String to, Runnable request) {
      add(channel, to);
      try {
        request.run();
      } catch (RuntimeException e) {
        takeBack(channel, to);
        throw e;
      }
    }

    private synchronized void add(String channel, String to) {
      changes.computeIfAbsent(channel, _ -> new ArrayDeque<>()).add(to);
    }

    private synchronized void takeBack(String channel, String to) {
      Deque<String> mine = changes.getOrDefault(channel, new ArrayDeque<>());
      mine.removeLastOccurrence(to);
      if (mine.isEmpty()) {
        changes.remove(channel);
      }
    }

    /** What somebody else changed in between is overtaken by what Tocsin changed after it. */
    synchronized void heard(String channel, String what) {
      Deque<String> mine = changes.getOrDefault(channel, new ArrayDeque<>());
      for (boolean isMine = mine.contains(what); isMine; ) {
        isMine = !mine.removeFirst().equals(what);
      }
      if (mine.isEmpty()) {
        changes.remove(channel);
      }
    }

    synchronized void allHeard() {
      changes.clear();
    }
  }
}
