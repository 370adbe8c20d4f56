package dev.tocsin.chat.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.tocsin.chat.ChatFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Every call of Slack's Web API goes through here: paced, and with failures in Tocsin's words. */
final class SlackApi {
  private static final Task JOIN = Task.to("join a channel", "conversations.join");
  private static final List<String> ILL =
      List.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");

  private final MethodsClient methods;
  private final Reach reach;
  private final Pacing pacing;

  SlackApi(MethodsClient methods, Reach reach, InstantSource clock) {
    this.methods = methods;
    this.reach = reach;
    this.pacing = new Pacing(clock);
  }

  /** One request to the Web API. */
  @FunctionalInterface
  interface Request<T extends SlackApiTextResponse> {
    T send(MethodsClient slack) throws IOException, SlackApiException;
  }

  /**
   * Something to be asked of Slack.
   *
   * @param what in words, such as {@code post a message}
   * @param paced what Slack counts it by: a method, with its channel where that matters
   * @param accepted errors that the caller knows what to do with
   */
  record Task(String what, String paced, List<String> accepted) {
    static Task to(String what, String paced, String... accepted) {
      return new Task(what, paced, List.of(accepted));
    }
  }

  /** The answer, which is a refusal only where the task accepts it. */
  <T extends SlackApiTextResponse> T call(Task task, Request<T> request) {
    Optional<Duration> rest = pacing.left(task.paced());
    if (rest.isPresent()) {
      throw ChatFailure.forNow(
          "Slack asked to be left alone for a while before it would " + task.what() + " again.",
          rest.get());
    }
    T answer = send(task, request);
    String error = answer.isOk() ? "" : String.valueOf(answer.getError());
    if (ILL.contains(error)) {
      reach.isNotThere(String.valueOf(Failures.of("let Tocsin in", error).getMessage()));
    } else {
      reach.isThere();
    }
    if (answer.isOk() || task.accepted().contains(error)) {
      return answer;
    }
    throw Failures.of(task.what(), answer);
  }

  /** Comes into a channel that everyone may come into. */
  void join(String channel) {
    call(JOIN, slack -> slack.conversationsJoin(it -> it.channel(channel)));
  }

  private <T extends SlackApiTextResponse> T send(Task task, Request<T> request) {
    try {
      return request.send(methods);
    } catch (IOException e) {
      ChatFailure failure = Failures.of(task.what(), e);
      reach.isNotThere(String.valueOf(failure.getMessage()));
      throw failure;
    } catch (SlackApiException e) {
      ChatFailure failure = Failures.of(task.what(), e);
      if (e.getResponse().code() == 429) {
        pacing.rest(task.paced(), failure.after());
      } else {
        reach.isNotThere(String.valueOf(failure.getMessage()));
      }
      throw failure;
    }
  }

  /** Whether Slack wants at least so long a pause before it is asked that again. */
  boolean isResting(Task task, Duration atLeast) {
    return pacing.left(task.paced()).filter(left -> left.compareTo(atLeast) >= 0).isPresent();
  }
}
