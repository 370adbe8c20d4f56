package dev.tocsin.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room to be made: asked for again under the same key, and for the same incident, it is the same
 * room.
 */
public record RoomRequest(String key, String name, String topic, boolean isPrivate, Origin origin) {

  /**
   * What tells an incident from another of the same number, which a chat remembers of an earlier
   * database.
   *
   * @param room the id of the room that it has or had on this platform, null without one
   * @param announcement the id of the message that announces it there, null while none is known
   */
  public record Origin(Instant opened, @Nullable String room, @Nullable String announcement) {
    private static final Origin NONE = new Origin(Instant.EPOCH, null, null);
  }

  /** A room that there is once, of no incident. */
  public RoomRequest(String key, String name, String topic, boolean isPrivate) {
    this(key, name, topic, isPrivate, Origin.NONE);
  }

  /** Whether this is the room that the incident has, as far as is on record. */
  public boolean hasRoom(String id) {
    return id.equals(origin.room());
  }

  /** The key of a post that there is once for each incident, such as its card. */
  public String post(String what) {
    return PostKey.of(key + "/" + what, origin.opened());
  }
}
