package dev.tocsin.chat.slack;

import com.slack.api.methods.response.bookmarks.BookmarksListResponse;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.slack.SlackApi.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands above a channel: its topic, and the way to the incident's page. */
final class Topics {
  private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
  private static final Task BOOKMARKS = Task.to("list a channel's bookmarks", "bookmarks.list");
  private static final Task BOOKMARK = Task.to("add a bookmark", "bookmarks.add");

  private final SlackApi api;
  private final @Nullable String publicUrl;

  Topics(SlackApi api, @Nullable String publicUrl) {
    this.api = api;
    this.publicUrl = publicUrl;
  }

  void set(String channel, String topic) {
    String text = Escaping.of(topic.replaceAll("\\s+", " "), Limits.TOPIC);
    Task task = Task.to("set a channel's topic", "conversations.setTopic " + channel);
    api.call(task, slack -> slack.conversationsSetTopic(it -> it.channel(channel).topic(text)));
  }

  /** A help, not a need: a channel without it is as good a room. */
  void bookmark(String channel, String incident) {
    if (publicUrl == null) {
      return;
    }
    String link = publicUrl + "/incidents/" + incident;
    try {
      if (!has(channel, link)) {
        api.call(
            BOOKMARK,
            slack ->
                slack.bookmarksAdd(
                    it -> it.channelId(channel).title(incident).type("link").link(link)));
      }
    } catch (ChatFailure e) {
      LOG.info("{} gets no bookmark: {}", incident, e.getMessage());
    }
  }

  private boolean has(String channel, String link) {
    BookmarksListResponse there =
        api.call(BOOKMARKS, slack -> slack.bookmarksList(it -> it.channelId(channel)));
    return there.getBookmarks() != null
        && there.getBookmarks().stream().anyMatch(one -> link.equals(one.getLink()));
  }
}
