package dev.tocsin.chat.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.tocsin.chat.ChatFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The one place where Slack's refusals and silences become words and a next attempt. */
final class Failures {
  /** A token that Slack refuses is seldom mended within a moment. */
  private static final Duration ONCE_MENDED = Duration.ofMinutes(5);

  private Failures() {}

  /** What a refusal means for the one who wanted {@code what}, such as {@code make a channel}. */
  static ChatFailure of(String what, SlackApiTextResponse refusal) {
    String error = String.valueOf(refusal.getError());
    return error.equals("missing_scope")
        ? ChatFailure.forGood(
            couldNot(what)
                + "the app lacks the scope "
                + String.valueOf(refusal.getNeeded()).replace(",", " or ")
                + ". Paste the manifest again and reinstall the app.")
        : of(what, error);
  }

  static ChatFailure of(String what, String error) {
    return switch (error) {
      case "ratelimited", "rate_limited", "message_limit_exceeded", "too_many_requests" ->
          ChatFailure.forNow(couldNot(what) + "too many requests at once.", Duration.ZERO);
      case "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org",
          "external_channel_migrating" ->
          ChatFailure.forNow(couldNot(what) + "it has troubles of its own.", Duration.ZERO);
      case "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired" ->
          ChatFailure.forNow(couldNot(what) + badToken(error), ONCE_MENDED);
      case "is_archived", "is_inactive", "channel_not_found", "not_in_channel" ->
          ChatFailure.roomGone(couldNot(what) + inWords(error));
      default -> ChatFailure.forGood(couldNot(what) + inWords(error));
    };
  }

  static ChatFailure of(String what, IOException silence) {
    String why =
        switch (silence) {
          case InterruptedIOException _ -> "it did not answer in time";
          case UnknownHostException _ -> "its host name is unknown";
          default -> "it is out of reach";
        };
    return ChatFailure.forNow("Slack could not " + what + ": " + why + ".", Duration.ZERO);
  }

  /** An answer by HTTP status alone: too much, or Slack is ill. */
  static ChatFailure of(String what, SlackApiException answer) {
    int status = answer.getResponse().code();
    if (status == 429) {
      return ChatFailure.forNow(
          couldNot(what) + "too many requests at once.",
          wait(answer.getResponse().header("Retry-After")));
    }
    String why = couldNot(what) + "it answers " + status + ".";
    return status >= 500 || status == 408
        ? ChatFailure.forNow(why, Duration.ZERO)
        : ChatFailure.forGood(why);
  }

  static Duration wait(@Nullable String retryAfter) {
    return retryAfter != null && retryAfter.strip().matches("\\d{1,6}")
        ? Duration.ofSeconds(Math.max(1, Long.parseLong(retryAfter.strip())))
        : Duration.ofSeconds(1);
  }

  private static String couldNot(String what) {
    return "Slack did not " + what + ": ";
  }

  private static String badToken(String error) {
    return error.equals("account_inactive")
        ? "the app was removed from the workspace. Install it again."
        : "it refuses the token. Check SLACK_BOT_TOKEN.";
  }

  private static String inWords(String error) {
    return switch (error) {
      case "channel_not_found" -> "there is no such channel, or Tocsin is not in it.";
      case "is_archived", "is_inactive" -> "the channel is archived.";
      case "name_taken" -> "the name is taken.";
      case "not_in_channel" -> "Tocsin is not in the channel. Invite it there: /invite @Tocsin";
      case "restricted_action",
          "restricted_action_read_only_channel",
          "restricted_action_thread_only_channel",
          "restricted_action_non_threadable_channel",
          "cannot_create_channel" ->
          "the workspace's settings forbid it. An admin of the workspace can allow it.";
      case "method_not_supported_for_channel_type" ->
          "it is private, so that somebody in it has to invite Tocsin: /invite @Tocsin";
      case "message_not_found", "cant_update_message", "edit_window_closed" ->
          "the message is gone, or may not be changed any more.";
      case "plan_upgrade_required" -> "the workspace's plan does not have it.";
      case "permission_denied" ->
          "the workspace's settings let Tocsin not do it. An admin of the workspace can allow it.";
      case "too_many_pins" -> "the channel has as many pins as it may have.";
      case "too_many_bookmarks" -> "the channel has as many bookmarks as it may have.";
      case "user_not_in_channel" -> "the person is not in the channel.";
      case "user_not_found", "users_not_found" -> "there is no such person.";
      case "expired_trigger_id", "exchanged_trigger_id", "trigger_expired", "trigger_exchanged" ->
          "it took too long. Try again.";
      default -> "it says " + error + ".";
    };
  }
}
