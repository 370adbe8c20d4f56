package dev.tocsin.chat.console;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tocsin.chat.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens in the practice room; the names in the file outlive the classes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "room-made", value = Entry.RoomMade.class),
  @JsonSubTypes.Type(name = "room-described", value = Entry.RoomDescribed.class),
  @JsonSubTypes.Type(name = "room-archived", value = Entry.RoomArchived.class),
  @JsonSubTypes.Type(name = "room-reopened", value = Entry.RoomReopened.class),
  @JsonSubTypes.Type(name = "joined", value = Entry.Joined.class),
  @JsonSubTypes.Type(name = "posted", value = Entry.Posted.class),
  @JsonSubTypes.Type(name = "text-edited", value = Entry.TextEdited.class),
  @JsonSubTypes.Type(name = "card-edited", value = Entry.CardEdited.class),
  @JsonSubTypes.Type(name = "deleted", value = Entry.Deleted.class),
  @JsonSubTypes.Type(name = "reacted", value = Entry.Reacted.class),
  @JsonSubTypes.Type(name = "pinned", value = Entry.Pinned.class)
})
sealed interface Entry {
  /** What happens to a room as a whole. */
  sealed interface OfRoom extends Entry {
    String room();
  }

  /** What happens to one message. */
  sealed interface OfMessage extends Entry {
    String message();
  }

  record RoomMade(String room, String key, String name, String topic, boolean isPrivate)
      implements OfRoom {}

  record RoomDescribed(String room, String topic) implements OfRoom {}

  record RoomArchived(String room) implements OfRoom {}

  record RoomReopened(String room) implements OfRoom {}

  record Joined(String room, List<String> people) implements OfRoom {}

  /**
   * @param key by which posting it again is noticed
   * @param onlyTo the one person who sees it
   * @param asked the command that it answers
   */
  record Posted(
      String message,
      String room,
      @Nullable String thread,
      Author author,
      String text,
      @Nullable Card card,
      String key,
      @Nullable String onlyTo,
      @Nullable Asked asked)
      implements OfMessage {}

  record TextEdited(String message, String text) implements OfMessage {}

  record CardEdited(String message, Card card) implements OfMessage {}

  record Deleted(String message) implements OfMessage {}

  record Reacted(String message, String person, String emoji, boolean added) implements OfMessage {}

  record Pinned(String message) implements OfMessage {}

  /** Whose message it is. */
  record Author(String id, String name, boolean bot) {}

  record Asked(String by, String words) {}
}
