package dev.tocsin.delivery;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.Cards;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.Labels;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.PostKey;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.RoomCommand.ReportPosted;
import dev.tocsin.incident.RoomEvent.Posted;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Announces an incident on every connected platform, wherever its room is; each platform has a job
 * of its own, so that none waits for another.
 */
final class Announcer {
  private static final String ANNOUNCEMENT = "announcement";

  private final Platforms platforms;
  private final IncidentDesk desk;
  private final Storage storage;
  private final Labels labels;

  Announcer(Platforms platforms, IncidentDesk desk, Storage storage, Labels labels) {
    this.platforms = platforms;
    this.desk = desk;
    this.storage = storage;
    this.labels = labels;
  }

  void announce(Incident incident, Task task) {
    if (incident.lifecycle().isPrivate()) {
      return;
    }
    if (!task.argument().isEmpty()) {
      announce(incident, task, platforms.named(task.argument()));
      return;
    }
    Optional<ChatPlatform> first = first(incident);
    first.ifPresent(home -> promiseOthers(task, home));
    first.ifPresent(home -> announce(incident, task, home));
  }

  /** Where it was announced first, else the home of incidents. */
  private Optional<ChatPlatform> first(Incident incident) {
    return incident
        .place()
        .posted(ANNOUNCEMENT)
        .map(post -> platforms.named(post.platform()))
        .or(platforms::home);
  }

  private void promiseOthers(Task task, ChatPlatform home) {
    List<String> others =
        platforms.connected().stream()
            .map(ChatPlatform::name)
            .filter(name -> !name.equals(home.name()))
            .toList();
    if (!others.isEmpty()) {
      storage.<@Nullable Void>write(
          tx -> {
            others.forEach(name -> tx.outbox().promise(job(task, name, tx.now())));
            return null;
          });
    }
  }

  private static Job job(Task task, String platform, java.time.Instant due) {
    return Job.of(
            task.job().id() + "/" + platform, task.incident(), task.job().kind(), platform, due)
        .inLane(String.join("/", task.incident() + "", ANNOUNCEMENT, platform));
  }

  private void announce(Incident incident, Task task, ChatPlatform platform) {
    Card card = Cards.announcement(incident, labels);
    String what = what(incident, task, platform);
    Optional<Posted> posted = incident.place().posted(what);
    if (posted.isPresent()) {
      platform.edit(posted.get().room(), posted.get().message(), card);
    } else {
      String room = platform.incidentsRoom();
      String message = platform.post(room, new Post(PostKey.of(incident, what), card));
      ReportPosted report = new ReportPosted(what, platform.name(), room, message);
      desk.handle(new Order(task.request(), task.incident(), Actor.TOCSIN, report));
    }
  }

  /** What the announcement is called on another platform than the first. */
  private static String beside(ChatPlatform platform) {
    return ANNOUNCEMENT + "/" + platform.name();
  }

  /** The announcement on a platform, as far as is on record. */
  static Optional<Posted> on(ChatPlatform platform, Incident incident) {
    return Stream.of(ANNOUNCEMENT, beside(platform))
        .flatMap(what -> incident.place().posted(what).stream())
        .filter(post -> post.platform().equals(platform.name()))
        .findFirst();
  }

  private static String what(Incident incident, Task task, ChatPlatform platform) {
    boolean isFirst =
        incident
            .place()
            .posted(ANNOUNCEMENT)
            .map(post -> post.platform().equals(platform.name()))
            .orElse(task.argument().isEmpty());
    return isFirst ? ANNOUNCEMENT : beside(platform);
  }
}
