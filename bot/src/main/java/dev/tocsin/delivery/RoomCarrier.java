package dev.tocsin.delivery;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.Cards;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.EntryCards;
import dev.tocsin.chat.FrontDesk;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.Room;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomCommand.ReportPosted;
import dev.tocsin.incident.RoomCommand.ReportRoom;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.Who;
import java.util.List;
import java.util.Optional;

/**
 * Does in an incident's room, and in the room where incidents are announced, what events cause
 * there.
 */
final class RoomCarrier implements Carrier {
  private static final String CARD = "card";
  private static final String ANNOUNCEMENT = "announcement";

  private final Platforms platforms;
  private final IncidentDesk desk;
  private final EntryCards entries;
  private final Addresses addresses;

  RoomCarrier(Platforms platforms, IncidentDesk desk, EntryCards entries, Addresses addresses) {
    this.platforms = platforms;
    this.desk = desk;
    this.entries = entries;
    this.addresses = addresses;
  }

  @Override
  public void carry(Task task) {
    Incident incident = desk.incident(task.incident());
    switch (task.errand()) {
      case OPEN_ROOM -> open(incident, task);
      case ANNOUNCE -> announce(incident, task);
      default -> incident.place().room().ifPresent(room -> inRoom(incident, room, task));
    }
  }

  private void inRoom(Incident incident, RoomEvent.RoomOpened room, Task task) {
    ChatPlatform platform = platforms.named(room.platform());
    switch (task.errand()) {
      case REFRESH_CARD -> refresh(incident, room, task);
      case POST_ENTRY -> post(incident, room, task);
      case INVITE -> platform.invite(room.room(), invited(task, platform));
      case MARK_MESSAGE -> mark(incident, room, task);
      case ARCHIVE_ROOM -> platform.archive(room.room());
      default -> throw new IllegalArgumentException(task.errand() + " is no errand of a room");
    }
  }

  /** Without any platform the incident is worked by the other ways; it never depends on a room. */
  private void open(Incident incident, Task task) {
    Optional<ChatPlatform> home = platforms.home();
    if (home.isEmpty() || incident.place().room().isPresent()) {
      return;
    }
    RoomRequest request =
        new RoomRequest(
            incident.name(),
            RoomNames.of(incident),
            Cards.headline(incident),
            incident.lifecycle().isPrivate());
    Room room = home.get().openRoom(request);
    report(task, new ReportRoom(home.get().name(), room.id(), room.name(), room.link()));
    home.get()
        .invite(
            room.id(),
            addresses.of(incident.lifecycle().opener().stream().toList(), home.get().name()));
  }

  private void refresh(Incident incident, RoomEvent.RoomOpened room, Task task) {
    ChatPlatform platform = platforms.named(room.platform());
    Card card = Cards.summary(incident);
    Optional<RoomEvent.Posted> posted = incident.place().posted(CARD);
    if (posted.isPresent()) {
      platform.edit(posted.get().room(), posted.get().message(), card);
    } else {
      String message = platform.post(room.room(), new Post(incident.name() + "/" + CARD, card));
      platform.pin(room.room(), message);
      report(task, new ReportPosted(CARD, platform.name(), room.room(), message));
    }
  }

  private void announce(Incident incident, Task task) {
    if (incident.lifecycle().isPrivate() || platforms.home().isEmpty()) {
      return;
    }
    Card card = Cards.announcement(incident);
    Optional<RoomEvent.Posted> posted = incident.place().posted(ANNOUNCEMENT);
    if (posted.isPresent()) {
      platforms
          .named(posted.get().platform())
          .edit(posted.get().room(), posted.get().message(), card);
    } else {
      ChatPlatform platform = platforms.home().get();
      String room = platform.incidentsRoom();
      String message = platform.post(room, new Post(incident.name() + "/" + ANNOUNCEMENT, card));
      report(task, new ReportPosted(ANNOUNCEMENT, platform.name(), room, message));
    }
  }

  private void post(Incident incident, RoomEvent.RoomOpened room, Task task) {
    Recorded entry = entry(task);
    Card card = entries.of(entry, incident);
    String key = incident.name() + "/entry/" + entry.seq();
    platforms.named(room.platform()).post(room.room(), new Post(key, card));
  }

  private List<ChatUser> invited(Task task, ChatPlatform platform) {
    List<Who> named = addresses.invited(entry(task).event());
    return addresses.of(named, platform.name());
  }

  private void mark(Incident incident, RoomEvent.RoomOpened room, Task task) {
    String message =
        switch (entry(task).event()) {
          case RecordEvent.MessageHighlighted highlighted -> highlighted.message();
          case RecordEvent.MessageUnhighlighted unhighlighted -> unhighlighted.message();
          default -> "";
        };
    boolean highlighted = incident.chronicle().highlights().containsKey(message);
    FrontDesk.messageOn(room.platform(), message)
        .ifPresent(id -> platforms.named(room.platform()).mark(room.room(), id, highlighted));
  }

  private Recorded entry(Task task) {
    return desk.history(task.incident()).get(task.number() - 1);
  }

  private void report(Task task, IncidentCommand what) {
    desk.handle(new Order(task.request(), task.incident(), Actor.TOCSIN, what));
  }
}
