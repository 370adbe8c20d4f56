package dev.tocsin.chat.slack;

import org.jspecify.annotations.Nullable;

/**
 * A room of an incident: a channel, or a thread where no channel could be made.
 *
 * @param thread the timestamp of the message that the thread hangs on
 */
record Place(String channel, @Nullable String thread) {
  /** By what Tocsin calls the room. */
  static Place of(String room) {
    return MessageId.parsed(room)
        .map(root -> new Place(root.channel(), root.ts()))
        .orElseGet(() -> new Place(room, null));
  }

  boolean isThread() {
    return thread != null;
  }

  /** What Tocsin calls it. */
  String room() {
    return thread == null ? channel : new MessageId(channel, thread).toString();
  }

  /** The message that the thread hangs on. */
  MessageId root() {
    return new MessageId(channel, String.valueOf(thread));
  }
}
