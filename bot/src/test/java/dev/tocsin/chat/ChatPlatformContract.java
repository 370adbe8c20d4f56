package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the core relies on, whichever platform it talks to. */
public abstract class ChatPlatformContract {
  private static final Card CARD = Card.text("Checkout is down");

  /** The platform, ready to work. */
  protected abstract ChatPlatform platform();

  /** The platform as people look at it. */
  protected abstract Onlooker onlooker();

  /** What people on the platform see and do. */
  protected interface Onlooker {
    /** Texts of a room's messages as they read now, oldest first. */
    List<String> texts(String room);

    List<String> pinned(String room);

    List<String> members(String room);

    String topic(String room);

    /** Says something in the room and tells the message's id. */
    String say(String room, String text);

    /** Whether Tocsin's pushpin is on the message. */
    boolean isMarked(String room, String message);

    boolean acceptsWords(String room);

    /** Two people who are not in any incident's room yet. */
    List<ChatUser> people();
  }

  @Test
  void a_room_is_made_once_for_its_key() {
    var first = platform().openRoom(request("INC-1"));
    var again = platform().openRoom(request("INC-1"));
    assertThat(again).isEqualTo(first);
    assertThat(onlooker().topic(first.id())).contains("Checkout is down");
  }

  @Test
  void rooms_of_two_keys_are_two_rooms_even_by_one_name() {
    assertThat(platform().openRoom(request("INC-1")).id())
        .isNotEqualTo(platform().openRoom(request("INC-2")).id());
  }

  @Test
  void a_message_is_posted_once_for_its_key() {
    var room = room();
    var first = platform().post(room, new Post("INC-1/card", CARD));
    var again = platform().post(room, new Post("INC-1/card", CARD));
    assertThat(again).isEqualTo(first);
    assertThat(onlooker().texts(room)).containsOnlyOnce("Checkout is down");
  }

  @Test
  void an_edited_message_reads_as_the_new_card() {
    var room = room();
    var message = platform().post(room, new Post("INC-1/card", CARD));
    platform().edit(room, message, Card.text("Checkout is back"));
    platform().edit(room, message, Card.text("Checkout is back"));
    assertThat(onlooker().texts(room))
        .contains("Checkout is back")
        .doesNotContain("Checkout is down");
  }

  @Test
  void pinning_twice_leaves_one_pin() {
    var room = room();
    var message = platform().post(room, new Post("INC-1/card", CARD));
    platform().pin(room, message);
    platform().pin(room, message);
    assertThat(onlooker().pinned(room)).containsExactly(message);
  }

  @Test
  void a_persons_message_is_marked_and_unmarked() {
    var room = room();
    var message = onlooker().say(room, "The card provider answers 503");
    platform().mark(room, message, true);
    platform().mark(room, message, true);
    assertThat(onlooker().isMarked(room, message)).isTrue();
    platform().mark(room, message, false);
    platform().mark(room, message, false);
    assertThat(onlooker().isMarked(room, message)).isFalse();
  }

  @Test
  void a_stranger_among_the_invited_does_not_keep_the_others_out() {
    var room = room();
    var people = onlooker().people();
    var stranger = new ChatUser(platform().name(), "U0NOBODY", "Nobody");
    platform().invite(room, List.of(people.get(0), stranger, people.get(1)));
    platform().invite(room, people);
    assertThat(onlooker().members(room)).contains(people.get(0).id(), people.get(1).id());
  }

  @Test
  void the_topic_is_replaced() {
    var room = room();
    platform().describe(room, "Severity 1, investigating");
    platform().describe(room, "Severity 1, resolved");
    assertThat(onlooker().topic(room)).contains("resolved").doesNotContain("investigating");
  }

  @Test
  void an_archived_room_can_be_read_and_not_written_to() {
    var room = room();
    platform().post(room, new Post("INC-1/card", CARD));
    platform().archive(room);
    platform().archive(room);
    assertThat(onlooker().texts(room)).contains("Checkout is down");
    assertThat(onlooker().acceptsWords(room)).isFalse();
  }

  @Test
  void announcements_have_a_room() {
    var message = platform().post(platform().incidentsRoom(), new Post("INC-1/announced", CARD));
    assertThat(message).isNotEmpty();
    assertThat(onlooker().texts(platform().incidentsRoom())).contains("Checkout is down");
  }

  @Test
  void what_can_never_work_is_said_and_not_tried_again() {
    assertThatExceptionOfType(ChatFailure.class)
        .isThrownBy(() -> platform().post("no-such-room", new Post("INC-1/card", CARD)))
        .satisfies(failure -> assertThat(failure.worthRetrying()).isFalse());
  }

  @Test
  void it_says_that_it_is_well() {
    assertThat(platform().health().up()).isTrue();
  }

  private String room() {
    return platform().openRoom(request("INC-1")).id();
  }

  private static RoomRequest request(String key) {
    return new RoomRequest(key, "inc-1-checkout-is-down", "Checkout is down", false);
  }
}
