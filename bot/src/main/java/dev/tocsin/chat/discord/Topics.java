package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Topics of channels, which begin with the key of what the channel is for.
 *
 * <p>Discord takes two changes of one channel in ten minutes and says so nowhere; a third would
 * hold up everything else that is asked about the channel.
 */
final class Topics {
  private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

  /** A little more than Discord's ten minutes, which go by its own clock. */
  private static final Duration WINDOW = Duration.ofMinutes(10).plusSeconds(5);

  private static final int CHANGES = 2;
  private static final int LONGEST = 1024;
  private static final String BEHIND = " · ";
  private static final Pattern KEY = Pattern.compile("[A-Z]+-\\d+");
  private static final Pattern KEY_IN_NAME = Pattern.compile("[a-z]+-\\d+(?=-|$)");

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final Ahead ahead;

  /** How often another instance took over. */
  private final AtomicInteger turn = new AtomicInteger();

  private record LeftOut(String topic, int turn) {}

  Topics(InstantSource clock, Ahead ahead) {
    this.clock = clock;
    this.ahead = ahead;
  }

  static String of(String key, String topic) {
    String whole = isOf(key, topic) ? topic : key + BEHIND + topic;
    return whole.substring(0, Math.min(LONGEST, whole.length())).strip();
  }

  static boolean isOf(String key, @Nullable String topic) {
    return topic != null && (topic.equals(key) || topic.startsWith(key + BEHIND));
  }

  /** The key that a topic begins with, unless somebody wrote another topic. */
  static Optional<String> key(@Nullable String topic) {
    return Optional.ofNullable(topic)
        .map(text -> text.split(BEHIND, 2)[0])
        .filter(first -> KEY.matcher(first).matches());
  }

  /** The key of the channel's topic, or of its name where people changed the topic. */
  private static String keyOf(TextChannel channel, String topic) {
    Matcher named = KEY_IN_NAME.matcher(channel.getName());
    String inName = named.lookingAt() ? named.group().toUpperCase(Locale.ROOT) : "";
    return key(topic).orElse(inName);
  }

  /** Puts the key back that somebody lost who wrote a topic of their own. */
  void restore(TextChannel channel) {
    of(channel).restore(channel);
  }

  /**
   * A third change is left out until there may be one: the card says the same, and nothing may wait
   * for a topic.
   */
  void set(TextChannel channel, String topic) {
    of(channel).set(channel, topic);
  }

  /** Makes up for what was left out, as far as Discord takes it by now. */
  void makeUp(Guild guild) {
    kept.forEach(
        (id, topic) -> {
          if (topic.leftOut != null) {
            topic.makeUp(guild.getTextChannelById(id));
          }
        });
  }

  /** Another instance says the topics from now on: what was left out until now is of the past. */
  void forget() {
    turn.incrementAndGet();
  }

  private Kept of(TextChannel channel) {
    return kept.computeIfAbsent(channel.getId(), _ -> new Kept());
  }

  /** One channel's topic: its changes come one after the other, so that none undoes a later one. */
  private final class Kept {
    private final List<Instant> changed = new ArrayList<>();
    private volatile @Nullable LeftOut leftOut;

    synchronized void restore(TextChannel channel) {
      String topic = ahead.topic(channel);
      if (key(topic).isEmpty()) {
        set(channel, topic);
      }
    }

    synchronized void set(TextChannel channel, String topic) {
      String before = ahead.topic(channel);
      String key = keyOf(channel, before);
      String whole = key.isEmpty() ? topic.strip() : Topics.of(key, topic);
      boolean isNew = !whole.equals(before);
      leftOut = isNew && !isTaken() ? new LeftOut(topic, turn.get()) : null;
      if (isNew && leftOut == null) {
        ahead.name(
            channel,
            whole,
            () -> ask("change a channel's topic", () -> channel.getManager().setTopic(whole)));
      }
    }

    synchronized void makeUp(@Nullable TextChannel channel) {
      LeftOut left = leftOut;
      leftOut = null;
      if (channel == null || left == null || left.turn() != turn.get()) {
        return;
      }
      try {
        set(channel, left.topic());
      } catch (ChatFailure e) {
        LOG.warn("The topic of #{} stays as it is: {}", channel.getName(), e.getMessage());
        leftOut = e.worthRetrying() ? left : null;
      }
    }

    private boolean isTaken() {
      Instant now = clock.instant();
      changed.removeIf(at -> at.plus(WINDOW).isBefore(now));
      return changed.size() < CHANGES && changed.add(now);
    }
  }
}
