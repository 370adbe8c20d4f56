package dev.tocsin.chat.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.usergroups.UsergroupsListResponse;
import com.slack.api.model.Usergroup;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatSettings;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Slack's user groups, such as @oncall-eng. What only people can mend is said in health, and no
 * reason to fail: it is looked at again within the hour.
 */
final class UserGroups {
  private static final String[] FOR_PEOPLE = {
    "missing_scope", "plan_upgrade_required", "permission_denied", "invalid_users"
  };
  private static final Task LIST = Task.to("list its user groups", "usergroups.list", FOR_PEOPLE);
  private static final Task UPDATE =
      Task.to("change a user group", "usergroups.users.update", FOR_PEOPLE);

  private final SlackApi api;
  private final Workspace workspace;
  private final ChatSettings settings;
  private final Notices notices;

  UserGroups(SlackApi api, Workspace workspace, ChatSettings settings, Notices notices) {
    this.api = api;
    this.workspace = workspace;
    this.settings = settings;
    this.notices = notices;
  }

  boolean follows(String schedule) {
    return groups().containsKey(schedule);
  }

  void follow(String schedule, List<ChatUser> people) {
    String handle = String.valueOf(groups().get(schedule)).replaceFirst("^@", "");
    String about = "The user group @" + handle;
    Optional<String> trouble = trouble(handle, people);
    trouble.ifPresentOrElse(
        why ->
            notices.holds(about, about + " does not follow the schedule " + schedule + ": " + why),
        () -> notices.isOver(about));
  }

  private Map<String, String> groups() {
    return settings.groups(SlackPlatform.NAME);
  }

  /** Empty when the group is as it should be. */
  private Optional<String> trouble(String handle, List<ChatUser> people) {
    if (people.isEmpty()) {
      return Optional.of("nobody on call is known in Slack.");
    }
    UsergroupsListResponse all =
        api.call(
            LIST,
            slack ->
                slack.usergroupsList(it -> it.includeUsers(true).teamId(workspace.self().team())));
    if (!all.isOk()) {
      return why(LIST, all);
    }
    return all.getUsergroups().stream()
        .filter(group -> handle.equals(group.getHandle()))
        .findFirst()
        .map(group -> update(group, people))
        .orElseGet(() -> Optional.of("there is no such group. Make it in Slack."));
  }

  private Optional<String> update(Usergroup group, List<ChatUser> people) {
    List<String> ids = people.stream().map(ChatUser::id).distinct().toList();
    List<String> there = Objects.requireNonNullElse(group.getUsers(), List.of());
    if (Set.copyOf(there).equals(ids.stream().collect(Collectors.toSet()))) {
      return Optional.empty();
    }
    var answer =
        api.call(
            UPDATE,
            slack ->
                slack.usergroupsUsersUpdate(
                    it -> it.usergroup(group.getId()).users(ids).teamId(workspace.self().team())));
    return answer.isOk() ? Optional.empty() : why(UPDATE, answer);
  }

  private static Optional<String> why(Task task, SlackApiTextResponse refusal) {
    ChatFailure failure = Failures.of(task.what(), refusal);
    return Optional.of(String.valueOf(failure.getMessage()));
  }
}
