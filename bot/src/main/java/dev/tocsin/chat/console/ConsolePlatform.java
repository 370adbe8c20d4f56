package dev.tocsin.chat.console;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.Room;
import dev.tocsin.chat.RoomRequest;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The practice room as Tocsin works it. */
public final class ConsolePlatform implements ChatPlatform, AutoCloseable {
  /** The platform's name in configuration and journal. */
  public static final String NAME = "console";

  static final String GENERAL = "general";
  static final String INCIDENTS = "incidents";
  static final String PUSHPIN = "📌";
  static final Entry.Author TOCSIN = new Entry.Author("tocsin", "Tocsin", true);

  private final ConsoleChat chat;
  private final PracticePeople people;

  /** Opens the room's file, or makes it with the two rooms that are always there. */
  public ConsolePlatform(Path file, InstantSource clock, PracticePeople people) {
    this.people = people;
    chat = new ConsoleChat(file, clock);
    openRoom(new RoomRequest(GENERAL, GENERAL, "Everything that is on nobody's fire", false));
    openRoom(new RoomRequest(INCIDENTS, INCIDENTS, "Every incident is announced here", false));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Room openRoom(RoomRequest request) {
    chat.write(now -> opening(request, now.state()));
    return chat.read(state -> state.roomOfKey(request.key()).map(ConsolePlatform::told))
        .orElseThrow();
  }

  @Override
  public void describe(String room, String topic) {
    chat.write(
        now ->
            room(now.state(), room).topic().equals(topic)
                ? List.of()
                : List.of(new Entry.RoomDescribed(room, topic)));
  }

  @Override
  public void invite(String room, List<ChatUser> users) {
    var known = users.stream().filter(user -> user.platform().equals(NAME)).map(ChatUser::id);
    var invited = known.filter(id -> people.find(id).isPresent()).toList();
    chat.write(
        now -> {
          var missing = room(now.state(), room).without(invited);
          return missing.isEmpty() ? List.of() : List.of(new Entry.Joined(room, missing));
        });
  }

  @Override
  public String post(String room, Post post) {
    return posted(room, post, null, null);
  }

  @Override
  public void whisper(ChatUser user, Post post) {
    posted(GENERAL, post, user.id(), null);
  }

  @Override
  public void edit(String room, String message, Card card) {
    chat.write(
        now ->
            card.equals(message(now.state(), message).card())
                ? List.of()
                : List.of(new Entry.CardEdited(message, card)));
  }

  @Override
  public void pin(String room, String message) {
    chat.write(
        now ->
            message(now.state(), message).pinned()
                ? List.of()
                : List.of(new Entry.Pinned(message)));
  }

  @Override
  public void mark(String room, String message, boolean highlighted) {
    var entry = new Entry.Reacted(message, TOCSIN.id(), PUSHPIN, highlighted);
    chat.write(
        now ->
            message(now.state(), message).has(PUSHPIN, TOCSIN.id()) == highlighted
                ? List.of()
                : List.of(entry));
  }

  @Override
  public void archive(String room) {
    chat.write(
        now ->
            room(now.state(), room).archived() ? List.of() : List.of(new Entry.RoomArchived(room)));
  }

  @Override
  public String incidentsRoom() {
    return INCIDENTS;
  }

  @Override
  public Health health() {
    return chat.trouble()
        .map(why -> new Health(false, why))
        .orElseGet(() -> new Health(true, "The practice room is open."));
  }

  @Override
  public void close() {
    chat.close();
  }

  /** Posts what answers a command, for the asker's eyes only. */
  void answer(String room, Post post, Entry.Asked asked) {
    posted(room, post, asked.by(), asked);
  }

  ConsoleChat chat() {
    return chat;
  }

  private String posted(
      String room, Post post, @Nullable String onlyTo, Entry.@Nullable Asked asked) {
    chat.write(now -> posting(now, room, new Given(post, onlyTo, asked)));
    return chat.read(state -> state.messageOfKey(post.key())).orElseThrow();
  }

  private record Given(Post post, @Nullable String onlyTo, Entry.@Nullable Asked asked) {}

  private static List<Entry> posting(ConsoleChat.Now now, String room, Given given) {
    Post post = given.post();
    if (now.state().messageOfKey(post.key()).isPresent()) {
      return List.of();
    }
    var id = "m" + now.next();
    var card = post.card();
    return List.of(
        new Entry.Posted(
            id,
            room(now.state(), room).id(),
            null,
            TOCSIN,
            card.fallback(),
            card,
            post.key(),
            given.onlyTo(),
            given.asked()));
  }

  private static List<Entry> opening(RoomRequest request, ChatState state) {
    var there = state.roomOfKey(request.key());
    if (there.isPresent()) {
      var room = there.get();
      return room.archived() ? List.of(new Entry.RoomReopened(room.id())) : List.of();
    }
    var id = RoomIds.fresh(request.name(), other -> state.room(other).isPresent());
    return List.of(
        new Entry.RoomMade(
            id, request.key(), request.name(), request.topic(), request.isPrivate()));
  }

  private static Room told(Place room) {
    return new Room(room.id(), room.name(), "/#" + room.id());
  }

  private static Place room(ChatState state, String room) {
    return state
        .room(room)
        .orElseThrow(() -> ChatFailure.forGood("There is no room " + room + "."));
  }

  private static Message message(ChatState state, String id) {
    var message = state.message(id);
    return message
        .filter(there -> !there.deleted())
        .orElseThrow(() -> ChatFailure.forGood("There is no message " + id + " any more."));
  }
}
