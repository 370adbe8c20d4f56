package dev.tocsin.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a platform's adapter tells Tocsin; every call may be repeated and then changes nothing. */
public interface ChatEvents {
  /** A command; the reply is there once the decision is committed. */
  Reply command(Invocation invocation);

  /**
   * Ways to go on with half-typed words, best first; or what a form's field can hold, when {@link
   * Invocation#values()} has what it holds so far.
   */
  List<Suggestion> complete(Invocation soFar);

  void said(Said message);

  void edited(String platform, String room, String message, Instant at, String text);

  void deleted(String platform, String room, String message, Instant at);

  /**
   * @param added false when the reaction was taken away
   */
  void reacted(Reaction reaction, boolean added);

  /**
   * For platforms that pin a message once for all, whoever does it, and do not tell who undoes it.
   *
   * @param pinned false when it is pinned no longer
   */
  default void pinned(Pin pin, boolean pinned) {}

  /** What is on record of the platform's rooms whose incidents are not over. */
  default List<Known> known(String platform) {
    return List.of();
  }

  /** The platform's rooms whose incidents are not over. */
  default List<String> rooms(String platform) {
    return known(platform).stream().map(Known::room).toList();
  }

  /**
   * Something about an incident's room that everyone in it should know; it is said there and stands
   * on the timeline.
   *
   * @param request the platform's id of the event that it comes from
   */
  default void remarked(String request, String platform, String room, String words) {}

  /** What was said in a room cannot be read, so that its record may have a gap. */
  default void unread(String platform, String room, String why) {}

  /**
   * Whom a message mentions, told behind what it says; its text has their names.
   *
   * @param message the message's id
   */
  default void mentioned(String platform, String room, String message, List<ChatUser> people) {}

  /** Someone came into a room or left it. */
  default void moved(Move move) {}

  /** Everyone who is in a room at a time. */
  default void present(String platform, String room, Set<String> people, Instant at) {}

  /**
   * Someone's coming or going.
   *
   * @param isIn false when they left
   */
  record Move(String platform, String room, String person, boolean isIn, Instant at) {}

  /** What the own pages of people show now, on platforms that have such pages. */
  default Map<ChatUser, Card> homes(Collection<ChatUser> people) {
    return Map.of();
  }

  /**
   * @param request the platform's id of this very event
   */
  record Reaction(
      String request, String room, String message, ChatUser user, String emoji, Instant at) {}

  /**
   * @param request the platform's id of this very event
   * @param by who did it, where the platform tells that
   */
  record Pin(
      String request,
      String platform,
      String room,
      String message,
      @Nullable ChatUser by,
      Instant at) {}
}
