package dev.tocsin.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsCreateResponse;
import com.slack.api.model.Conversation;
import dev.tocsin.chat.ChatFailure;
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
  private static final Task INFO = Task.to("say what a channel is called", "conversations.info");
  private static final Pattern ID = Pattern.compile("[CG][A-Z0-9]{7,}");

  private final Map<String, String> ids = new ConcurrentHashMap<>();
  private final SlackApi api;
  private final Workspace workspace;
  private final Channels channels;
  private final ThreadRooms threads;
  private final Supplier<String> configured;

  /**
   * @param configured the channel's name, or its id
   */
  Announcements(
      SlackApi api, Workspace workspace, ThreadRooms threads, Supplier<String> configured) {
    this.api = api;
    this.workspace = workspace;
    this.channels = new Channels(api, workspace);
    this.threads = threads;
    this.configured = configured;
  }

  String channel() {
    String wish = wish();
    String id =
        ID.matcher(wish).matches()
            ? wish
            : ids.computeIfAbsent(SlackRooms.name(wish), this::findOrMake);
    threads.in(id);
    return id;
  }

  /** Finds the channel if it is there, so that what is said in its threads is heard. */
  void look() {
    String wish = wish();
    if (ID.matcher(wish).matches()) {
      threads.in(wish);
    } else if (!ids.containsKey(SlackRooms.name(wish))) {
      channels.named(SlackRooms.name(wish)).ifPresent(there -> threads.in(there.getId()));
    }
  }

  /** What people call it. */
  String name() {
    String wish = wish();
    return ID.matcher(wish).matches()
        ? api.call(INFO, slack -> slack.conversationsInfo(it -> it.channel(wish)))
            .getChannel()
            .getName()
        : SlackRooms.name(wish);
  }

  /** Looks for the channel anew: what was found is of no use any more. */
  void forget(String channel) {
    ids.values().remove(channel);
  }

  private String wish() {
    return configured.get().replaceFirst("^#", "");
  }

  private String findOrMake(String name) {
    Optional<Conversation> there = channels.named(name);
    if (there.isEmpty()) {
      String team = workspace.self().team();
      ConversationsCreateResponse made =
          api.call(CREATE, slack -> slack.conversationsCreate(it -> it.name(name).teamId(team)));
      if (made.isOk()) {
        return made.getChannel().getId();
      }
      throw Failures.of("make the incidents channel", made);
    }
    if (there.get().isArchived()) {
      throw ChatFailure.forGood(
          "#"
              + name
              + " is archived. Take it out of the archive, or configure another"
              + " incidents-channel.");
    }
    String id = there.get().getId();
    if (!there.get().isMember()) {
      api.join(id);
    }
    return id;
  }
}
