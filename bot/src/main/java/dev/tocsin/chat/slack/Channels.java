package dev.tocsin.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds channels by what is known of them; Slack can only list them all. */
final class Channels {
  private static final Task LIST = Task.to("list its channels", "conversations.list");
  private static final int A_PAGE = 500;
  private static final int PAGES = 40;
  private static final List<ConversationType> KINDS =
      List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL);

  private final SlackApi api;
  private final Workspace workspace;

  Channels(SlackApi api, Workspace workspace) {
    this.api = api;
    this.workspace = workspace;
  }

  Optional<Conversation> named(String name) {
    return find(channel -> name.equals(channel.getName()));
  }

  private Optional<Conversation> find(Predicate<Conversation> wanted) {
    String team = workspace.self().team();
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      String from = cursor;
      ConversationsListResponse some =
          api.call(
              LIST,
              slack ->
                  slack.conversationsList(
                      request -> request.types(KINDS).limit(A_PAGE).cursor(from).teamId(team)));
      Optional<Conversation> found = some.getChannels().stream().filter(wanted).findFirst();
      cursor = Directory.next(some.getResponseMetadata());
      if (found.isPresent() || cursor.isEmpty()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
