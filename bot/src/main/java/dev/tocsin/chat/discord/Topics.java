package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  private final Map<String, List<Instant>> changed = new ConcurrentHashMap<>();
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

  void set(TextChannel channel, String topic) {
    String before = channel.getTopic() == null ? "" : channel.getTopic();
    String whole = of(before.split(BEHIND, 2)[0], topic);
    if (!whole.equals(before)) {
      count(channel.getId());
      ask("change a channel's topic", () -> channel.getManager().setTopic(whole));
    }
  }

  private void count(String channel) {
    Instant now = clock.instant();
    List<Instant> times =
        changed.compute(
            channel,
            (_, known) -> {
              List<Instant> recent = new ArrayList<>(known == null ? List.of() : known);
              recent.removeIf(at -> at.plus(WINDOW).isBefore(now));
              return recent;
            });
    if (times.size() >= CHANGES) {
      throw ChatFailure.forNow(
          "Discord takes two changes of a channel's topic in ten minutes.",
          Duration.between(now, times.getFirst().plus(WINDOW)));
    }
    times.add(now);
  }
}
