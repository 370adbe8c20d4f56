package dev.tocsin.chat.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who Tocsin is in Slack and where, as Slack itself says; asked for once. */
final class Workspace {
  private static final Task WHO = Task.to("say who Tocsin is", "auth.test");

  private final SlackApi api;
  private volatile @Nullable Self self;

  /** Tocsin's own place in Slack; the address ends with a slash. */
  record Self(String team, String enterprise, String teamName, String user, String address) {
    String linkTo(String channel) {
      return address + "archives/" + channel;
    }

    String linkTo(MessageId message) {
      return linkTo(message.channel()) + "/p" + message.ts().replace(".", "");
    }

    /** The message in its thread. */
    String linkTo(MessageId message, String thread) {
      return linkTo(message) + "?thread_ts=" + thread + "&cid=" + message.channel();
    }
  }

  Workspace(SlackApi api) {
    this.api = api;
  }

  Self self() {
    Self known = self;
    return known == null ? ask() : known;
  }

  /** Without asking Slack: empty until it answered for the first time. */
  Optional<Self> known() {
    return Optional.ofNullable(self);
  }

  boolean isSelf(@Nullable String user) {
    return known().filter(one -> one.user().equals(user)).isPresent();
  }

  Self ask() {
    AuthTestResponse answer = api.call(WHO, slack -> slack.authTest(request -> request));
    Self found =
        new Self(
            answer.getTeamId(),
            answer.getEnterpriseId() == null ? "" : answer.getEnterpriseId(),
            answer.getTeam(),
            answer.getUserId(),
            String.valueOf(answer.getUrl()));
    self = found;
    return found;
  }
}
