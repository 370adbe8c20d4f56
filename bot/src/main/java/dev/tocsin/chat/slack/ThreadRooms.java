package dev.tocsin.chat.slack;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which threads are rooms of their own: all of the channel in which incidents are announced,
 * and those that an incident was found to live in.
 */
final class ThreadRooms {
  private final Set<String> rooms = ConcurrentHashMap.newKeySet();
  private volatile String incidents = "";

  /** Where incidents are announced, as soon as it is known. */
  void in(String channel) {
    incidents = channel;
  }

  void learn(Place place) {
    if (place.isThread()) {
      rooms.add(place.room());
    }
  }

  /** Whether incidents may live in threads of the channel. */
  boolean areIn(String channel) {
    return channel.equals(incidents)
        || rooms.stream().anyMatch(room -> Place.of(room).channel().equals(channel));
  }

  /**
   * Where something is said.
   *
   * @param thread the message that its thread hangs on, empty outside of threads
   */
  Place of(String channel, String thread) {
    Place place = new Place(channel, thread.isEmpty() ? null : thread);
    boolean isRoom = channel.equals(incidents) || rooms.contains(place.room());
    return isRoom ? place : new Place(channel, null);
  }
}
