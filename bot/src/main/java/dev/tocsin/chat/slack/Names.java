package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatUser;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** People's names for what is heard; an acknowledgement does not wait long for one. */
final class Names {
  private final Directory directory;
  private final Duration patience;

  Names(Directory directory, Duration patience) {
    this.directory = directory;
    this.patience = patience;
  }

  /** The same for someone whose workspace Slack says. */
  ChatUser of(String id, String team) {
    directory.met(id, team);
    return of(id);
  }

  ChatUser of(String id) {
    if (directory.knows(id)) {
      return directory.known(id, null);
    }
    try {
      return CompletableFuture.supplyAsync(() -> directory.user(id), Thread::startVirtualThread)
          .completeOnTimeout(directory.known(id, null), patience.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    } catch (CompletionException e) {
      return directory.known(id, null);
    }
  }
}
