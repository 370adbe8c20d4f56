package dev.tocsin.chat.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.methods.response.pins.PinsListResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.util.json.GsonFactory;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what stands in a channel, however long Slack makes that take: an app that is sold outside
 * of Slack's directory may read fifteen messages a minute.
 */
final class History implements AutoCloseable {
  static final Task MESSAGES = Task.to("show a channel's messages", "conversations.history");
  static final Task REPLIES = Task.to("show a thread's messages", "conversations.replies");
  private static final Logger LOG = LoggerFactory.getLogger(History.class);
  private static final Task PINS = Task.to("list a channel's pins", "pins.list");
  private static final int A_PAGE = 200;
  private static final int CAPPED_PAGE = 15;
  private static final Duration CAPPED_REST = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final int MOST_TRIES = 40;

  private final SlackApi api;
  private final InstantSource clock;
  private final Gson gson = GsonFactory.createSnakeCase();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean capped;

  History(SlackApi api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
  }

  /**
   * Some of the messages of a place.
   *
   * @param asOf the instant from which on anything may have changed
   */
  record Page(List<JsonObject> messages, Instant asOf) {}

  private record Part(List<Message> messages, boolean more, ResponseMetadata next) {}

  /** Whether Slack hands out history in drops. */
  boolean isCapped() {
    return capped;
  }

  /** Every message of the channel that is not in a thread only, newest first. */
  void ofChannel(String channel, Consumer<Page> reader) {
    pages(
        cursor -> {
          var some =
              api.call(
                  MESSAGES,
                  slack ->
                      slack.conversationsHistory(
                          it -> it.channel(channel).limit(A_PAGE).cursor(cursor)));
          return new Part(some.getMessages(), some.isHasMore(), some.getResponseMetadata());
        },
        reader);
  }

  /** Every message of the thread, the one that it hangs on too. */
  void ofThread(MessageId root, Consumer<Page> reader) {
    pages(
        cursor -> {
          var some =
              api.call(
                  REPLIES,
                  slack ->
                      slack.conversationsReplies(
                          it ->
                              it.channel(root.channel())
                                  .ts(root.ts())
                                  .limit(A_PAGE)
                                  .cursor(cursor)));
          return new Part(some.getMessages(), some.isHasMore(), some.getResponseMetadata());
        },
        reader);
  }

  /** Comes back to where it was removed from. */
  void join(String channel) {
    patiently(
        () -> {
          api.join(channel);
          return channel;
        });
  }

  /** Who pinned which messages of a channel, by their timestamps. */
  Map<String, String> pins(String channel) {
    PinsListResponse answer =
        patiently(() -> api.call(PINS, slack -> slack.pinsList(it -> it.channel(channel))));
    Map<String, String> pins = new HashMap<>();
    if (answer.getItems() != null) {
      answer.getItems().stream()
          .filter(item -> item.getMessage() != null && item.getCreatedBy() != null)
          .forEach(item -> pins.put(item.getMessage().getTs(), item.getCreatedBy()));
    }
    return pins;
  }

  /** Sees by an answer how much of what was asked for Slack hands out. */
  void notice(int asked, int got, boolean more) {
    if (more && got <= CAPPED_PAGE && asked > CAPPED_PAGE) {
      noticeCap();
    }
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private interface Asking {
    Part from(String cursor);
  }

  private void pages(Asking asking, Consumer<Page> reader) {
    String cursor = "";
    do {
      String from = cursor;
      Instant[] asOf = new Instant[1];
      Part part =
          patiently(
              () -> {
                asOf[0] = clock.instant();
                return asking.from(from);
              });
      notice(A_PAGE, part.messages().size(), part.more());
      reader.accept(new Page(part.messages().stream().map(this::json).toList(), asOf[0]));
      cursor = Directory.next(part.next());
    } while (!cursor.isEmpty());
  }

  private JsonObject json(Message message) {
    return gson.toJsonTree(message).getAsJsonObject();
  }

  private <T> T patiently(Supplier<T> call) {
    int failed = 0;
    while (true) {
      try {
        return call.get();
      } catch (ChatFailure e) {
        boolean asked = e.after().isPositive();
        failed += asked ? 0 : 1;
        if (!e.worthRetrying() || failed > MOST_TRIES) {
          throw e;
        }
        rest(asked ? e.after() : Connection.backOff(failed));
      }
    }
  }

  /** Tocsin's clock may be moved, so that it is looked at now and then. */
  private void rest(Duration length) {
    if (api.isResting(MESSAGES, CAPPED_REST) || api.isResting(REPLIES, CAPPED_REST)) {
      noticeCap();
    }
    Instant until = clock.instant().plus(length);
    try {
      while (clock.instant().isBefore(until)) {
        Duration left = Duration.between(clock.instant(), until);
        Duration look = left.compareTo(LOOK) < 0 ? left : LOOK;
        if (closed.await(look.toMillis() + 1, TimeUnit.MILLISECONDS)) {
          throw ChatFailure.forGood("Tocsin stops before Slack has shown all messages.");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ChatFailure.forGood("Tocsin stops before Slack has shown all messages.");
    }
  }

  private void noticeCap() {
    if (!capped) {
      capped = true;
      LOG.warn(
          "Slack lets this app read {} messages a minute: what was missed is found, but later",
          CAPPED_PAGE);
    }
  }
}
