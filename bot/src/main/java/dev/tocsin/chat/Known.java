package dev.tocsin.chat;

import dev.tocsin.desk.Recorder;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is on record of a room, so that an adapter can find what it missed.
 *
 * @param messages by their ids on the platform
 */
public record Known(String room, Map<String, Message> messages) {
  /** A message, with the reactions that it has. */
  public record Message(boolean deleted, Set<Reaction> reactions) {}

  public record Reaction(String emoji, String person) {}

  static Known of(Recorder.OnRecord room) {
    Map<String, Set<Reaction>> reactions =
        room.marks().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.message(),
                    Collectors.mapping(
                        one -> new Reaction(one.emoji(), one.person()), Collectors.toSet())));
    return new Known(
        room.room(),
        room.messages().stream()
            .collect(
                Collectors.toMap(
                    row -> row.id().substring(row.id().indexOf('/') + 1),
                    row ->
                        new Message(row.deleted(), reactions.getOrDefault(row.id(), Set.of())))));
  }
}
