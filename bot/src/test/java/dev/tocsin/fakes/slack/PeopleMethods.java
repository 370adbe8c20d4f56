package dev.tocsin.fakes.slack;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Who there is: accounts, user groups, the team, the app itself, and files. */
final class PeopleMethods implements Methods {
  private final Workspace workspace;
  private final Gate gate;

  PeopleMethods(Workspace workspace, Gate gate) {
    this.workspace = workspace;
    this.gate = gate;
  }

  @Override
  public Map<String, Function<Call, ObjectNode>> methods() {
    return Map.ofEntries(
        Map.entry("api.test", _ -> Methods.ok()),
        Map.entry("auth.test", this::whoAmI),
        Map.entry("team.info", this::team),
        Map.entry("bots.info", this::bot),
        Map.entry("users.info", call -> user(workspace.user(call.text("user")))),
        Map.entry("users.list", this::users),
        Map.entry("users.lookupByEmail", this::byEmail),
        Map.entry("usergroups.list", this::groups),
        Map.entry("usergroups.users.list", this::groupMembers),
        Map.entry("usergroups.users.update", this::updateGroup),
        Map.entry("files.info", this::file));
  }

  private ObjectNode whoAmI(Call call) {
    var answer = Methods.ok().put("url", "https://acme.slack.test/").put("team", "Acme");
    answer.put("team_id", Workspace.TEAM).put("is_enterprise_install", false);
    if (call.token().startsWith("xapp-")) {
      return answer.put("app_id", Workspace.APP).put("app_name", "Tocsin");
    }
    answer.put("user", "tocsin").put("user_id", Workspace.BOT);
    return answer.put("bot_id", Workspace.BOT_ID);
  }

  private ObjectNode team(Call call) {
    var answer = Methods.ok();
    answer.putObject("team").put("id", Workspace.TEAM).put("name", "Acme").put("domain", "acme");
    return answer;
  }

  private ObjectNode bot(Call call) {
    if (call.has("bot") && !call.text("bot").equals(Workspace.BOT_ID)) {
      throw new Refusal("bot_not_found");
    }
    var answer = Methods.ok();
    var bot = answer.putObject("bot").put("id", Workspace.BOT_ID).put("name", "Tocsin");
    bot.put("app_id", Workspace.APP).put("user_id", Workspace.BOT).put("deleted", false);
    return answer;
  }

  private ObjectNode user(User user) {
    return Methods.ok("user", user.json(gate.granted("users:read.email")));
  }

  private ObjectNode users(Call call) {
    var withEmail = gate.granted("users:read.email");
    var all = workspace.users.values().stream().map(one -> one.json(withEmail)).toList();
    return Page.of(call, 200).cut(all, "members");
  }

  private ObjectNode byEmail(Call call) {
    return workspace.users.values().stream()
        .filter(one -> one.email().equalsIgnoreCase(call.text("email")) && !one.deleted())
        .findFirst()
        .map(this::user)
        .orElseThrow(() -> new Refusal("users_not_found"));
  }

  private ObjectNode groups(Call call) {
    var answer = Methods.ok();
    var all = answer.putArray("usergroups");
    workspace.groups.values().forEach(one -> all.add(group(one, call.flag("include_users"))));
    return answer;
  }

  private ObjectNode groupMembers(Call call) {
    var answer = Methods.ok();
    answer.set("users", Json.list(known(call).users()));
    return answer;
  }

  private ObjectNode updateGroup(Call call) {
    var group = known(call);
    var users = call.list("users");
    if (users.isEmpty()) {
      throw new Refusal("no_users_provided");
    }
    if (!workspace.users.keySet().containsAll(users)) {
      throw new Refusal("invalid_users");
    }
    var changed = new Workspace.UserGroup(group.id(), group.handle(), users);
    workspace.groups.put(group.id(), changed);
    workspace.changed();
    return Methods.ok("usergroup", group(changed, true));
  }

  private Workspace.UserGroup known(Call call) {
    var group = workspace.groups.get(call.text("usergroup"));
    if (group == null) {
      throw new Refusal("no_such_subteam");
    }
    return group;
  }

  private static ObjectNode group(Workspace.UserGroup group, boolean withUsers) {
    var json = Json.object().put("id", group.id()).put("team_id", Workspace.TEAM);
    json.put("is_usergroup", true).put("handle", group.handle()).put("name", group.handle());
    json.put("user_count", group.users().size());
    if (withUsers) {
      json.set("users", Json.list(List.copyOf(group.users())));
    }
    return json;
  }

  private ObjectNode file(Call call) {
    var file = workspace.files.get(call.text("file"));
    if (file == null) {
      throw new Refusal("file_not_found");
    }
    return Methods.ok("file", file.json());
  }
}
