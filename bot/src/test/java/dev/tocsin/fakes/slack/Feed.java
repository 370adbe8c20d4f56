package dev.tocsin.fakes.slack;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Turns what happens in the workspace into the events that the app may hear. */
final class Feed {
  private final Workspace workspace;
  private final Gate gate;
  private final Deliveries deliveries;
  private Set<String> subscribed;

  Feed(Workspace workspace, Gate gate, Deliveries deliveries) {
    this.workspace = workspace;
    this.gate = gate;
    this.deliveries = deliveries;
  }

  /** Only these from now on, by their names in a manifest. */
  void subscribe(Set<String> events) {
    subscribed = Set.copyOf(events);
  }

  void happened(Workspace.Happening happening) {
    var event = happening.event();
    var channel = happening.channel();
    if (channel != null && !channel.members.contains(Workspace.BOT)) {
      return;
    }
    if (wanted(channel, event)) {
      deliveries.event(Parcel.of(Parcel.Kind.EVENTS_API, wrapped(channel, event)));
    }
    if (mentionsApp(event)) {
      happened(new Workspace.Happening(channel, mention(event)));
    }
  }

  private boolean wanted(Channel channel, ObjectNode event) {
    var name = subscription(channel, event);
    return (subscribed == null || subscribed.contains(name))
        && scopes(name).stream().allMatch(gate::granted);
  }

  private static String subscription(Channel channel, ObjectNode event) {
    var type = event.path("type").asString();
    return type.equals("message") ? "message." + plural(channel) : type;
  }

  private static String plural(Channel channel) {
    return channel.kind == Channel.Kind.IM ? "im" : channel.kind.type + "s";
  }

  static List<String> scopes(String name) {
    return switch (name) {
      case "member_joined_channel", "member_left_channel" ->
          List.of("channels:read", "groups:read");
      case "message.channels" -> List.of("channels:history");
      case "message.groups" -> List.of("groups:history");
      case "message.im" -> List.of("im:history");
      case "app_mention" -> List.of("app_mentions:read");
      case "reaction_added", "reaction_removed" -> List.of("reactions:read");
      case "pin_added", "pin_removed" -> List.of("pins:read");
      case "team_join", "user_change" -> List.of("users:read");
      default -> List.of();
    };
  }

  private static boolean mentionsApp(ObjectNode event) {
    return event.path("type").asString().equals("message")
        && !event.has("bot_id")
        && (!event.has("subtype") || event.path("subtype").asString().equals("file_share"))
        && event.path("text").asString("").contains("<@" + Workspace.BOT + ">");
  }

  private static ObjectNode mention(ObjectNode message) {
    var mention = message.deepCopy().put("type", "app_mention");
    mention.remove("channel_type");
    return mention;
  }

  private ObjectNode wrapped(Channel channel, ObjectNode event) {
    var wrapped = Json.object().put("token", "verification").put("team_id", Workspace.TEAM);
    wrapped.put("context_team_id", Workspace.TEAM).putNull("context_enterprise_id");
    wrapped.put("api_app_id", Workspace.APP).put("type", "event_callback");
    wrapped.put("event_id", workspace.newId("Ev"));
    wrapped.put("event_time", workspace.time.instant().getEpochSecond());
    wrapped.put("is_ext_shared_channel", channel != null && channel.shared);
    var authorization = wrapped.putArray("authorizations").addObject();
    authorization.putNull("enterprise_id").put("team_id", Workspace.TEAM);
    authorization.put("user_id", Workspace.BOT).put("is_bot", true);
    authorization.put("is_enterprise_install", false);
    wrapped.set("event", event);
    return wrapped;
  }
}
