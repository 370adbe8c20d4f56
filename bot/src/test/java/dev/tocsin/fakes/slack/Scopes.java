package dev.tocsin.fakes.slack;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which scopes open a method for the conversation that the call is about. */
final class Scopes {
  private Scopes() {}

  /** Any one of these is enough; empty when none is needed. */
  static Set<String> fitting(Contract.Method method, Call call, Map<String, Channel> channels) {
    var all = new TreeSet<>(method.scopes());
    var families = all.stream().anyMatch(one -> one.startsWith(Channel.Kind.GROUPS.scopes()));
    if (!families) {
      return all;
    }
    var kind = kind(call, channels);
    all.removeIf(scope -> kind != null && !scope.startsWith(kind.scopes()));
    return all;
  }

  private static Channel.Kind kind(Call call, Map<String, Channel> channels) {
    return switch (call.method()) {
      case "conversations.create" ->
          call.flag("is_private") ? Channel.Kind.GROUPS : Channel.Kind.CHANNELS;
      case "conversations.open" -> Channel.Kind.IM;
      default -> {
        var channel = channels.get(call.text("channel"));
        yield channel == null ? null : channel.kind;
      }
    };
  }
}
