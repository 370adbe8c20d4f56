package dev.tocsin.delivery;

import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.HandoffCards;
import dev.tocsin.chat.Post;
import dev.tocsin.desk.Handoffs;
import dev.tocsin.desk.Handoffs.Notice;
import dev.tocsin.desk.OnCall;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Person;
import dev.tocsin.storage.Storage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Watches schedules and calendars, and tells people whose turn it is. */
final class ScheduleCarrier implements Carrier {
  private static final Duration EVERY_CALENDAR = Duration.ofMinutes(15);

  private final OnCall onCall;
  private final Handoffs handoffs;
  private final Platforms platforms;
  private final Addresses addresses;

  ScheduleCarrier(Storage storage, OnCall onCall, Platforms platforms, Addresses addresses) {
    this.onCall = onCall;
    this.handoffs = new Handoffs(storage, onCall);
    this.platforms = platforms;
    this.addresses = addresses;
  }

  @Override
  public void carry(Task task) {
    switch (task.errand()) {
      case WATCH_HANDOFFS -> throw new Again(handoffs.look());
      case FETCH_CALENDARS -> {
        onCall.calendars().ifPresent(calendars -> calendars.fetch(onCall.roster()));
        throw new Again(EVERY_CALENDAR);
      }
      case TELL_HANDOFF -> handoffs.find(task.argument()).ifPresent(notice -> tell(notice, task));
      default -> throw new IllegalArgumentException(task.errand() + " is about no schedule");
    }
  }

  private void tell(Notice notice, Task task) {
    platforms.home().ifPresent(platform -> tell(notice, task.job().id(), platform));
  }

  /** Whoever the chat does not know is told of in the room, so that somebody tells them. */
  private void tell(Notice notice, String key, ChatPlatform platform) {
    List<ChatUser> users = addresses.of(people(notice), platform.name());
    boolean alone = notice.whom() != Handoffs.Whom.ROOM && !users.isEmpty();
    if (alone) {
      platform.whisper(users.getFirst(), new Post(key, HandoffCards.of(notice)));
    } else if (notice.whom() != Handoffs.Whom.GOING) {
      platform.post(platform.incidentsRoom(), new Post(key, HandoffCards.forAll(notice), users));
    }
  }

  private static List<Who> people(Notice notice) {
    Stream<Person> people =
        switch (notice.whom()) {
          case COMING -> Stream.of(notice.handoff().to());
          case GOING -> Stream.of(notice.handoff().from());
          case ROOM -> Stream.of(notice.handoff().to(), notice.handoff().from());
        };
    return people.map(person -> new Who(person.key(), person.name())).toList();
  }
}
