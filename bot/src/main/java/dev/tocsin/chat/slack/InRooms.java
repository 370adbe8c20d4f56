package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatEvents;
import java.util.List;
import java.util.stream.Stream;

/** The rooms that what happens to a channel happens to: itself, and incidents in its threads. */
record InRooms(ChatEvents events, ThreadRooms threads) {
  List<String> of(String channel) {
    Stream<String> inThreads =
        threads.areIn(channel)
            ? events.rooms(SlackPlatform.NAME).stream()
                .filter(room -> isThreadOf(channel, Place.of(room)))
            : Stream.empty();
    return Stream.concat(Stream.of(channel), inThreads).toList();
  }

  private static boolean isThreadOf(String channel, Place place) {
    return place.isThread() && place.channel().equals(channel);
  }
}
