package dev.tocsin.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsCreateResponse;
import com.slack.api.model.Conversation;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Room;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Makes incidents' channels, each once for its key. */
final class SlackRooms {
  private static final Task CREATE =
      Task.to("make a channel", "conversations.create", "name_taken");
  private static final Task PURPOSE =
      Task.to("set a channel's purpose", "conversations.setPurpose", "is_archived");

  private static final Task UNARCHIVE =
      Task.to("take a channel out of the archive", "conversations.unarchive", "not_archived");

  /** As long as it may take from the first try to the last; an older namesake is another room. */
  private static final Duration SAME_ROOM = Duration.ofHours(12);

  /** By how much Slack's clock may be behind. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private static final int NAMESAKES = 20;

  private final SlackApi api;
  private final Workspace workspace;
  private final Channels channels;
  private final Topics topics;
  private final Threads threads;
  private final InstantSource clock;

  SlackRooms(
      SlackApi api, Workspace workspace, Topics topics, Threads threads, InstantSource clock) {
    this.api = api;
    this.workspace = workspace;
    this.channels = new Channels(api, workspace);
    this.topics = topics;
    this.threads = threads;
    this.clock = clock;
  }

  /** A channel; or a thread, where Slack lets Tocsin make none. */
  Room open(RoomRequest request) {
    try {
      return channel(request);
    } catch (ChatFailure e) {
      if (e.worthRetrying()) {
        throw e;
      }
      return threads.open(request, String.valueOf(e.getMessage()));
    }
  }

  private Room channel(RoomRequest request) {
    String name = name(request.name());
    for (int number = 1; number <= NAMESAKES; number++) {
      String numbered = number == 1 ? name : numbered(name, number);
      Optional<Conversation> channel =
          create(numbered, request.isPrivate()).or(() -> madeBefore(numbered, request));
      if (channel.isPresent()) {
        return furnished(channel.get(), request);
      }
    }
    throw ChatFailure.forGood("Slack has too many channels called " + name + " already.");
  }

  /** What Slack takes as a name. */
  static String name(String wish) {
    String name =
        wish.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    return name.isEmpty()
        ? "incident"
        : name.substring(0, Math.min(name.length(), Limits.CHANNEL_NAME));
  }

  private static String numbered(String name, int number) {
    String tail = "-" + number;
    int room = Limits.CHANNEL_NAME - tail.length();
    return name.substring(0, Math.min(name.length(), room)) + tail;
  }

  private Optional<Conversation> create(String name, boolean isPrivate) {
    String team = workspace.self().team();
    ConversationsCreateResponse made =
        api.call(
            CREATE,
            slack ->
                slack.conversationsCreate(
                    request -> request.name(name).isPrivate(isPrivate).teamId(team)));
    return made.isOk() ? Optional.of(made.getChannel()) : Optional.empty();
  }

  /** The channel that an attempt made whose end nobody saw, or that was put away too early. */
  private Optional<Conversation> madeBefore(String name, RoomRequest request) {
    return channels
        .named(name)
        .filter(channel -> workspace.isSelf(channel.getCreator()))
        .filter(channel -> isYoung(channel) && isFor(channel, request))
        .filter(channel -> !channel.isArchived() || isBack(channel))
        .filter(channel -> channel.isMember() || isIn(channel));
  }

  /** Slack lets bots take a channel out of the archive in some workspaces, in others not. */
  private boolean isBack(Conversation channel) {
    return isDone(
        () ->
            api.call(
                UNARCHIVE,
                it -> it.conversationsUnarchive(asked -> asked.channel(channel.getId()))));
  }

  private boolean isIn(Conversation channel) {
    return isDone(() -> api.join(channel.getId()));
  }

  /** Without it the channel is as good a room. */
  private static boolean isDone(Runnable change) {
    try {
      change.run();
      return true;
    } catch (ChatFailure e) {
      if (e.worthRetrying()) {
        throw e;
      }
      return false;
    }
  }

  private boolean isYoung(Conversation channel) {
    return isMadeAfter(channel, clock.instant().minus(SAME_ROOM));
  }

  private static boolean isMadeAfter(Conversation channel, Instant time) {
    return Instant.ofEpochSecond(channel.getCreated()).isAfter(time);
  }

  /**
   * One without a purpose was left halfway: its name has the incident's number, and it may not be
   * older than the incident.
   */
  private static boolean isFor(Conversation channel, RoomRequest request) {
    String purpose = Optional.ofNullable(channel.getPurpose()).map(it -> it.getValue()).orElse("");
    return purpose.isEmpty()
        ? isMadeAfter(channel, request.origin().opened().minus(CLOCKS_DIFFER))
        : purpose.startsWith(whose(request)) || request.hasRoom(channel.getId());
  }

  /** The number alone may be that of an incident of an earlier database. */
  private static String whose(RoomRequest request) {
    return request.key() + ", opened " + request.origin().opened() + ", ";
  }

  private Room furnished(Conversation channel, RoomRequest request) {
    String id = channel.getId();
    String purpose =
        whose(request) + "is worked on here. What is said becomes the record of the incident.";
    isDone(
        () ->
            api.call(
                PURPOSE,
                slack -> slack.conversationsSetPurpose(it -> it.channel(id).purpose(purpose))));
    isDone(() -> topics.set(id, request.topic()));
    topics.bookmark(id, request.key());
    return new Room(id, channel.getName(), workspace.self().linkTo(id));
  }
}
