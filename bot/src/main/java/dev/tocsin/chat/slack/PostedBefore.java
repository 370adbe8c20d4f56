package dev.tocsin.chat.slack;

import com.slack.api.model.Message;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Recent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows which posts are in a room already: each carries its key, so that one whose sender died is
 * found again.
 */
final class PostedBefore {
  static final String EVENT = "tocsin_post";
  static final String KEY = "key";

  /** For as long a job stays with the one who claimed it, nobody else posts it. */
  private static final Duration FRESH = Duration.ofSeconds(4);

  private static final int LATEST = 100;

  private static final int PAGES = 10;

  private static final int ROOMS = 500;

  private final Map<Place, Seen> places = Recent.map(ROOMS);
  private final Set<Place> inDoubt = ConcurrentHashMap.newKeySet();
  private final SlackApi api;
  private final History history;
  private final InstantSource clock;

  PostedBefore(SlackApi api, History history, InstantSource clock) {
    this.api = api;
    this.history = history;
    this.clock = clock;
  }

  private record Seen(Map<String, String> keys, Instant at) {}

  /** The timestamp of the message that carries the key. */
  Optional<String> find(Place place, String key) {
    Seen seen = places.get(place);
    if (seen == null || seen.at().plus(FRESH).isBefore(clock.instant())) {
      seen = read(place, seen);
    }
    return Optional.ofNullable(seen.keys().get(key));
  }

  void remember(Place place, String key, String ts) {
    Seen one = new Seen(Map.of(key, ts), Instant.MIN);
    places.merge(place, one, (seen, _) -> with(seen, one.keys()));
  }

  /** It may have arrived or not: the place is to be read before the next try. */
  void doubt(Place place) {
    places.remove(place);
    inDoubt.add(place);
  }

  /** Where Slack lets nobody read, a post is rather made twice than not at all. */
  private Seen read(Place place, @Nullable Seen before) {
    Map<String, String> keys = new HashMap<>(before == null ? Map.of() : before.keys());
    if (history.isCapped() && !inDoubt.contains(place)) {
      return new Seen(keys, Instant.MIN);
    }
    try {
      messages(place).forEach(message -> note(message, keys));
    } catch (ChatFailure e) {
      return new Seen(keys, Instant.MIN);
    }
    Seen now = new Seen(Map.copyOf(keys), clock.instant());
    places.put(place, now);
    inDoubt.remove(place);
    return now;
  }

  private List<Message> messages(Place place) {
    if (place.isThread()) {
      return replies(place.root());
    }
    var some =
        api.call(
            History.MESSAGES,
            slack ->
                slack.conversationsHistory(
                    it -> it.channel(place.channel()).limit(LATEST).includeAllMetadata(true)));
    history.notice(LATEST, some.getMessages().size(), some.isHasMore());
    return some.getMessages();
  }

  /** A thread is handed out from its beginning. */
  private List<Message> replies(MessageId root) {
    List<Message> replies = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < PAGES && (page == 0 || !cursor.isEmpty()); page++) {
      String from = cursor;
      var some =
          api.call(
              History.REPLIES,
              slack ->
                  slack.conversationsReplies(
                      it ->
                          it.channel(root.channel())
                              .ts(root.ts())
                              .limit(LATEST)
                              .cursor(from)
                              .includeAllMetadata(true)));
      history.notice(LATEST, some.getMessages().size(), some.isHasMore());
      replies.addAll(some.getMessages());
      cursor = Directory.next(some.getResponseMetadata());
    }
    return replies;
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
