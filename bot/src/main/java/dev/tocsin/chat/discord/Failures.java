package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.pagination.PaginationAction;

/** Asks Discord, and says in words why it did not do as asked, and whether it may do so later. */
final class Failures {
  private static final long SECONDS = 10;
  private static final long SECONDS_FOR_ALL = 60;
  private static final int SERVER_ERROR = 500;

  private Failures() {}

  /**
   * Waits for the answer, which never takes longer than a worker has time for.
   *
   * @param action is made here, since JDA refuses some things before Discord is asked
   */
  static <T> T ask(String what, Supplier<? extends RestAction<T>> action) {
    try {
      return action
          .get()
          .timeout(SECONDS, TimeUnit.SECONDS)
          .submit()
          .get(2 * SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw of(what, e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) {
      throw of(what, e);
    } catch (TimeoutException e) {
      throw of(what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ChatFailure.forNow("Tocsin stops before Discord could " + what + ".", Duration.ZERO);
    }
  }

  /** Page after page, up to as many as are wanted. */
  static <T> List<T> all(String what, int most, Supplier<? extends PaginationAction<T, ?>> pages) {
    try {
      return pages.get().cache(false).takeAsync(most).get(SECONDS_FOR_ALL, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw of(what, e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) {
      throw of(what, e);
    } catch (TimeoutException e) {
      throw of(what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ChatFailure.forNow("Tocsin stops before Discord could " + what + ".", Duration.ZERO);
    }
  }

  static ChatFailure of(String what, Throwable why) {
    return switch (why) {
      case ChatFailure failure -> failure;
      case ErrorResponseException refused when refused.getResponse().getException() != null ->
          of(what, refused.getResponse().getException());
      case ErrorResponseException refused -> refused(what, refused);
      case RateLimitedException limited ->
          ChatFailure.forNow(
              "Discord asks for a pause before it can " + what + ".",
              Duration.ofMillis(limited.getRetryAfter()));
      case InsufficientPermissionException missing ->
          ChatFailure.forGood(
              "Discord does not let Tocsin "
                  + what
                  + ": give its role the permission \""
                  + missing.getPermission().getName()
                  + "\".");
      case IllegalArgumentException wrong ->
          ChatFailure.forGood("Discord cannot " + what + ": " + wrong.getMessage());
      case TimeoutException silence -> unheard(what, silence);
      case IOException silence -> unheard(what, silence);
      default -> ChatFailure.forNow("Discord could not " + what + ": " + why, Duration.ZERO);
    };
  }

  private static ChatFailure unheard(String what, Exception silence) {
    String why =
        switch (silence) {
          case TimeoutException _, InterruptedIOException _ -> "it did not answer in time";
          case UnknownHostException _ -> "its host name is unknown";
          default -> "it is out of reach";
        };
    return ChatFailure.forNow("Discord could not " + what + ": " + why + ".", Duration.ZERO);
  }

  static boolean is(ChatFailure failure, ErrorResponse response) {
    return failure.getMessage() != null
        && failure.getMessage().endsWith("(" + response.getCode() + ").");
  }

  private static ChatFailure refused(String what, ErrorResponseException refused) {
    String why =
        "Discord did not "
            + what
            + ": "
            + refused.getMeaning()
            + " ("
            + refused.getErrorCode()
            + ").";
    if (refused.getErrorResponse() == ErrorResponse.UNKNOWN_CHANNEL) {
      return ChatFailure.roomGone(why);
    }
    boolean later =
        refused.isServerError()
            || refused.getResponse().code >= SERVER_ERROR
            || refused.getErrorResponse() == ErrorResponse.SERVER_ERROR
            || refused.getResponse().isRateLimit();
    return later ? ChatFailure.forNow(why, Duration.ZERO) : ChatFailure.forGood(why);
  }
}
