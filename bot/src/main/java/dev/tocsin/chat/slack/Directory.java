package dev.tocsin.chat.slack;

import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The names of the people in Slack; read as a list once, then one by one as they turn up. */
final class Directory {
  private static final Task LIST = Task.to("list its people", "users.list");
  private static final Task INFO =
      Task.to("say who somebody is", "users.info", "user_not_found", "user_not_visible");
  private static final String A_PAGE = "200";

  /** Bigger workspaces are learned as their people turn up. */
  private static final int PAGES = 10;

  private final SlackApi api;
  private final Workspace workspace;
  private final String token;
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Map<String, Borders.Origin> origins = new ConcurrentHashMap<>();
  private volatile boolean learned;

  Directory(SlackApi api, Workspace workspace, String token) {
    this.api = api;
    this.workspace = workspace;
    this.token = token;
  }

  /**
   * Reads who is in the workspace, once. The SDK's own way always asks for a {@code presence} that
   * Slack's reference does not know.
   */
  void learn() {
    if (learned) {
      return;
    }
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      String from = cursor;
      UsersListResponse some =
          api.call(
              LIST,
              slack ->
                  slack.postFormWithTokenAndParseResponse(
                      form ->
                          form.add("limit", A_PAGE)
                              .add("cursor", from)
                              .add("team_id", workspace.self().team()),
                      "users.list",
                      token,
                      UsersListResponse.class));
      some.getMembers().forEach(this::learn);
      cursor = next(some.getResponseMetadata());
      if (cursor.isEmpty()) {
        break;
      }
    }
    learned = true;
  }

  /** Someone who is new, or has a new name. */
  void learn(User user) {
    names.put(user.getId(), nameOf(user));
    origins.put(user.getId(), Borders.Origin.of(user));
  }

  /**
   * The person, without asking Slack; {@code otherwise} is what to call one who is not known yet.
   */
  ChatUser known(String id, @Nullable String otherwise) {
    String name = names.get(id);
    String spare = otherwise == null || otherwise.isBlank() ? id : otherwise;
    return new ChatUser(SlackPlatform.NAME, id, name == null ? spare : name);
  }

  /** Someone did something; Slack says with it where they belong, if they are new. */
  void met(String id, @Nullable String team) {
    if (team != null && !team.isEmpty()) {
      origins.putIfAbsent(id, new Borders.Origin(team, ""));
    }
  }

  /** Where an account belongs, as far as Slack was asked. */
  Borders.Origin origin(String id) {
    return origins.getOrDefault(id, Borders.Origin.UNKNOWN);
  }

  boolean knows(String id) {
    return names.containsKey(id);
  }

  /** The person; one who is not known yet is asked for. */
  ChatUser user(String id) {
    if (!names.containsKey(id)) {
      ask(id).ifPresent(this::learn);
    }
    return known(id, null);
  }

  private Optional<User> ask(String id) {
    try {
      UsersInfoResponse answer =
          api.call(INFO, slack -> slack.usersInfo(request -> request.user(id)));
      return Optional.ofNullable(answer.getUser());
    } catch (ChatFailure e) {
      return Optional.empty();
    }
  }

  static String next(@Nullable ResponseMetadata metadata) {
    return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
  }

  private static String nameOf(User user) {
    User.Profile profile = user.getProfile();
    if (profile != null && isSet(profile.getDisplayName())) {
      return profile.getDisplayName();
    }
    if (isSet(user.getRealName())) {
      return user.getRealName();
    }
    return isSet(user.getName()) ? user.getName() : user.getId();
  }

  private static boolean isSet(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
