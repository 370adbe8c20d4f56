package dev.tocsin.delivery;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.Cards;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.EntryCards;
import dev.tocsin.chat.Labels;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.PostKey;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomCommand.ReportGivenUp;
import dev.tocsin.incident.RoomCommand.ReportPosted;
import dev.tocsin.incident.RoomEvent.Posted;
import dev.tocsin.incident.RoomEvent.RoomOpened;
import java.util.Optional;

/** Says in the room, and where incidents are announced, what happens, and keeps it true. */
final class PostCarrier implements Carrier {
  private final Platforms platforms;
  private final IncidentDesk desk;
  private final EntryCards entries;
  private final OlderPosts olderPosts;
  private final KeptPosts kept;
  private final Labels labels;
  private final Announcer announcer;

  PostCarrier(
      Platforms platforms, IncidentDesk desk, EntryCards entries, KeptPosts kept, Labels labels) {
    this.platforms = platforms;
    this.desk = desk;
    this.entries = entries;
    this.kept = kept;
    this.labels = labels;
    this.announcer = new Announcer(platforms, desk, kept.storage(), labels);
    this.olderPosts = new OlderPosts(entries, kept);
  }

  @Override
  public void carry(Task task) {
    Incident incident = desk.incident(task.incident());
    if (task.errand() == Errand.ANNOUNCE) {
      announcer.announce(incident, task);
    } else {
      incident.place().room().ifPresent(room -> inRoom(incident, room, task));
    }
  }

  private void inRoom(Incident incident, RoomOpened room, Task task) {
    Moment cause = new Moment(incident, desk.history(task.incident()), task.cause());
    if (task.errand() == Errand.REFRESH_POSTS) {
      tidy(cause);
    } else if (!cause.isTooLateToPost()) {
      switch (task.errand()) {
        case REFRESH_CARD -> refresh(incident, room, task);
        case POST_ENTRY -> post(cause, room, task);
        default -> throw new IllegalArgumentException(task.errand() + " is no post");
      }
    }
  }

  private void refresh(Incident incident, RoomOpened room, Task task) {
    ChatPlatform platform = platforms.named(room.platform());
    Card card = Cards.summary(incident, entries.lastingTimes(), labels);
    Optional<Posted> posted = incident.place().posted(Posted.CARD);
    if (posted.isPresent()) {
      platform.edit(posted.get().room(), posted.get().message(), card);
      pinAgain(platform, posted.get(), task);
    } else {
      String key = PostKey.of(incident, Posted.CARD);
      String message = platform.post(room.room(), new Post(key, card));
      report(task, new ReportPosted(Posted.CARD, platform.name(), room.room(), message));
      pin(platform, room.room(), message, task);
    }
  }

  /** It may have been posted by a try that did not come to pin it. */
  private void pinAgain(ChatPlatform platform, Posted card, Task task) {
    if (task.job().attempts() > 1) {
      pin(platform, card.room(), card.message(), task);
    }
  }

  /** A card that is not pinned is a card all the same. */
  private void pin(ChatPlatform platform, String room, String message, Task task) {
    try {
      platform.pin(room, message);
    } catch (ChatFailure e) {
      if (e.worthRetrying() || e.isRoomGone()) {
        throw e;
      }
      ReportGivenUp report =
          new ReportGivenUp("the pin of the summary card", String.valueOf(e.getMessage()));
      desk.handle(new Order(task.request() + "/pin", task.incident(), Actor.TOCSIN, report));
    }
  }

  /** What has buttons is kept in mind, so that they can be taken away. */
  private void post(Moment cause, RoomOpened room, Task task) {
    Recorded entry = cause.entry();
    Card card = entries.of(entry, cause.now());
    String what = Posted.entry(entry.seq());
    String key = PostKey.of(cause.now(), what, entry);
    String message = platforms.named(room.platform()).post(room.room(), new Post(key, card));
    if (card.hasButtons()) {
      report(task, new ReportPosted(what, room.platform(), room.room(), message));
    } else {
      kept.keep(cause.now().id(), new Posted(what, room.platform(), room.room(), message));
    }
  }

  private void tidy(Moment cause) {
    if (!cause.isTooLateToTidy() || cause.entry().event() instanceof RecordEvent.EntryRedacted) {
      olderPosts
          .changedBy(cause)
          .forEach(
              (post, card) ->
                  platforms.named(post.platform()).edit(post.room(), post.message(), card));
    }
  }

  private void report(Task task, ReportPosted what) {
    desk.handle(new Order(task.request(), task.incident(), Actor.TOCSIN, what));
  }
}
