package dev.tocsin.chat.slack;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.Room;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.chat.Said;
import dev.tocsin.chat.slack.SlackApi.Task;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Slack as Tocsin works it. */
final class SlackPlatform implements ChatPlatform {
  static final String NAME = "slack";

  private static final Task ARCHIVE =
      Task.to("archive a channel", "conversations.archive", "already_archived");

  private final SlackApi api;
  private final Parts parts;
  private final Connection connection;

  /** What it is made of. */
  record Parts(
      Making making, SlackPosts posts, SlackFiles files, DirectTalks talks, UserGroups groups) {}

  /** What rooms are made with. */
  record Making(
      SlackRooms rooms, Topics topics, Guests guests, Announcements incidents, CatchUp catchUp) {}

  SlackPlatform(SlackApi api, Parts parts, Connection connection) {
    this.api = api;
    this.parts = parts;
    this.connection = connection;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Room openRoom(RoomRequest request) {
    return parts.making().rooms().open(request);
  }

  /** A thread can be written in as soon as the announcement is there. */
  @Override
  public void tellWhatWasSaid(String room) {
    if (Place.of(room).isThread()) {
      parts.making().catchUp().lookAgain();
    }
  }

  /** Above a thread stands the announcement, which says the same. */
  @Override
  public void describe(String room, String topic) {
    Place place = Place.of(room);
    if (!place.isThread()) {
      parts.making().topics().set(place.channel(), topic);
    }
  }

  @Override
  public void invite(String room, List<ChatUser> people) {
    List<String> ids =
        people.stream()
            .filter(one -> one.platform().equals(NAME))
            .map(ChatUser::id)
            .distinct()
            .toList();
    parts.making().guests().invite(Place.of(room).channel(), ids);
  }

  @Override
  public String post(String room, Post post) {
    try {
      return parts.posts().post(Place.of(room), post).toString();
    } catch (ChatFailure e) {
      if (e.isRoomGone()) {
        parts.making().incidents().forget(room);
      }
      throw e;
    }
  }

  @Override
  public void whisper(ChatUser user, Post post) {
    sayAlone(user, post);
  }

  @Override
  public Optional<Alone> sayAlone(ChatUser user, Post post) {
    String talk = parts.talks().with(user.id());
    return Optional.of(new Alone(talk, parts.posts().post(Place.of(talk), post).toString()));
  }

  @Override
  public boolean follows(String schedule) {
    return parts.groups().follows(schedule);
  }

  @Override
  public void follow(String schedule, List<ChatUser> people) {
    parts.groups().follow(schedule, people);
  }

  @Override
  public void edit(String room, String message, Card card) {
    parts.posts().edit(MessageId.of(message), card);
  }

  /** A channel with many threads has its pins for other things. */
  @Override
  public void pin(String room, String message) {
    if (!Place.of(room).isThread()) {
      parts.posts().pin(MessageId.of(message));
    }
  }

  @Override
  public void mark(String room, String message, boolean highlighted) {
    parts.posts().mark(MessageId.of(message), highlighted);
  }

  @Override
  public InputStream open(Said.Attachment file) {
    return parts.files().open(file);
  }

  @Override
  public void archive(String room) {
    if (!Place.of(room).isThread()) {
      api.call(ARCHIVE, slack -> slack.conversationsArchive(it -> it.channel(room)));
    }
  }

  @Override
  public String incidentsRoom() {
    return parts.making().incidents().channel();
  }

  @Override
  public Health health() {
    return connection.health();
  }

  @Override
  public boolean isReachable() {
    return connection.isReachable();
  }
}
