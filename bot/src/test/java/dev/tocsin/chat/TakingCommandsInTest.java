package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.timeline.Line;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakingCommandsInTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void openOne() {
    talk = new Talk(folder);
    talk.opens("linus", "Checkout is slow");
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void a_secret_in_a_command_is_masked_before_it_is_stored_and_that_is_said() {
    String told = talk.types("linus", "C1", "/incident note it is password=hunter22 as ever");

    assertThat(talk.journal(1)).contains("password=[masked] as ever").doesNotContain("hunter22");
    assertThat(told).contains("What looked like a secret in it was masked.");
    assertThat(talk.types("linus", "C1", "/incident note all is well")).doesNotContain("masked");
  }

  @Test
  void the_same_request_id_of_two_people_is_two_commands() {
    talk.types("linus", "C1", "/incident note by Linus", "T1");
    talk.types("grace", "C1", "/incident note by Grace", "T1");
    talk.types("grace", "C1", "/incident note by Grace", "T1");

    assertThat(notes()).containsExactly("noted: by Linus", "noted: by Grace");
  }

  @Test
  void nobody_can_take_the_id_of_tocsins_own_work() {
    talk.types("linus", "C1", "/incident note first", "room1");

    assertThat(notes()).containsExactly("noted: first");
  }

  @Test
  void a_message_picked_from_its_menu_is_on_the_timeline_with_its_words() {
    talk.says("dennis", "C1", "m1", "The cache was cold");

    talk.picks("linus", "C1", "m1", "/incident note kind:cause");

    assertThat(talk.timeline(1)).extracting(Line::text).contains("Cause: The cache was cold");
  }

  @Test
  void a_message_stays_on_the_timeline_until_the_last_pin_is_gone() {
    talk.says("dennis", "C1", "m1", "The cache was cold");
    talk.reacts("linus", "C1", "m1", true);
    talk.reacts("grace", "C1", "m1", true);

    talk.reacts("grace", "C1", "m1", false);
    assertThat(talk.timeline(1)).extracting(Line::text).contains("The cache was cold");

    talk.reacts("linus", "C1", "m1", false);
    assertThat(talk.timeline(1)).extracting(Line::text).doesNotContain("The cache was cold");
  }

  @Test
  void a_messages_own_pin_is_the_last_one_when_people_took_theirs_away() {
    talk.says("dennis", "C1", "m1", "The cache was cold");
    talk.reacts("linus", "C1", "m1", true);
    talk.pins("grace", "C1", "m1", true);

    talk.reacts("linus", "C1", "m1", false);
    assertThat(talk.timeline(1)).extracting(Line::text).contains("The cache was cold");

    talk.pins(null, "C1", "m1", false);
    assertThat(talk.timeline(1)).extracting(Line::text).doesNotContain("The cache was cold");
  }

  @Test
  void a_messages_own_pin_is_by_who_gave_it_and_taken_away_by_tocsin() {
    talk.says("dennis", "C1", "m1", "The cache was cold");
    talk.pins("grace", "C1", "m1", true);
    talk.pins("grace", "C1", "m1", true);
    talk.pins(null, "C1", "m1", false);

    assertThat(talk.desk.history(1).reversed().stream().limit(2).map(one -> one.by().name()))
        .containsExactly("Tocsin", "Grace");
  }

  @Test
  void a_pin_on_what_nobody_said_in_a_room_is_none() {
    int before = talk.desk.history(1).size();
    talk.pins("grace", "C1", "m9", true);
    assertThat(talk.desk.history(1)).hasSize(before);
  }

  @Test
  void which_incident_is_meant_is_offered_by_number_and_by_title() {
    talk.opens("linus", "Mail is late");

    assertThat(talk.completes("linus", "/incident severity", "incident", ""))
        .containsExactlyInAnyOrder("INC-1", "INC-2");
    assertThat(talk.completes("linus", "/incident severity", "incident", "mail"))
        .containsExactly("INC-2");
    assertThat(talk.completes("linus", "/incident severity", "incident", "inc-1"))
        .containsExactly("INC-1");
    assertThat(talk.completes("linus", "/incident open", "incident", "")).isEmpty();
  }

  @Test
  void a_pin_does_not_change_what_a_message_was_marked_as() {
    talk.says("dennis", "C1", "m1", "The cache was cold");
    talk.picks("linus", "C1", "m1", "/incident note kind:cause");

    talk.reacts("grace", "C1", "m1", true);

    assertThat(talk.timeline(1)).extracting(Line::text).contains("Cause: The cache was cold");
  }

  @Test
  void a_downtime_that_may_be_another_is_asked_about_with_its_times() {
    talk.types("linus", "C1", "/incident downtime from:-2h");
    assertThat(talk.types("linus", "C1", "/incident downtime from:-1h"))
        .contains("down since 02:00 CET already. Did it begin at 03:00 CET instead?")
        .contains("/incident downtime INC-1 from:2026-11-21T02:00:00Z confirmed:yes");
    assertThat(talk.types("linus", "C1", "/incident downtime from:02:00 to:03:30"))
        .contains("INC-1")
        .contains("02:00 CET")
        .contains("03:30 CET");
  }

  @Test
  void only_the_founders_can_be_escalated_to() {
    int before = talk.desk.history(1).size();

    String told = talk.types("linus", "C1", "/incident escalate to:nobody");

    assertThat(told).contains("'nobody' is nothing that `to:` takes");
    assertThat(talk.desk.history(1)).hasSize(before);
  }

  @Test
  void what_only_buttons_set_cannot_be_made_up() {
    String told = talk.types("linus", "C1", "/incident ack via:\"a call from the CEO\"");

    assertThat(told).contains("is nothing that `via:` takes");
    assertThat(talk.desk.incident(1).paging().acknowledgements()).isEmpty();
  }

  private List<String> notes() {
    return talk.timeline(1).stream()
        .map(Line::text)
        .filter(text -> text.startsWith("noted"))
        .toList();
  }
}
