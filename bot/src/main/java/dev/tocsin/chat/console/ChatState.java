package dev.tocsin.chat.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the lines add up to; guarded by the lock of {@link ConsoleChat}. */
final class ChatState {
  private final Map<String, Place> rooms = new LinkedHashMap<>();
  private final Map<String, String> roomOfKey = new HashMap<>();
  private final Map<String, Message> messages = new HashMap<>();
  private final Map<String, String> messageOfKey = new HashMap<>();
  private final Map<String, List<String>> said = new HashMap<>();

  void apply(Line line) {
    switch (line.entry()) {
      case Entry.RoomMade made -> make(Place.of(made));
      case Entry.RoomDescribed described ->
          room(described.room(), room -> room.described(described.topic()));
      case Entry.RoomArchived archived -> room(archived.room(), room -> room.archived(true));
      case Entry.RoomReopened reopened -> room(reopened.room(), room -> room.archived(false));
      case Entry.Joined joined -> room(joined.room(), room -> room.joined(joined.people()));
      case Entry.Posted posted -> post(line, posted);
      case Entry.TextEdited edited ->
          message(edited.message(), message -> message.says(edited.text(), line.at()));
      case Entry.CardEdited edited ->
          message(edited.message(), message -> message.shows(edited.card(), line.at()));
      case Entry.Deleted deleted -> message(deleted.message(), Message::withdrawn);
      case Entry.Reacted reacted -> message(reacted.message(), message -> message.react(reacted));
      case Entry.Pinned pinned -> message(pinned.message(), Message::pin);
    }
  }

  List<Place> rooms() {
    return List.copyOf(rooms.values());
  }

  Optional<Place> room(String id) {
    return Optional.ofNullable(rooms.get(id));
  }

  Optional<Place> roomOfKey(String key) {
    return Optional.ofNullable(roomOfKey.get(key)).flatMap(this::room);
  }

  Optional<Message> message(String id) {
    return Optional.ofNullable(messages.get(id));
  }

  Optional<String> messageOfKey(String key) {
    return Optional.ofNullable(messageOfKey.get(key));
  }

  /** The newest messages before the given number, oldest first. */
  List<Message> before(String room, long number, String reader, int limit) {
    var newest = new ArrayList<Message>();
    for (var id : said.getOrDefault(room, List.of()).reversed()) {
      var message = Objects.requireNonNull(messages.get(id));
      if (message.n() < number && message.isSeenBy(reader)) {
        newest.add(message);
      }
      if (newest.size() == limit) {
        break;
      }
    }
    return newest.reversed();
  }

  private void make(Place room) {
    rooms.put(room.id(), room);
    roomOfKey.put(room.key(), room.id());
  }

  private void post(Line line, Entry.Posted posted) {
    messages.put(posted.message(), Message.of(line, posted));
    messageOfKey.put(posted.key(), posted.message());
    said.computeIfAbsent(posted.room(), room -> new ArrayList<>()).add(posted.message());
    if (posted.onlyTo() == null) {
      room(posted.room(), room -> room.heard(line.n()));
    }
  }

  private void room(String id, UnaryOperator<Place> change) {
    rooms.computeIfPresent(id, (same, room) -> change.apply(room));
  }

  private void message(String id, UnaryOperator<Message> change) {
    messages.computeIfPresent(id, (same, message) -> change.apply(message));
  }
}
