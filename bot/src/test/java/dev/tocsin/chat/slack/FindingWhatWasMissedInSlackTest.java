package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.chat.Known;
import dev.tocsin.fakes.slack.Seat;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingWhatWasMissedInSlackTest {
  private final Wired wired = new Wired();
  private Seat seat;
  private String room;

  @BeforeEach
  void sitDown() {
    wired.slack.person("ada");
    seat = wired.slack.person("linus").in(wired.slack.channel("inc-1-shop"));
    room = wired.slack.room("inc-1-shop").id();
    isOnRecord();
  }

  @AfterEach
  void stop() {
    wired.close();
  }

  @Test
  void what_was_said_and_answered_in_threads_is_found() {
    var parent = seat.says("Who looks at the database?");
    wired.slack.settle();
    isOnRecord(parent.ts());
    miss(
        () -> {
          parent.replies("I do");
          seat.says("It is the disk");
        });
    wired.tocsin.expect("said I do");
    wired.tocsin.expect("said It is the disk");
    assertThat(wired.tocsin.said).noneMatch(said -> said.text().contains("joined"));
  }

  @Test
  void an_edit_and_deletions_are_found() {
    var wrong = seat.says("It is the disc");
    var gone = seat.says("My password is hunter2");
    var asked = seat.says("Who did that?");
    asked.replies("I did");
    wired.slack.settle();
    isOnRecord(wrong.ts(), gone.ts(), asked.ts());
    miss(
        () -> {
          wrong.edits("It is the disk");
          gone.deletes();
          asked.deletes();
        });
    wired.tocsin.expect("edited " + id(wrong.ts()) + " to It is the disk");
    wired.tocsin.expect("deleted " + id(gone.ts()));
    wired.tocsin.expect("deleted " + id(asked.ts()));
  }

  @Test
  void what_was_said_in_the_room_before_is_not_taken_for_deleted() {
    var gone = seat.says("My password is hunter2");
    wired.slack.settle();
    var known = new LinkedHashMap<String, Known.Message>();
    known.put("C0BEFORE/" + gone.ts(), plain());
    known.put(id(gone.ts()), plain());
    wired.tocsin.known = List.of(new Known(room, known));
    miss(gone::deletes);
    wired.tocsin.expect("deleted " + id(gone.ts()));
    assertThat(wired.tocsin.heard).noneMatch(one -> one.contains("C0BEFORE"));
  }

  @Test
  void marks_that_came_and_went_are_found() {
    var marked = seat.says("The card provider answers 503").reacts("eyes").pins();
    var plain = seat.says("Since 14:05");
    wired.slack.settle();
    var eyes = new Known.Reaction("eyes", "U01LINUS");
    var pin = new Known.Reaction("pushpin", "U01LINUS");
    wired.tocsin.known =
        List.of(
            new Known(
                room,
                Map.of(
                    id(marked.ts()), new Known.Message(false, Set.of(eyes, pin)),
                    id(plain.ts()), new Known.Message(false, Set.of()))));
    miss(
        () -> {
          marked.takesBack("eyes").unpins();
          plain.reacts("eyes").pins();
        });
    wired.tocsin.expect("-eyes by U01LINUS on " + id(marked.ts()));
    wired.tocsin.expect("-pushpin by U01LINUS on " + id(marked.ts()));
    wired.tocsin.expect("+eyes by linus on " + id(plain.ts()));
    wired.tocsin.expect("+pushpin by linus on " + id(plain.ts()));
  }

  @Test
  void a_new_name_and_a_new_topic_of_the_room_are_found() {
    miss(() -> seat.renames("inc-1-mail").describes("Mail is late, too"));
    wired.tocsin.expect("renamed the channel");
    wired.tocsin.expect("Mail is late, too");
  }

  @Test
  void a_long_history_is_read_to_its_beginning() {
    miss(() -> IntStream.rangeClosed(1, 430).forEach(number -> seat.says("line " + number)));
    wired.tocsin.expect("said line 1");
    wired.tocsin.expect("said line 430");
    assertThat(wired.platform().health().detail()).doesNotContain("fifteen");
  }

  @Test
  void history_in_drops_is_said_in_health_respected_and_read_to_its_end() {
    wired.slack.faults().capHistory();
    miss(() -> IntStream.rangeClosed(1, 40).forEach(number -> seat.says("line " + number)));
    wired.tocsin.expect("said line 40");
    assertThat(wired.tocsin.heard).noneMatch(one -> one.endsWith("line 20"));
    expectHealth("fifteen messages a minute");
    wired.slack.fastForward(Duration.ofMinutes(1));
    wired.tocsin.expect("said line 20");
    wired.slack.fastForward(Duration.ofMinutes(1));
    wired.tocsin.expect("said line 1");
    assertThat(wired.slack.faults().calledTooEarly("conversations.history")).isLessThan(4);
  }

  private void expectHealth(String words) {
    await(words).until(() -> wired.platform().health().detail(), detail -> detail.contains(words));
  }

  @Test
  void a_room_that_cannot_be_read_is_told_of() {
    wired.slack.faults().forbid("conversations.history", "not_in_channel");
    miss(() -> seat.says("Can you hear me?"));
    wired.tocsin.expect("unread " + room + ": Slack did not show a channel's messages");
  }

  @Test
  void a_room_that_tocsin_was_removed_from_is_read_once_it_is_back() {
    wired.slack.room("inc-1-shop").removesTocsin();
    miss(() -> seat.says("Can you hear me?"));
    wired.tocsin.expect("said Can you hear me?");
    assertThat(wired.tocsin.heard).noneMatch(one -> one.startsWith("unread"));
  }

  @Test
  void coming_back_is_tried_again_while_slack_is_busy() {
    wired.slack.faults().rateLimitNext("conversations.join", Duration.ofSeconds(1));
    wired.slack.room("inc-1-shop").removesTocsin();
    miss(() -> seat.says("Can you hear me?"));
    wired.slack.fastForward(Duration.ofSeconds(1));
    wired.tocsin.expect("said Can you hear me?");
    assertThat(wired.tocsin.heard).noneMatch(one -> one.startsWith("unread"));
  }

  @Test
  void a_room_that_tocsin_cannot_come_back_to_says_what_keeps_it_out() {
    wired.slack.faults().forbid("conversations.join", "method_not_supported_for_channel_type");
    wired.slack.room("inc-1-shop").removesTocsin();
    miss(() -> seat.says("Can you hear me?"));
    wired.tocsin.expect("unread " + room + ": Slack did not join a channel: it is private");
  }

  @Test
  void where_slack_does_not_say_who_is_there_all_is_read_and_that_is_asked_later() {
    wired.slack.faults().forbid("conversations.members", "service_unavailable");
    miss(() -> seat.says("Can you hear me?"));
    wired.tocsin.expect("said Can you hear me?");

    wired.tocsin.beside.clear();
    wired.slack.faults().allow("conversations.members");
    wired.slack.fastForward(Duration.ofSeconds(10));
    await("who is there").atMost(Duration.ofSeconds(30)).until(() -> isThere("U01LINUS"));
  }

  @Test
  void one_room_in_trouble_keeps_no_other_from_being_asked_about() {
    wired.slack.person("ada").in(wired.slack.channel("inc-2-mail"));
    var other = wired.slack.room("inc-2-mail").id();
    wired.slack.faults().forbid("conversations.members", "service_unavailable");
    var left = wired.moves().askAnew(List.of(room, other));
    assertThat(left).containsExactly(other, room);

    wired.slack.faults().allow("conversations.members");
    assertThat(wired.moves().askAnew(left)).isEmpty();
    assertThat(isThere("U01ADA")).isTrue();
  }

  private boolean isThere(String person) {
    return wired.tocsin.beside.stream()
        .anyMatch(one -> one.startsWith("present") && one.contains(person));
  }

  @Test
  void slack_in_trouble_is_asked_again() {
    wired.slack.faults().statusNext("conversations.history", 503);
    wired.slack.faults().cutNextBefore("conversations.history");
    miss(() -> seat.says("Can you hear me?"));
    wired.tocsin.expect("said Can you hear me?");
  }

  private void isOnRecord(String... messages) {
    var known = Arrays.stream(messages).collect(Collectors.toMap(this::id, _ -> plain()));
    wired.tocsin.known = List.of(new Known(room, known));
  }

  private static Known.Message plain() {
    return new Known.Message(false, Set.of());
  }

  private String id(String ts) {
    return room + "/" + ts;
  }

  /** Of what happens no event ever comes. */
  private void miss(Runnable happening) {
    wired.slack.faults().holdEvents();
    happening.run();
    wired.tocsin.heard.clear();
    wired.tocsin.said.clear();
    wired.slack.faults().forgetEvents().dropSockets();
    wired.slack.expectConnections(1);
  }
}
