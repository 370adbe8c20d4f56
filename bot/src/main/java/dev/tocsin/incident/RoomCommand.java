package dev.tocsin.incident;

import org.jspecify.annotations.Nullable;

/** Reports of jobs about the incident's place in a chat. */
public sealed interface RoomCommand extends IncidentCommand {
  record ReportRoom(String platform, String room, String name, @Nullable String link)
      implements RoomCommand {}

  record ReportPosted(String what, String platform, String room, String message)
      implements RoomCommand {}

  record ReportGivenUp(String what, String why) implements RoomCommand {}
}
