package dev.tocsin.delivery;

import dev.tocsin.chat.Cards;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.FrontDesk;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
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
  private final RoomMaker maker;
  private final Invitations invitations;

  /** Who makes rooms, and who says whom to bring in. */
  record Making(RoomMaker maker, Invitations invitations) {}

  RoomCarrier(Platforms platforms, IncidentDesk desk, Addresses addresses, Making making) {
    this.platforms = platforms;
    this.desk = desk;
    this.addresses = addresses;
    this.maker = making.maker();
    this.invitations = making.invitations();
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
      case INVITE -> platform.invite(room.room(), invited(incident, task, platform));
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
    maker.make(incident, home.get(), task.request());
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

  private List<ChatUser> invited(Incident incident, Task task, ChatPlatform platform) {
    List<Who> named = invitations.by(entry(task), incident);
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
