package dev.tocsin.timeline;

import static dev.tocsin.timeline.Told.with;

import dev.tocsin.incident.RoomEvent;

/** Says what became of an incident's place in a chat. */
final class RoomWording {
  private static final String ENTRY = "entry/";
  private static final String PAGE = "page/";

  private RoomWording() {}

  static String of(RoomEvent event) {
    return switch (event) {
      case RoomEvent.RoomOpened e -> "opened the room " + e.name() + " on " + e.platform();
      case RoomEvent.Posted e -> "posted " + thing(e.what());
      case RoomEvent.GivenUp e -> with("gave up on " + e.what(), e.why());
    };
  }

  private static String thing(String what) {
    if (what.startsWith(PAGE)) {
      return "the page to " + what.split("/", 4)[3];
    }
    return what.startsWith(ENTRY) ? "#" + what.substring(ENTRY.length()) : "the " + what;
  }
}
