package dev.tocsin.chat;

import dev.tocsin.desk.Recorder;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a room, so that an adapter can find what it missed.
 *
 * @param messages by their ids on the platform
 */
public record Known(String room, Map<String, Message> messages) {
  /**
   * A message, with the reactions that it has.
   *
   * @param thread the platform's id of the thread that it is in
   */
  public record Message(
      boolean deleted, Set<Reaction> reactions, @Nullable String thread, boolean pinned) {
    public Message(boolean deleted, Set<Reaction> reactions) {
      this(deleted, reactions, null, false);
    }
  }

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
                    row -> bare(row.id()),
                    row -> message(row, reactions.getOrDefault(row.id(), Set.of())))));
  }

  private static Message message(Recorder.Line row, Set<Reaction> reactions) {
    Set<Reaction> byPeople =
        reactions.stream()
            .filter(one -> !one.equals(FrontDesk.PINNED))
            .collect(Collectors.toUnmodifiableSet());
    String thread = row.thread();
    return new Message(
        row.deleted(),
        byPeople,
        thread == null ? null : bare(thread),
        reactions.contains(FrontDesk.PINNED));
  }

  /** Without the platform's name before it. */
  private static String bare(String id) {
    return id.substring(id.indexOf('/') + 1);
  }
}
