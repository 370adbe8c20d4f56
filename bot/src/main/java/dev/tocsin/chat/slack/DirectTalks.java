package dev.tocsin.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The talks of Tocsin with one person each; whoever cannot be talked to is not asked at once. */
final class DirectTalks {
  private static final Task OPEN = Task.to("open a direct message", "conversations.open");
  private static final Duration REST = Duration.ofSeconds(30);

  private final Map<String, String> talks = new ConcurrentHashMap<>();
  private final Map<String, Refused> refused = new ConcurrentHashMap<>();
  private final SlackApi api;
  private final InstantSource clock;

  private record Refused(ChatFailure why, Instant until) {}

  DirectTalks(SlackApi api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
  }

  /** The channel of the talk, which is opened where there was none. */
  String with(String user) {
    Refused before = refused.get(user);
    if (before != null && clock.instant().isBefore(before.until())) {
      throw before.why();
    }
    try {
      return talks.computeIfAbsent(user, this::open);
    } catch (ChatFailure e) {
      if (!e.worthRetrying()) {
        refused.put(user, new Refused(e, clock.instant().plus(REST)));
      }
      throw e;
    }
  }

  private String open(String user) {
    ConversationsOpenResponse answer =
        api.call(OPEN, slack -> slack.conversationsOpen(it -> it.users(List.of(user))));
    return answer.getChannel().getId();
  }
}
