package dev.tocsin.browser;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayingTheTourTest {
  private static final List<String> STEPS =
      List.of(
          "Something breaks",
          "A phone rings",
          "Nobody answers",
          "It ends with the founders",
          "Someone has it",
          "One person leads",
          "People work, Tocsin keeps the record",
          "A temporary measure",
          "Tell those who wait",
          "It is over",
          "The draft is there");

  private static Chromium chromium;

  @TempDir private Path folder;
  private PracticeHouse house;
  private Tab tab;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @BeforeEach
  void enter() {
    house = new PracticeHouse(folder);
    tab = new Tab(chromium.open(house.address()));
    tab.presses("Start the tour");
  }

  @AfterEach
  void leave() {
    tab.closes();
    house.close();
  }

  @Test
  void it_plays_an_incident_through_to_its_draft() {
    for (var step : STEPS) {
      goesOnFrom(step);
    }
    tab.expects("#tour", "That was the whole of it")
        .expects("#incident", "resolved")
        .expects("#incident .draft", "backup provider")
        .expects("#incident .draft-forms", "Edit and publish");
  }

  @Test
  void a_typed_command_takes_a_steps_place_and_spares_what_it_makes_needless() {
    tab.expects("#tour", "Something breaks")
        .types("/incident open Checkout is slow sev:1")
        .expects("#tour", "A phone rings");
    tab.find(".ring").getByText("Acknowledge").first().click();
    tab.expects("#tour", "One person leads")
        .expects("#room-name", "checkout-is-slow")
        .types("/incident lead")
        .expects("#tour", "People work");
  }

  @Test
  void it_goes_on_where_it_was_after_a_reload() {
    goesOnFrom("Something breaks");
    tab.expects("#tour", "A phone rings").reloads();
    goesOnFrom("A phone rings");
    tab.expects("#tour", "Nobody answers").presses("Leave the tour").reloads();
    tab.presses("Tour").expects("#tour", "Something breaks");
  }

  private void goesOnFrom(String step) {
    tab.expects("#tour", step);
    tab.find("#tour button.primary:enabled").click();
  }
}
