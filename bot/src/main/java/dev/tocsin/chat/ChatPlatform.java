package dev.tocsin.chat;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A chat that incidents live in; every call may be repeated after a crash and must then change
 * nothing.
 *
 * <p>Failures are {@link ChatFailure}s: they say whether and when to try again.
 */
public interface ChatPlatform {
  /** The name by which configuration and journal know it, such as {@code console}. */
  String name();

  /** Makes the incident's room, or finds it by {@link RoomRequest#key()}. */
  Room openRoom(RoomRequest request);

  /** Tells what was said in the room before it was known to be the incident's. */
  default void tellWhatWasSaid(String room) {}

  /**
   * Changes the line by which a person knows what the room is about.
   *
   * <p>A platform that allows few changes (Discord takes two in ten minutes) may leave one out, or
   * put it off with {@link ChatFailure#forNow}: the card says the same, and the next call brings
   * what is true by then. It must never make anything else wait.
   */
  void describe(String room, String topic);

  /** Adds people; one who cannot be added does not keep the others out. */
  void invite(String room, List<ChatUser> people);

  /** Posts once for each {@link Post#key()} and returns the message's id. */
  String post(String room, Post post);

  /** Says something to one person alone, once for each {@link Post#key()}. */
  default void whisper(ChatUser user, Post post) {
    post(incidentsRoom(), new Post(post.key(), post.card(), List.of(user)));
  }

  /**
   * Says something in a talk with one person that nobody else is in, once for each {@link
   * Post#key()}; empty where the platform has no such talks.
   */
  default Optional<Alone> sayAlone(ChatUser user, Post post) {
    return Optional.empty();
  }

  /** Where something was said to one person alone. */
  record Alone(String room, String message) {}

  /** Whether a group of the platform is to follow a schedule, by the schedule's name. */
  default boolean follows(String schedule) {
    return false;
  }

  /** Makes the group that follows a schedule consist of these people and no others. */
  default void follow(String schedule, List<ChatUser> people) {}

  void edit(String room, String message, Card card);

  void pin(String room, String message);

  /** Shows on a person's own message that it is on the timeline, or no longer is. */
  void mark(String room, String message, boolean highlighted);

  /**
   * What a file holds that came with a message; the caller closes it.
   *
   * <p>Called soon after the message was told by {@link ChatEvents#said}, since links expire.
   */
  default InputStream open(Said.Attachment file) {
    throw ChatFailure.forGood("Files on " + name() + " cannot be fetched.");
  }

  /** Ends the room's use once the incident is closed; what was said stays readable. */
  void archive(String room);

  /** The room in which incidents are announced to everyone. */
  String incidentsRoom();

  /** What a person who looks after Tocsin should know of the connection. */
  Health health();

  /** Whether people are reached by it, also where something else of it ails. */
  default boolean isReachable() {
    return health().up();
  }

  /** Whether the platform answers, and if not, why. */
  record Health(boolean up, String detail) {}
}
