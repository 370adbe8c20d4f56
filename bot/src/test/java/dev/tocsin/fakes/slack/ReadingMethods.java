package dev.tocsin.fakes.slack;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code conversations.*} that read. */
final class ReadingMethods implements Methods {
  private static final int USUAL = 100;
  private static final int CAPPED = 15;

  private final Workspace workspace;
  private final Gate gate;

  ReadingMethods(Workspace workspace, Gate gate) {
    this.workspace = workspace;
    this.gate = gate;
  }

  @Override
  public Map<String, Function<Call, ObjectNode>> methods() {
    return Map.of(
        "conversations.info", this::info,
        "conversations.list", this::list,
        "users.conversations", this::list,
        "conversations.members", this::members,
        "conversations.history", this::history,
        "conversations.replies", this::replies);
  }

  private ObjectNode info(Call call) {
    var channel = workspace.channel(call.text("channel"));
    return Methods.ok("channel", channel.seenBy(Workspace.BOT));
  }

  private ObjectNode list(Call call) {
    var types = call.has("types") ? call.list("types") : List.of("public_channel");
    var mine = call.method().equals("users.conversations");
    var user = call.has("user") ? call.text("user") : Workspace.BOT;
    var found =
        workspace.channels.values().stream()
            .filter(one -> types.contains(type(one)) && visible(one))
            .filter(one -> !(call.flag("exclude_archived") && one.archived))
            .filter(one -> !mine || one.members.contains(user))
            .map(one -> one.seenBy(Workspace.BOT))
            .toList();
    return Page.of(call, USUAL).cut(found, "channels");
  }

  private ObjectNode members(Call call) {
    var channel = workspace.channel(call.text("channel"));
    return Page.of(call, USUAL).cut(List.copyOf(channel.members), "members");
  }

  private ObjectNode history(Call call) {
    var channel = readable(call);
    Predicate<ObjectNode> onTop =
        one -> !one.has("thread_ts") || one.path("thread_ts").equals(one.path("ts"));
    var found = within(call, channel.newestFirst().stream().filter(onTop));
    return page(call, found);
  }

  private ObjectNode replies(Call call) {
    var channel = readable(call);
    var parent = channel.messages.get(call.text("ts"));
    if (parent == null) {
      throw new Refusal("thread_not_found");
    }
    var thread = parent.path("thread_ts").asString(call.text("ts"));
    var root = Stream.ofNullable(channel.messages.get(thread));
    var rest =
        channel.replies(thread).stream().filter(one -> !one.path("ts").asString().equals(thread));
    return page(call, Stream.concat(root, within(call, rest).stream()).toList());
  }

  private ObjectNode page(Call call, List<ObjectNode> found) {
    var most = gate.historyIsCapped() ? CAPPED : 999;
    var told = found.stream().map(one -> told(one, call.flag("include_all_metadata"))).toList();
    return Page.of(call, gate.historyIsCapped() ? CAPPED : USUAL)
        .atMost(most)
        .cut(told, "messages");
  }

  private static ObjectNode told(ObjectNode message, boolean metadata) {
    var told = message.deepCopy();
    if (!metadata) {
      told.remove("metadata");
    }
    return told;
  }

  private static List<ObjectNode> within(Call call, Stream<ObjectNode> messages) {
    var oldest = call.has("oldest") ? call.text("oldest") : "0";
    var latest = call.has("latest") ? call.text("latest") : "9999999999.999999";
    return messages
        .filter(
            one -> {
              var ts = one.path("ts").asString();
              var edge = Ts.compare(ts, oldest) == 0 || Ts.compare(ts, latest) == 0;
              return edge
                  ? call.flag("inclusive")
                  : Ts.compare(ts, oldest) > 0 && Ts.compare(ts, latest) < 0;
            })
        .toList();
  }

  private Channel readable(Call call) {
    var channel = workspace.channel(call.text("channel"));
    if (!channel.members.contains(Workspace.BOT)) {
      throw new Refusal("not_in_channel");
    }
    return channel;
  }

  private static boolean visible(Channel channel) {
    return channel.kind == Channel.Kind.CHANNELS || channel.members.contains(Workspace.BOT);
  }

  private static String type(Channel channel) {
    return switch (channel.kind) {
      case CHANNELS -> "public_channel";
      case GROUPS -> "private_channel";
      case IM -> "im";
    };
  }
}
