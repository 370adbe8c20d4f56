package dev.tocsin.incident;

import org.jspecify.annotations.Nullable;

/**
 * Events of the incident's place in a chat, and of what could not be delivered there or elsewhere.
 */
public sealed interface RoomEvent extends IncidentEvent {
  record RoomOpened(String platform, String room, String name, @Nullable String link)
      implements RoomEvent {}

  /**
   * @param what {@code card} for the summary card, {@code announcement}, or {@code entry/7}
   */
  record Posted(String what, String platform, String room, String message) implements RoomEvent {}

  /** A promise that was tried, failed and is not tried again; someone must know. */
  record GivenUp(String what, String why) implements RoomEvent {}
}
