package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingPrivateIncidentsPrivateTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void openOneInPrivateAndOneForAll() {
    talk = new Talk(folder);
    talk.opens("margaret", "Fraud enquiry private:yes");
    talk.opens("linus", "Checkout is slow drill:yes");
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status INC-1",
        "timeline show INC-1",
        "postmortem draft INC-1",
        "temp list INC-1",
        "action list INC-1",
        "runbook show INC-1",
        "note INC-1 I know of it",
        "page INC-1 schedule:engineering"
      })
  void to_those_outside_it_is_not_there(String words) {
    for (String person : new String[] {"robin", "dennis"}) {
      String told = talk.types(person, "C2", "/incident " + words);
      String ofNone = talk.types(person, "C2", "/incident " + words.replace("INC-1", "INC-9"));

      assertThat(told).contains("There is no INC-1.").doesNotContain("Fraud");
      assertThat(told.replace("INC-1", "INC-9")).isEqualTo(ofNone);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"margaret", "ada", "grace"})
  void members_founders_and_admins_find_it_in_every_list(String person) {
    assertThat(talk.types(person, "C2", "/incident status INC-1")).contains("Fraud enquiry");
    assertThat(talk.types(person, null, "/incident list")).contains("Fraud enquiry · private");
    assertThat(talk.types(person, null, "/incident ack")).contains("Fraud enquiry");
    assertThat(talk.completes(person, "C2", "/incident merge ")).contains("/incident merge INC-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"robin", "dennis"})
  void no_list_names_it_to_others_wherever_they_ask(String person) {
    for (String room : new String[] {null, "C2"}) {
      assertThat(talk.types(person, room, "/incident list"))
          .contains("Checkout is slow")
          .doesNotContain("Fraud");
    }
    assertThat(talk.types(person, null, "/incident ack"))
        .contains("Checkout is slow")
        .doesNotContain("Fraud");
    assertThat(talk.completes(person, "C2", "/incident merge "))
        .containsExactly("/incident merge INC-2");
  }

  @Test
  void whoever_is_in_its_room_sees_it() {
    assertThat(talk.types("dennis", "C1", "/incident status")).contains("Fraud enquiry");
    assertThat(talk.types("dennis", "C1", "/incident list")).contains("Fraud enquiry");
  }

  @Test
  void a_member_of_its_room_works_it_on_the_web_while_they_are_one() {
    assertThat(talk.typesOnTheWeb("sam", "/incident status INC-1")).contains("There is no INC-1.");

    talk.moves("s7", "C1", true);
    assertThat(talk.typesOnTheWeb("sam", "/incident list")).contains("Fraud enquiry · private");
    assertThat(talk.typesOnTheWeb("sam", "/incident severity INC-1 2")).contains("SEV2");

    talk.moves("s7", "C1", false);
    assertThat(talk.typesOnTheWeb("sam", "/incident list")).doesNotContain("Fraud");
    assertThat(talk.typesOnTheWeb("sam", "/incident severity INC-1 1"))
        .contains("There is no INC-1.");
  }

  @Test
  void a_members_room_opens_it_to_nobody_else_who_is_called_alike() {
    talk.moves("s7", "C1", true);

    for (String other : new String[] {"", "s7", "sam2", "max", "dennis"}) {
      assertThat(talk.typesOnTheWeb(other, "/incident list")).doesNotContain("Fraud");
    }
    assertThat(talk.types("sam", null, "/incident list")).doesNotContain("Fraud");
  }

  @Test
  void a_drill_is_marked_in_the_list() {
    assertThat(talk.types("dennis", null, "/incident list")).contains("Checkout is slow · drill");
  }
}
