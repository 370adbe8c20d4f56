package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.runbooks.Runbooks;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallingPastIncidentsTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void rememberOne() {
    talk = new Talk(folder);
    talk.opens("linus", "Card payments time out");
    talk.opens("linus", "Mails are late");
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void who_opens_one_is_told_what_it_looks_like_and_why() {
    assertThat(talk.types("dennis", null, "/incident open Payments by card time out again"))
        .contains("This looks like INC-1 “Card payments time out”: both say “card”, “payment”");
  }

  @Test
  void its_room_is_told_as_well() {
    talk.opens("dennis", "Payments by card time out again");
    var cards =
        new EntryCards(
                new RunbookShelf(Runbooks.shipped(), talk.desk),
                () -> ZoneOffset.UTC,
                PublicText.standard())
            .remembering(talk.postmortems::like);
    var opened = talk.desk.history(3).getFirst();

    assertThat(cards.of(opened, talk.desk.incident(3)).toString())
        .contains("This looks like INC-1", "/incident status INC-1");
  }

  @Test
  void the_draft_says_so_too() {
    talk.opens("linus", "Card payments time out again");
    assertThat(talk.types("linus", "C3", "/incident postmortem draft"))
        .contains("This looks like INC-1");
  }

  @Test
  void what_it_came_from_is_remembered_from_its_draft() {
    talk.types("linus", "C2", "/incident cause The relay blocked our greylisted address");
    talk.types("linus", "C2", "/incident cancel It is over");
    talk.types("linus", "C2", "/incident postmortem draft");

    assertThat(talk.types("dennis", null, "/incident open Relay blocked address"))
        .contains("This looks like INC-2", "its cause tells of");
  }

  @Test
  void private_incidents_are_never_offered() {
    talk.types("ada", null, "/incident open Key ring vanished from office private:yes");

    assertThat(talk.types("dennis", null, "/incident open Key ring vanished from office"))
        .doesNotContain("looks like");
  }
}
