package dev.tocsin.delivery;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.Cards;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.PostKey;
import dev.tocsin.chat.Room;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.chat.RoomRequest.Origin;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.RecordCommand.Note;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomCommand.ReportGivenUp;
import dev.tocsin.incident.RoomCommand.ReportRoom;
import dev.tocsin.incident.RoomEvent.Posted;
import dev.tocsin.incident.RoomEvent.RoomOpened;
import dev.tocsin.incident.Who;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes incidents' rooms, and another one when a room is of no use any more. */
final class RoomMaker {
  private static final Logger LOG = LoggerFactory.getLogger(RoomMaker.class);
  private static final Duration AT_ONCE = Duration.ZERO;

  private final Platforms platforms;
  private final IncidentDesk desk;
  private final Addresses addresses;
  private final Invitations invitations;

  RoomMaker(Platforms platforms, IncidentDesk desk, Addresses addresses, Invitations invitations) {
    this.platforms = platforms;
    this.desk = desk;
    this.addresses = addresses;
    this.invitations = invitations;
  }

  /** Makes the room, with everyone in it who was brought in until now. */
  Room make(Incident incident, ChatPlatform platform, String request) {
    Room room = open(incident, platform, request);
    report(incident, request, new ReportRoom(platform.name(), room.id(), room.name(), room.link()));
    String why = room.insteadOf();
    if (why != null) {
      report(incident, request + "/instead", new ReportGivenUp("a channel of its own", why));
    }
    platform.tellWhatWasSaid(room.id());
    invite(incident, platform, room, request);
    return room;
  }

  /** Without a room nobody reads the timeline there, so that the opener is told. */
  private Room open(Incident incident, ChatPlatform platform, String request) {
    try {
      return platform.openRoom(
          new RoomRequest(
              incident.name(),
              RoomNames.of(incident),
              Cards.topic(incident),
              incident.lifecycle().isPrivate(),
              origin(incident, platform)));
    } catch (ChatFailure e) {
      if (!e.worthRetrying()) {
        tellOpener(incident, platform, request, String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private static Origin origin(Incident incident, ChatPlatform platform) {
    Optional<RoomOpened> room =
        incident.place().room().filter(one -> one.platform().equals(platform.name()));
    return new Origin(
        incident.lifecycle().openedAt(),
        room.map(RoomOpened::room).orElse(null),
        Announcer.on(platform, incident).map(Posted::message).orElse(null));
  }

  private void tellOpener(Incident incident, ChatPlatform platform, String request, String why) {
    String words =
        incident.name()
            + " has no room. "
            + why
            + " Commands work all the same when they name "
            + incident.name()
            + ", and pages go out by the other channels.";
    String key = PostKey.of(incident, request + "/no-room");
    List<Who> opener = incident.lifecycle().opener().stream().toList();
    for (ChatUser user : addresses.of(opener, platform.name())) {
      try {
        platform.sayAlone(user, new Post(key, Card.text(words)));
      } catch (ChatFailure e) {
        LOG.info("{} cannot be told that {}", user.name(), words);
      }
    }
  }

  /** The room is there, whether or not people can be brought in. */
  private void invite(Incident incident, ChatPlatform platform, Room room, String request) {
    try {
      platform.invite(room.id(), addresses.of(people(incident), platform.name()));
    } catch (ChatFailure e) {
      if (e.worthRetrying()) {
        throw e;
      }
      String why = String.valueOf(e.getMessage());
      report(incident, request + "/invite", new ReportGivenUp(Errand.INVITE.inWords(), why));
    }
  }

  /**
   * What became of a task whose room is gone: once there is another room, it is tried again there.
   */
  RuntimeException moved(Task task, RuntimeException failure) {
    boolean isLost = failure instanceof ChatFailure chat && chat.isRoomGone();
    if (!isLost || !task.errand().isInRoom()) {
      return failure;
    }
    Incident incident = desk.incident(task.incident());
    try {
      if (!incident.hasEnded() && incident.place().room().isPresent()) {
        String why = String.valueOf(failure.getMessage());
        move(incident, incident.place().room().get(), why);
        return ChatFailure.forNow(why, AT_ONCE);
      }
      return failure;
    } catch (ChatFailure instead) {
      return instead;
    }
  }

  private void move(Incident incident, RoomOpened lost, String why) {
    ChatPlatform platform = platforms.named(lost.platform());
    String request = String.join("/", "moved", incident.name(), lost.room());
    Room room = make(incident, platform, request);
    boolean isBack = room.id().equals(lost.room());
    if (!isBack) {
      report(incident, request + "/lost", new ReportGivenUp("the room " + lost.name(), why));
    }
    String words =
        isBack
            ? "This room was put away while " + incident.name() + " is open. It is in use again."
            : incident.name() + " goes on here, since #" + lost.name() + " is gone. " + why;
    report(incident, request + "/said", new Note(Mark.NOTE, words, null));
  }

  private List<Who> people(Incident incident) {
    List<Recorded> history = desk.history(incident.id());
    Set<Who> all =
        Stream.concat(
                incident.lifecycle().opener().stream(),
                history.stream().flatMap(entry -> invitations.by(entry, incident).stream()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return List.copyOf(all);
  }

  private void report(Incident incident, String request, IncidentCommand report) {
    desk.handle(new Order(request, incident.id(), Actor.TOCSIN, report));
  }
}
