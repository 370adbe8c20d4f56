package dev.tocsin.fakes.slack;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Who comes into a channel and who goes. */
final class Inviting {
  private final Workspace workspace;
  private final Messages messages;

  private record Unfit(String user, String why) {}

  Inviting(Workspace workspace) {
    this.workspace = workspace;
    this.messages = new Messages(workspace);
  }

  ObjectNode invite(Call call) {
    var channel = open(call);
    var users = call.list("users");
    if (users.isEmpty()) {
      throw new Refusal("no_user");
    }
    if (!channel.members.contains(Workspace.BOT)) {
      throw new Refusal("not_in_channel");
    }
    var unfit = unfit(channel, users);
    if (!unfit.isEmpty() && (!call.flag("force") || unfit.size() == users.size())) {
      throw refusal(unfit);
    }
    var bad = unfit.stream().map(Unfit::user).toList();
    users.stream()
        .filter(one -> !bad.contains(one))
        .forEach(one -> messages.join(channel, one, Workspace.BOT));
    return Methods.ok("channel", channel.seenBy(Workspace.BOT));
  }

  ObjectNode kick(Call call) {
    var channel = open(call);
    if (call.text("user").equals(Workspace.BOT)) {
      throw new Refusal("cant_kick_self");
    }
    var user = workspace.user(call.text("user")).id();
    if (!channel.members.contains(user)) {
      throw new Refusal("not_in_channel");
    }
    messages.leave(channel, user);
    return Methods.ok();
  }

  ObjectNode join(Call call) {
    var channel = open(call);
    if (channel.kind != Channel.Kind.CHANNELS) {
      throw new Refusal("method_not_supported_for_channel_type");
    }
    messages.join(channel, Workspace.BOT, "");
    return Methods.ok("channel", channel.seenBy(Workspace.BOT));
  }

  ObjectNode leave(Call call) {
    var channel = open(call);
    if (!channel.members.remove(Workspace.BOT)) {
      return Methods.ok().put("not_in_channel", true);
    }
    workspace.changed();
    return Methods.ok();
  }

  private Channel open(Call call) {
    var channel = workspace.channel(call.text("channel"));
    if (channel.archived) {
      throw new Refusal("is_archived");
    }
    return channel;
  }

  private List<Unfit> unfit(Channel channel, List<String> users) {
    var unfit = new ArrayList<Unfit>();
    for (var id : users) {
      var user = workspace.users.get(id);
      if (user == null || user.deleted()) {
        unfit.add(new Unfit(id, "user_not_found"));
      } else if (id.equals(Workspace.BOT)) {
        unfit.add(new Unfit(id, "cant_invite_self"));
      } else if (channel.members.contains(id)) {
        unfit.add(new Unfit(id, "already_in_channel"));
      } else if (!user.team().equals(Workspace.TEAM) && !channel.shared) {
        unfit.add(new Unfit(id, "no_external_invite_permission"));
      }
    }
    return unfit;
  }

  private static Refusal refusal(List<Unfit> unfit) {
    var refusal = new Refusal(unfit.getFirst().why());
    var errors = refusal.answer().putArray("errors");
    for (var one : unfit) {
      errors.addObject().put("user", one.user()).put("ok", false).put("error", one.why());
    }
    return refusal;
  }
}
