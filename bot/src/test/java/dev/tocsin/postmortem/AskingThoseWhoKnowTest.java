package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AskingThoseWhoKnowTest {
  private static final String TO_ASK = "To ask:";

  @Test
  void a_cause_that_nobody_named_is_asked_of_those_who_acted_and_saw() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:10 grace: restarted the workers
            10:20 ada: the shop is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.OPEN_QUESTIONS))
        .contains(
            "Why did it happen? Nobody said. To ask: grace, who took the last step at 10:10; ada,"
                + " who was first to speak of it at 10:00.");
  }

  @Test
  void an_end_that_nobody_spoke_of_is_asked_for_too() {
    Draft draft = Chat.draft("10:00 ada: the shop is down with errors");
    assertThat(Chat.texts(draft, SectionName.OPEN_QUESTIONS))
        .anyMatch(text -> text.startsWith("When was it over, and what ended it? Nobody said."));
  }

  @Test
  void what_is_established_is_not_asked() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:05 grace: found the cause: release 5.2 writes to the wrong bucket
            10:06 ada: yes, confirmed
            10:10 grace: rolled back release 5.2
            10:20 ada: the shop is back to normal, no more errors
            """);
    assertThat(Chat.texts(draft, SectionName.OPEN_QUESTIONS))
        .noneMatch(text -> text.contains(TO_ASK));
  }

  @Test
  void nothing_wrong_is_no_question() {
    assertThat(Chat.texts(Chat.draft("10:00 ada: lunch?"), SectionName.OPEN_QUESTIONS))
        .noneMatch(text -> text.contains(TO_ASK));
  }

  @Test
  void where_only_one_writes_there_is_nobody_else_to_ask() {
    Draft draft =
        Chat.draft(
            """
            10:00 page: Some customers see errors in the shop.
            10:30 page: All services are back to normal.
            """);
    assertThat(Chat.texts(draft, SectionName.OPEN_QUESTIONS))
        .contains("Why did it happen? Nobody said. Nobody but page wrote here.");
  }

  private static List<String> asked(String chat) {
    return Chat.texts(Chat.draft(chat), SectionName.OPEN_QUESTIONS);
  }

  @Test
  void trouble_hours_after_it_was_over_may_be_another_incident() {
    String first =
        """
        08:00 ada: orders are failing with errors
        08:20 ada: the shop is back to normal
        """;
    assertThat(asked(first + "13:00 grace: search is down with errors for all customers\n"))
        .contains(
            "Does another incident begin at 13:00, with what grace wrote? It had been over for"
                + " hours; this draft reads both as one.");
    assertThat(asked(first + "09:00 grace: search is down with errors for all customers\n"))
        .noneMatch(text -> text.startsWith("Does another"));
  }
}
