package dev.tocsin.chat;

import java.time.Instant;
import java.util.List;

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

  /** What is on record of the platform's rooms whose incidents are not over. */
  default List<Known> known(String platform) {
    return List.of();
  }

  /**
   * @param request the platform's id of this very event
   */
  record Reaction(
      String request, String room, String message, ChatUser user, String emoji, Instant at) {}
}
