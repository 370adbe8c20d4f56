package dev.tocsin.chat.slack;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All that stands in one room, told of page by page as it is read, the newest first. */
final class FoundRoom {
  private final History history;
  private final Place place;
  private final Set<String> ids = new HashSet<>();

  FoundRoom(History history, Place place) {
    this.history = history;
    this.place = place;
  }

  /**
   * A message that is there.
   *
   * @param asOf the instant from which on anything may have changed
   */
  record Found(JsonObject message, Instant asOf) {}

  void read(Consumer<Found> reader) {
    if (place.isThread()) {
      history.ofThread(place.root(), page -> tell(page, reader));
      return;
    }
    List<MessageId> threads = new ArrayList<>();
    history.ofChannel(
        place.channel(),
        page -> {
          tell(page, reader);
          page.messages().stream()
              .filter(message -> Json.number(message, "reply_count") > 0)
              .forEach(message -> threads.add(id(message)));
        });
    threads.forEach(root -> history.ofThread(root, page -> tell(page, reader)));
  }

  /** Whether a message was there. */
  boolean has(String id) {
    return ids.contains(id);
  }

  private void tell(History.Page page, Consumer<Found> reader) {
    for (JsonObject message : page.messages()) {
      ids.add(id(message).toString());
      reader.accept(new Found(message, page.asOf()));
    }
  }

  private MessageId id(JsonObject message) {
    return new MessageId(place.channel(), Json.text(message, "ts"));
  }
}
