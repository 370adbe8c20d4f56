package dev.tocsin.incident;

import org.jspecify.annotations.Nullable;

/**
 * Events of the incident's place in a chat, and of what could not be delivered there or elsewhere.
 */
public sealed interface RoomEvent extends IncidentEvent {
  record RoomOpened(String platform, String room, String name, @Nullable String link)
      implements RoomEvent {}

  /**
   * @param what {@code card} for the summary card, {@code announcement}, {@code entry/7}, or {@code
   *     page/7/linus/Linus} for the page that entry 7 asked for
   */
  record Posted(String what, String platform, String room, String message) implements RoomEvent {
    /** The summary card. */
    public static final String CARD = "card";

    /** The post that tells of an entry. */
    public static String entry(int seq) {
      return "entry/" + seq;
    }
  }

  /** A promise that was tried, failed and is not tried again; someone must know. */
  record GivenUp(String what, String why) implements RoomEvent {}
}
