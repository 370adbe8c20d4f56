package dev.tocsin.chat.slack;

import com.slack.api.model.view.View;
import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The home that people open in Slack, kept up to date for those who looked at it lately; only what
 * changed is published, and no faster than Slack takes it.
 */
final class HomeTab implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HomeTab.class);
  private static final Task PUBLISH = Task.to("show somebody's home", "views.publish");
  private static final int LATEST = 200;

  /** Handoffs and other instances change homes without a word. */
  private static final Duration UNASKED = Duration.ofMinutes(1);

  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(20);
  private static final int AT_ONCE = 20;
  private static final Duration BETWEEN_HOMES = Duration.ofMillis(700);

  private final Map<ChatUser, Card> shown =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatUser, Card> eldest) {
          return size() > LATEST;
        }
      };
  private final Semaphore news = new Semaphore(0);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final SlackApi api;
  private final ChatEvents events;
  private final Duration betweenRounds;

  /**
   * @param betweenRounds the least time between one look at what changed and the next
   */
  HomeTab(SlackApi api, ChatEvents events, Duration betweenRounds) {
    this.api = api;
    this.events = events;
    this.betweenRounds = betweenRounds;
  }

  void start() {
    Thread.ofPlatform().name("slack-home").daemon().start(this::keep);
  }

  /** Someone looks at it: it is shown anew, whatever they saw before. */
  void opened(ChatUser user) {
    synchronized (shown) {
      shown.put(user, Card.text(""));
    }
    news.release();
  }

  void changed() {
    news.release();
  }

  @Override
  public void close() {
    closed.countDown();
    news.release();
  }

  private void keep() {
    try {
      while (closed.getCount() > 0) {
        if (news.tryAcquire(UNASKED.toMillis(), TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
        Duration rest = round();
        var _ = closed.await(rest.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Publishes what changed; returns how long to leave Slack alone. */
  private Duration round() throws InterruptedException {
    List<ChatUser> people = people();
    if (people.isEmpty()) {
      return betweenRounds;
    }
    try {
      publishAll(events.homes(people));
      return betweenRounds;
    } catch (ChatFailure e) {
      LOG.info("The homes in Slack wait: {}", e.getMessage());
      news.release();
      return e.after().isPositive() ? e.after() : AFTER_A_FAILURE;
    } catch (RuntimeException e) {
      LOG.error("The homes in Slack could not be shown", e);
      return AFTER_A_FAILURE;
    }
  }

  private List<ChatUser> people() {
    synchronized (shown) {
      return List.copyOf(shown.keySet());
    }
  }

  private void publishAll(Map<ChatUser, Card> homes) throws InterruptedException {
    int published = 0;
    for (Map.Entry<ChatUser, Card> home : homes.entrySet()) {
      if (closed.getCount() > 0 && isNews(home)) {
        publish(home.getKey(), home.getValue());
        published++;
        boolean pause = published >= AT_ONCE;
        var _ = pause && closed.await(BETWEEN_HOMES.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  private boolean isNews(Map.Entry<ChatUser, Card> home) {
    synchronized (shown) {
      return !home.getValue().equals(shown.get(home.getKey()));
    }
  }

  /** What Slack refuses for good is not tried again until there is something new. */
  private void publish(ChatUser user, Card card) {
    try {
      View view = View.builder().type("home").blocks(Blocks.of(card)).build();
      api.call(PUBLISH, slack -> slack.viewsPublish(it -> it.userId(user.id()).view(view)));
    } catch (ChatFailure e) {
      if (e.worthRetrying()) {
        throw e;
      }
      LOG.warn("{}", e.getMessage());
    }
    synchronized (shown) {
      shown.replace(user, card);
    }
  }
}
