package dev.tocsin.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows which posts are in a channel already: each carries its key, so that one whose sender died
 * is found again.
 */
final class PostedBefore {
  static final String EVENT = "tocsin_post";
  static final String KEY = "key";

  /** For as long a job stays with the one who claimed it, nobody else posts it. */
  private static final Duration FRESH = Duration.ofSeconds(4);

  private static final int LATEST = 100;

  private final Map<String, Seen> channels = new ConcurrentHashMap<>();
  private final SlackApi api;
  private final InstantSource clock;

  PostedBefore(SlackApi api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
  }

  private record Seen(Map<String, String> keys, Instant at) {}

  /** The timestamp of the message that carries the key. */
  Optional<String> find(String channel, String key) {
    Seen seen = channels.get(channel);
    if (seen == null || seen.at().plus(FRESH).isBefore(clock.instant())) {
      seen = read(channel, seen);
    }
    return Optional.ofNullable(seen.keys().get(key));
  }

  void remember(String channel, String key, String ts) {
    channels.computeIfPresent(channel, (_, seen) -> with(seen, Map.of(key, ts)));
  }

  /** It may have arrived or not: the channel is to be read before the next try. */
  void doubt(String channel) {
    channels.remove(channel);
  }

  /** Where Slack lets nobody read, a post is rather made twice than not at all. */
  private Seen read(String channel, @Nullable Seen before) {
    Map<String, String> keys = new HashMap<>(before == null ? Map.of() : before.keys());
    try {
      Task task = Task.to("show a channel's messages", "conversations.history");
      ConversationsHistoryResponse history =
          api.call(
              task,
              slack ->
                  slack.conversationsHistory(
                      it -> it.channel(channel).limit(LATEST).includeAllMetadata(true)));
      history.getMessages().forEach(message -> note(message, keys));
    } catch (ChatFailure e) {
      return new Seen(keys, Instant.MIN);
    }
    Seen now = new Seen(Map.copyOf(keys), clock.instant());
    channels.put(channel, now);
    return now;
  }

  private static void note(Message message, Map<String, String> keys) {
    Message.Metadata metadata = message.getMetadata();
    if (metadata != null
        && EVENT.equals(metadata.getEventType())
        && metadata.getEventPayload() != null) {
      keys.putIfAbsent(String.valueOf(metadata.getEventPayload().get(KEY)), message.getTs());
    }
  }

  private static Seen with(Seen seen, Map<String, String> more) {
    Map<String, String> keys = new HashMap<>(seen.keys());
    keys.putAll(more);
    return new Seen(Map.copyOf(keys), seen.at());
  }
}
