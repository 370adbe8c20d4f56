package dev.tocsin.chat.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatPlatformContract;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.RoomRequest;
import dev.tocsin.chat.console.Conversation.Utterance;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolePlatformTest extends ChatPlatformContract {
  @TempDir private Path folder;
  private final PracticePeople people = Cast.people();
  private ConsolePlatform platform;
  private int requests;

  @BeforeEach
  void open() {
    var clock = InstantSource.fixed(Instant.parse("2026-11-21T02:14:00Z"));
    platform = new ConsolePlatform(folder.resolve("chat.jsonl"), clock, people);
  }

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void an_archived_room_asked_for_again_is_open_again() {
    var request = new RoomRequest("INC-7", "inc-7", "It is back", false);
    var room = platform.openRoom(request).id();
    platform.archive(room);
    assertThat(platform.openRoom(request).id()).isEqualTo(room);
    assertThat(onlooker().acceptsWords(room)).isTrue();
  }

  @Test
  void a_private_room_is_there_for_its_members_only() {
    var room = platform.openRoom(new RoomRequest("INC-8", "inc-8", "Keys leaked", true)).id();
    platform.invite(room, List.of(Cast.ADA.user()));
    var conversation = new Conversation(platform.chat());
    conversation.say(Cast.ADA, "1", new Utterance(room, null, "Rotating the keys"));
    assertThatThrownBy(
            () -> conversation.say(Cast.LINUS, "2", new Utterance(room, null, "What is this?")))
        .hasMessageContaining("no such room");
  }

  @Override
  protected ChatPlatform platform() {
    return platform;
  }

  @Override
  protected Onlooker onlooker() {
    return new RoomOnlooker();
  }

  private Place place(String room) {
    return platform.chat().read(state -> state.room(room)).orElseThrow();
  }

  private <T> List<T> messages(String room, Function<Message, T> what) {
    return platform
        .chat()
        .read(state -> state.before(room, Long.MAX_VALUE, "ada", 100).stream().map(what).toList());
  }

  private final class RoomOnlooker implements Onlooker {
    @Override
    public List<String> texts(String room) {
      return messages(room, Message::text);
    }

    @Override
    public List<String> pinned(String room) {
      return messages(room, message -> message.pinned() ? message.id() : "").stream()
          .filter(id -> !id.isEmpty())
          .toList();
    }

    @Override
    public List<String> members(String room) {
      return List.copyOf(place(room).members());
    }

    @Override
    public String topic(String room) {
      return place(room).topic();
    }

    @Override
    public String say(String room, String text) {
      var request = Integer.toString(requests++);
      var utterance = new Utterance(room, null, text);
      return new Conversation(platform.chat()).say(Cast.LINUS, request, utterance).id();
    }

    @Override
    public boolean isMarked(String room, String message) {
      return platform
          .chat()
          .read(state -> state.message(message))
          .orElseThrow()
          .has("📌", "tocsin");
    }

    @Override
    public boolean acceptsWords(String room) {
      return !place(room).archived();
    }

    @Override
    public List<ChatUser> people() {
      return List.of(Cast.ADA.user(), Cast.LINUS.user());
    }
  }
}
