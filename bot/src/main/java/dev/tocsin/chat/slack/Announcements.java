package dev.tocsin.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsCreateResponse;
import com.slack.api.model.Conversation;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The channel in which incidents are announced; the first time it is found, or made. */
final class Announcements {
  private static final Task CREATE =
      Task.to("make the incidents channel", "conversations.create", "name_taken");
  private static final Task JOIN = Task.to("join the incidents channel", "conversations.join");
  private static final Pattern ID = Pattern.compile("[CG][A-Z0-9]{7,}");

  private final Map<String, String> ids = new ConcurrentHashMap<>();
  private final SlackApi api;
  private final Channels channels;
  private final Supplier<String> configured;

  /**
   * @param configured the channel's name, or its id
   */
  Announcements(SlackApi api, Channels channels, Supplier<String> configured) {
    this.api = api;
    this.channels = channels;
    this.configured = configured;
  }

  String channel() {
    String wish = configured.get().replaceFirst("^#", "");
    return ID.matcher(wish).matches()
        ? wish
        : ids.computeIfAbsent(SlackRooms.name(wish), this::find);
  }

  private String find(String name) {
    Optional<Conversation> there = channels.named(name);
    if (there.isEmpty()) {
      ConversationsCreateResponse made =
          api.call(CREATE, slack -> slack.conversationsCreate(it -> it.name(name)));
      if (made.isOk()) {
        return made.getChannel().getId();
      }
      throw Failures.of("make the incidents channel", made);
    }
    String id = there.get().getId();
    if (!there.get().isMember()) {
      api.call(JOIN, slack -> slack.conversationsJoin(it -> it.channel(id)));
    }
    return id;
  }
}
