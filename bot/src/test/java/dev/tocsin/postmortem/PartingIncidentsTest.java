package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartingIncidentsTest {
  private static final String FIRST =
      """
      08:10 petra: the label printer is broken, patients get blank labels
      08:31 petra: the ribbon was used up, that is why
      08:40 petra: replaced the ribbon
      08:44 petra: the printer is working again
      """;
  private static final String SECOND =
      """
      14:20 desk: the phones are down, callers can't reach us
      14:24 uwe: the trunk is down because of a failed upgrade
      15:02 uwe: switched to the backup trunk
      15:05 desk: the phones are working again
      """;

  private static String summary(Draft draft) {
    return String.join("\n", Chat.texts(draft, SectionName.SUMMARY));
  }

  @Test
  void the_summary_and_the_lengths_are_those_of_the_first() {
    Draft draft = Chat.draft(FIRST + SECOND);
    assertThat(summary(draft))
        .contains("the ribbon was used up", "petra replaced the ribbon", "34 min after")
        .contains("what desk wrote at 14:20 seems to begin another")
        .doesNotContain("trunk", "uwe");
    assertThat(draft.durations())
        .filteredOn(span -> span.name().equals("time_to_resolve"))
        .extracting(Span::seconds)
        .containsExactly(34 * 60L);
  }

  @Test
  void whether_they_are_two_is_asked_with_both_named() {
    assertThat(Chat.texts(Chat.draft(FIRST + SECOND), SectionName.OPEN_QUESTIONS))
        .anyMatch(
            text ->
                text.startsWith("Are these two incidents? One shows with what petra wrote at 08:10")
                    && text.contains("with what desk wrote at 14:20"));
  }

  @Test
  void the_same_trouble_hours_later_is_no_second_incident() {
    Draft draft = Chat.draft(FIRST + SECOND.replace("phones", "printer"));
    assertThat(summary(draft)).doesNotContain("seems to begin another");
    assertThat(Chat.texts(draft, SectionName.OPEN_QUESTIONS))
        .anyMatch(text -> text.startsWith("Does another incident begin at 14:20"));
  }

  @Test
  void the_next_that_is_called_the_same_is_no_second_incident() {
    for (String words : new String[] {"not again,", "same as this morning,", "it is back,"}) {
      Draft draft = Chat.draft(FIRST + SECOND.replace("the phones are", words + " the phones are"));
      assertThat(summary(draft)).doesNotContain("seems to begin another");
    }
  }

  @Test
  void trouble_soon_after_belongs_to_the_same() {
    Draft draft = Chat.draft(FIRST + SECOND.replace("14:", "09:").replace("15:", "10:"));
    assertThat(summary(draft)).doesNotContain("seems to begin another");
  }

  @Test
  void what_was_said_hours_before_is_not_the_cause() {
    Draft draft = Chat.draft("06:00 petra: the ribbon was used up, that is why\n" + SECOND);
    assertThat(Chat.sources(draft, SectionName.ROOT_CAUSE)).doesNotContain("m0");
  }
}
