package dev.tocsin.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsInviteResponse;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.util.List;

/** Brings people into a channel; one who cannot come keeps nobody else out. */
final class Guests {
  /** What Slack says of people, rather than of the channel. */
  private static final String[] OF_PEOPLE = {
    "already_in_channel",
    "cant_invite",
    "cant_invite_self",
    "user_not_found",
    "no_user",
    "user_is_restricted",
    "ura_max_channels",
    "org_user_not_in_team",
    "invitee_cant_see_channel",
    "no_external_invite_permission",
    "user_is_bot",
    "user_disabled"
  };

  private static final Task INVITE =
      Task.to("bring people into a channel", "conversations.invite", OF_PEOPLE);

  private final SlackApi api;

  Guests(SlackApi api) {
    this.api = api;
  }

  void invite(String channel, List<String> people) {
    for (int from = 0; from < people.size(); from += Limits.INVITED_AT_ONCE) {
      int to = Math.min(from + Limits.INVITED_AT_ONCE, people.size());
      inviteSome(channel, people.subList(from, to));
    }
  }

  private void inviteSome(String channel, List<String> people) {
    boolean allTheRest = ask(channel, people).isOk();
    if (!allTheRest && people.size() > 1) {
      people.forEach(one -> ask(channel, List.of(one)));
    }
  }

  /** Forced, Slack leaves out by itself those whom it cannot add. */
  private ConversationsInviteResponse ask(String channel, List<String> people) {
    return api.call(
        INVITE,
        slack -> slack.conversationsInvite(it -> it.channel(channel).users(people).force(true)));
  }
}
