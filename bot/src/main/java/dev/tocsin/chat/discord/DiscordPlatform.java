package dev.tocsin.chat.discord;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.Room;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.chat.Said;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Discord as Tocsin works it. */
final class DiscordPlatform implements ChatPlatform {
  static final String NAME = "discord";

  private final Rooms rooms;
  private final Posts posts;
  private final Guests guests;
  private final DiscordFiles files;
  private final Connection connection;

  /** What it works Discord with. */
  record Parts(Rooms rooms, Posts posts, Guests guests, DiscordFiles files) {}

  DiscordPlatform(Parts parts, Connection connection) {
    this.rooms = parts.rooms();
    this.posts = parts.posts();
    this.guests = parts.guests();
    this.files = parts.files();
    this.connection = connection;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Room openRoom(RoomRequest request) {
    return rooms.open(request);
  }

  @Override
  public void describe(String room, String topic) {
    rooms.describe(room, topic);
  }

  @Override
  public void invite(String room, List<ChatUser> people) {
    guests.invite(
        room, people.stream().filter(one -> one.platform().equals(NAME)).distinct().toList());
  }

  @Override
  public String post(String room, Post post) {
    return posts.post(room, post);
  }

  @Override
  public void whisper(ChatUser user, Post post) {
    try {
      sayAlone(user, post);
    } catch (ChatFailure e) {
      if (e.worthRetrying()) {
        throw e;
      }
      post(incidentsRoom(), new Post(post.key(), post.card(), List.of(user)));
    }
  }

  @Override
  public Optional<Alone> sayAlone(ChatUser user, Post post) {
    String room = Places.directMessages(user.id());
    try {
      return Optional.of(new Alone(room, posts.post(room, new Post(post.key(), post.card()))));
    } catch (ChatFailure e) {
      throw Failures.is(e, ErrorResponse.CANNOT_SEND_TO_USER)
          ? ChatFailure.forGood(user.name() + " takes no direct messages on Discord")
          : e;
    }
  }

  @Override
  public void edit(String room, String message, Card card) {
    posts.edit(room, message, card);
  }

  @Override
  public void pin(String room, String message) {
    posts.pin(room, message);
  }

  @Override
  public void mark(String room, String message, boolean highlighted) {
    posts.mark(room, message, highlighted);
  }

  @Override
  public InputStream open(Said.Attachment file) {
    return files.open(file);
  }

  @Override
  public void archive(String room) {
    rooms.archive(room);
  }

  @Override
  public String incidentsRoom() {
    return rooms.incidents();
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
