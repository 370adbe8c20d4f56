package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Has commands decided. What asked for one opens a window for three seconds only: where the
 * decision takes long, a window opens at once that says so, and what comes of it is shown there.
 */
final class Deciding {
  private final ChatEvents events;
  private final Replies replies;
  private final Duration soon;

  /**
   * What was decided, and where the asker waits for it.
   *
   * @param waiting the asker with the window that was opened meanwhile, if there is one
   */
  record Decided(Reply reply, CompletableFuture<Asker> waiting, boolean late) {}

  /**
   * @param soon how long a decision may take before a window opens
   */
  Deciding(ChatEvents events, Replies replies, Duration soon) {
    this.events = events;
    this.replies = replies;
    this.soon = soon;
  }

  Decided decide(Invocation invocation, Asker asker) {
    CompletableFuture<Reply> deciding =
        CompletableFuture.supplyAsync(() -> events.command(invocation), Thread::startVirtualThread);
    boolean isThere = isThereSoon(deciding);
    CompletableFuture<Asker> waiting =
        isThere
            ? CompletableFuture.completedFuture(asker)
            : CompletableFuture.supplyAsync(
                () -> replies.keepWaiting(asker), Thread::startVirtualThread);
    return new Decided(deciding.join(), waiting, !isThere);
  }

  private boolean isThereSoon(CompletableFuture<Reply> deciding) {
    try {
      return deciding
          .thenApply(_ -> true)
          .completeOnTimeout(false, soon.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    } catch (CompletionException e) {
      return true;
    }
  }
}
