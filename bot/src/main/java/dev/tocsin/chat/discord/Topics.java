package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import org.jspecify.annotations.Nullable;

/**
 * Topics of channels, which begin with the key of what the channel is for.
 *
 * <p>Discord takes two changes of one channel in ten minutes and says so nowhere; a third would
 * hold up everything else that is asked about the channel.
 */
final class Topics {
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int CHANGES = 2;
  private static final int LONGEST = 1024;
  private static final String BEHIND = " · ";
  private static final Pattern KEY = Pattern.compile("[A-Z]+-\\d+");
  private static final Pattern KEY_IN_NAME = Pattern.compile("[a-z]+-\\d+(?=-|$)");

  private final Map<String, List<Instant>> changed = new HashMap<>();
  private final InstantSource clock;

  Topics(InstantSource clock) {
    this.clock = clock;
  }

  static String of(String key, String topic) {
    String whole = isOf(key, topic) ? topic : key + BEHIND + topic;
    return whole.substring(0, Math.min(LONGEST, whole.length()));
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
  private static String keyOf(TextChannel channel) {
    Matcher named = KEY_IN_NAME.matcher(channel.getName());
    String inName = named.lookingAt() ? named.group().toUpperCase(Locale.ROOT) : "";
    return key(channel.getTopic()).orElse(inName);
  }

  /** Puts the key back that somebody lost who wrote a topic of their own. */
  void restore(TextChannel channel) {
    String topic = channel.getTopic() == null ? "" : channel.getTopic();
    if (key(topic).isEmpty()) {
      set(channel, topic);
    }
  }

  /** A third change is left out: the card says the same, and nothing may wait for a topic. */
  void set(TextChannel channel, String topic) {
    String before = channel.getTopic() == null ? "" : channel.getTopic();
    String key = keyOf(channel);
    String whole = key.isEmpty() ? topic : of(key, topic);
    if (!whole.equals(before) && isTaken(channel.getId())) {
      ask("change a channel's topic", () -> channel.getManager().setTopic(whole));
    }
  }

  private synchronized boolean isTaken(String channel) {
    Instant now = clock.instant();
    List<Instant> recent = changed.computeIfAbsent(channel, _ -> new ArrayList<>());
    recent.removeIf(at -> at.plus(WINDOW).isBefore(now));
    return recent.size() < CHANGES && recent.add(now);
  }
}
