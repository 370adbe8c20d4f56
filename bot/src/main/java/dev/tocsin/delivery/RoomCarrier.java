package dev.tocsin.delivery;

import dev.tocsin.chat.Cards;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.FrontDesk;
import dev.tocsin.chat.Room;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomCommand.ReportRoom;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.Who;
import dev.tocsin.timeline.EventJson;
import java.util.List;
import java.util.Optional;

/** Makes and keeps an incident's room: who is in it, what it says above, when its use ends. */
final class RoomCarrier implements Carrier {
  private final Platforms platforms;
  private final IncidentDesk desk;
  private final Addresses addresses;

  RoomCarrier(Platforms platforms, IncidentDesk desk, Addresses addresses) {
    this.platforms = platforms;
    this.desk = desk;
    this.addresses = addresses;
  }

  @Override
  public void carry(Task task) {
    Incident incident = desk.incident(task.incident());
    if (task.errand() == Errand.OPEN_ROOM) {
      open(incident, task);
    } else {
      incident.place().room().ifPresent(room -> inRoom(incident, room, task));
    }
  }

  private void inRoom(Incident incident, RoomEvent.RoomOpened room, Task task) {
    ChatPlatform platform = platforms.named(room.platform());
    switch (task.errand()) {
      case INVITE -> platform.invite(room.room(), invited(task, platform));
      case DESCRIBE_ROOM -> describe(incident, room, task);
      case MARK_MESSAGE -> mark(incident, room, task);
      case ARCHIVE_ROOM -> archive(incident, room);
      default -> throw new IllegalArgumentException(task.errand() + " is no errand of a room");
    }
  }

  /**
   * Makes the room, or takes it into use again when it was archived. Without any platform the
   * incident is worked by the other ways; it never depends on a room.
   */
  private void open(Incident incident, Task task) {
    Optional<ChatPlatform> home = platforms.homeOf(incident, desk.openedBy(incident.id()));
    if (home.isEmpty() || incident.hasEnded() || isInUse(incident, task)) {
      return;
    }
    RoomRequest request =
        new RoomRequest(
            incident.name(),
            RoomNames.of(incident),
            Cards.topic(incident),
            incident.lifecycle().isPrivate());
    Room room = home.get().openRoom(request);
    ReportRoom report = new ReportRoom(home.get().name(), room.id(), room.name(), room.link());
    desk.handle(new Order(task.request(), task.incident(), Actor.TOCSIN, report));
    home.get()
        .invite(
            room.id(),
            addresses.of(incident.lifecycle().opener().stream().toList(), home.get().name()));
  }

  /** What was resolved and not closed goes on in the room that it has. */
  private boolean isInUse(Incident incident, Task task) {
    Moment cause = new Moment(incident, desk.history(task.incident()), task.cause());
    return cause.entry().event() instanceof LifecycleEvent.Reopened
        && incident.place().room().isPresent()
        && !cause.before().hasEnded();
  }

  /** Leaves the topic alone unless the entry changed it: platforms allow it to change seldom. */
  private void describe(Incident incident, RoomEvent.RoomOpened room, Task task) {
    Moment cause = new Moment(incident, desk.history(task.incident()), task.cause());
    String topic = Cards.topic(incident);
    boolean isNew = cause.entry().event() instanceof RoomEvent.RoomOpened;
    Incident before = isNew ? cause.opened() : cause.before();
    boolean isBlanked =
        cause.entry().event() instanceof RecordEvent.EntryRedacted
            && topic.contains(EventJson.REDACTED);
    if (!cause.isTooLateToTidy() && (isBlanked || !topic.equals(Cards.topic(before)))) {
      platforms.named(room.platform()).describe(room.room(), topic);
    }
  }

  private void archive(Incident incident, RoomEvent.RoomOpened room) {
    if (incident.hasEnded()) {
      platforms.named(room.platform()).archive(room.room());
    }
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
    return desk.history(task.incident()).get(task.cause() - 1);
  }
}
