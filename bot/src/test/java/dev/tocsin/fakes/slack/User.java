package dev.tocsin.fakes.slack;

import tools.jackson.databind.node.ObjectNode;

/**
 * An account of the workspace.
 *
 * @param team another organisation's for a guest by a shared channel
 */
record User(String id, String name, String email, String team, boolean bot, boolean deleted) {
  User deactivated() {
    return new User(id, name, email, team, bot, true);
  }

  /** As Slack describes it to an app; the address only to those who may read it. */
  ObjectNode json(boolean withEmail) {
    var real = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    var json = Json.object().put("id", id).put("team_id", team).put("name", name);
    json.put("deleted", deleted).put("real_name", real).put("is_bot", bot);
    json.put("is_restricted", false).put("is_ultra_restricted", false).put("tz", "Europe/Berlin");
    var profile = json.putObject("profile").put("real_name", real).put("display_name", name);
    profile.put("team", team);
    if (withEmail && !email.isEmpty()) {
      profile.put("email", email);
    }
    return json;
  }
}
