package dev.tocsin.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingInTheRoomTest {
  private static Chromium chromium;
  private static PracticeHouse house;

  private Tab tab;

  @BeforeAll
  static void start(@TempDir Path folder) {
    house = new PracticeHouse(folder);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    house.close();
  }

  @BeforeEach
  void enter() {
    tab = Tab.alone(chromium, house);
  }

  @Test
  void a_typed_command_opens_an_incident_and_leads_to_its_room() {
    tab.types("/incident open Search finds nothing sev:2")
        .expects("#room-name", "search-finds-nothing")
        .expects("#incident", "SEV 2")
        .expects(".messages", "Search finds nothing")
        .expects("#phones", "Search finds nothing");
  }

  @Test
  void what_is_said_while_a_room_is_being_read_shows_too() {
    var grace = Tab.alone(chromium, house).actsAs("Grace");
    var answer = tab.holdsMessagesBack();
    tab.reloadsWithAScreenReader();
    grace.types("It is the disk");
    tab.expectsTold("It is the disk");
    answer.run();
    tab.expectsMessage("It is the disk");
    grace.closes();
  }

  @Test
  void a_half_typed_command_is_finished_from_the_keyboard() {
    tab.begins("/incident he")
        .expectsSuggestion("/incident help")
        .keys("Tab")
        .expectsTyped("/incident help ")
        .keys("Enter")
        .expectsTyped("")
        .expects(".messages", "/incident open");
  }

  @Test
  void a_mention_of_tocsin_is_a_command_too() {
    tab.types("@Tocsin list")
        .expectsMessage("@Tocsin list")
        .expectsMessage("in answer to @Tocsin list");
  }

  @Test
  void a_form_says_what_is_missing_and_gives_the_command() {
    tab.types("/incident open")
        .submits("Open")
        .expectsFieldError("This is needed.")
        .fills("What is wrong, in a few words", "Mails are late")
        .submits("Open")
        .expects("#room-name", "mails-are-late");
  }

  @Test
  void a_form_that_is_refused_stays_open_with_what_was_typed_and_says_why() {
    tab.types("/incident open")
        .fills("What is wrong, in a few words", "Mails bounce")
        .fills("When it began, if not now", "sometime")
        .submits("Open")
        .expectsFieldError("at: 'sometime' is not a time")
        .fills("When it began, if not now", "-5m")
        .submits("Open")
        .expects("#room-name", "mails-bounce")
        .expects("#incident", "Mails bounce")
        .types("/incident resolve")
        .fills("What it was and what ended it, in one sentence", "A full disk.")
        .submits("Resolve")
        .expects(".refusal", "lead")
        .expectsFilled("What it was and what ended it, in one sentence", "A full disk.")
        .keys("Escape")
        .types("still here")
        .expectsMessage("still here");
  }

  @Test
  void a_button_on_the_card_gives_its_command() {
    tab.types("/incident open Logins time out sev:1")
        .expects("#room-name", "logins-time-out")
        .actsAs("Grace")
        .presses("Take the lead")
        .expects("#incident", "Led by Grace");
  }

  @Test
  void an_own_message_is_edited_and_deleted() {
    tab.types("it is dwon")
        .onMessage("it is dwon", "Edit")
        .keys("Control+A")
        .keys("i", "t", "Space", "w", "o", "r", "k", "s", "Enter")
        .expectsMessage("it works (edited)")
        .expectsNoMessage("it is dwon")
        .onMessage("it works", "More")
        .picks("Delete")
        .submits("Delete")
        .expectsNoMessage("it works")
        .expects(".messages", "This message was deleted.");
  }

  @Test
  void a_pin_puts_a_message_on_the_timeline_and_taking_it_away_takes_it_off() {
    tab.types("/incident open The queue is full sev:2").expects("#room-name", "the-queue-is-full");
    tab.expects("#incident", "The queue is full")
        .types("A loop in the importer fills it")
        .onMessage("A loop in the importer", "Put it on the timeline")
        .expects("#incident", "A loop in the importer fills it")
        .onMessage("A loop in the importer", "Take it off the timeline")
        .expectsNot("#incident", "A loop in the importer fills it");
  }

  @Test
  void a_phone_answers_as_its_owner() {
    // Whom other tests' incidents wake may ring in between.
    var ring = ".ring:has-text('Uploads fail') >> nth=0";
    tab.types("/incident open Uploads fail sev:1").expects("#room-name", "uploads-fail");
    tab.find(ring).getByText("Acknowledge").click();
    tab.expects(ring, "Answered").expects("#incident", "acknowledged");
  }
}
