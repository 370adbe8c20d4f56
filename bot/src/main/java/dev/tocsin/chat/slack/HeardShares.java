package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatEvents;

/** Says in a room that people of another organisation see it from now on, or no longer. */
record HeardShares(ChatEvents events, InRooms rooms) {
  void hear(Event event, boolean isShared) {
    String team = event.text(isShared ? "connected_team_id" : "previously_connected_team_id");
    String who = team.isEmpty() ? "another organisation" : "another organisation (" + team + ")";
    String words =
        isShared
            ? "This room is now shared with "
                + who
                + ". Its people read what is said here; they can give no commands unless"
                + " slack.partners in the configuration names their workspace."
            : "This room is no longer shared with " + who + ".";
    for (String room : rooms.of(event.text("channel"))) {
      events.remarked(event.request() + "/" + room, SlackPlatform.NAME, room, words);
    }
  }
}
