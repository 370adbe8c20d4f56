package dev.tocsin.delivery;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.Room;
import dev.tocsin.chat.RoomRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A chat that notes where something is said, and to whom.
 *
 * @param shown what reads how, by its key
 * @param takesMessages whether people can be told something alone
 */
record NotedChat(
    List<String> alone, List<String> announced, Map<String, Card> shown, boolean takesMessages)
    implements ChatPlatform {
  static final String ANNOUNCEMENTS = "incidents";

  NotedChat(boolean takesMessages) {
    this(
        new CopyOnWriteArrayList<>(),
        new CopyOnWriteArrayList<>(),
        new ConcurrentHashMap<>(),
        takesMessages);
  }

  @Override
  public String name() {
    return "console";
  }

  @Override
  public void whisper(ChatUser user, Post post) {
    if (!takesMessages) {
      throw ChatFailure.forGood(user.name() + " takes no messages");
    }
    shown.put(post.key(), post.card());
    alone.add(user.id() + ": " + post.card());
  }

  @Override
  public Room openRoom(RoomRequest request) {
    return new Room("C1", request.name(), null);
  }

  @Override
  public void describe(String room, String topic) {}

  @Override
  public void invite(String room, List<ChatUser> people) {}

  @Override
  public String post(String room, Post post) {
    if (room.equals(ANNOUNCEMENTS)) {
      announced.add(post.calls().stream().map(ChatUser::id).toList() + ": " + post.card());
    }
    shown.put(post.key(), post.card());
    return post.key();
  }

  @Override
  public void edit(String room, String message, Card card) {
    shown.put(message, card);
  }

  @Override
  public void pin(String room, String message) {}

  @Override
  public void mark(String room, String message, boolean highlighted) {}

  @Override
  public void archive(String room) {}

  @Override
  public String incidentsRoom() {
    return ANNOUNCEMENTS;
  }

  @Override
  public Health health() {
    return new Health(true, "there");
  }
}
