package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingTasksApartTest {
  private final Draft draft =
      Chat.draft(
          """
          14:00 ada: the ticket machines are down, passengers get errors
          14:05 grace: the tariff file was empty, that is the cause
          14:10 grace: restored the tariff file from the backup
          14:20 ada: all machines are back to normal
          14:25 ada: AIs: alarm on empty files (grace), import refuses a missing tariff, restart script for the machines that crashed
          """);

  @Test
  void what_stands_behind_the_heading_of_a_list_is_a_task() {
    assertThat(Chat.sources(draft, SectionName.ACTION_ITEMS)).containsExactly("m4");
  }

  @Test
  void a_list_of_tasks_tells_neither_what_broke_nor_why_nor_what_was_done() {
    for (SectionName section :
        new SectionName[] {SectionName.IMPACT, SectionName.ROOT_CAUSE, SectionName.RESOLUTION}) {
      assertThat(Chat.sources(draft, section)).isNotEmpty().doesNotContain("m4");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "To do: restart script for the printers",
        "follow-ups: restart script for the printers",
        "all calm now. Action items: restart script for the printers",
        "will do: restart script for the printers",
        "Homework: restart script for the printers"
      })
  void such_headings_are_known(String text) {
    assertThat(Chat.line("ada", text).about(Topic.FOLLOW_UP)).isGreaterThanOrEqualTo(6);
    assertThat(Chat.line("ada", text).about(Topic.ACTION)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log says: restarted the printers",
        "restarted the printers, to do the invoices",
        "todo:",
        "Action: restarted the printers",
        "agreed: the printers were out of paper"
      })
  void other_colons_head_no_tasks(String text) {
    assertThat(Chat.line("ada", text).about(Topic.FOLLOW_UP)).isLessThan(6);
  }

  @Test
  void what_is_to_be_different_next_time_is_no_cause() {
    Draft other =
        Chat.draft(
            """
            14:00 ada: the ticket machines are down, passengers get errors
            14:10 grace: restored the tariff file from the backup
            14:20 ada: all machines are back to normal
            14:30 grace: next time a wrong file should be refused, one bad row took it down
            """);
    assertThat(Chat.sources(other, SectionName.ROOT_CAUSE)).doesNotContain("m3");
  }

  @Test
  void a_flood_of_labelled_tasks_is_cut() {
    String tasks =
        IntStream.range(0, 60)
            .mapToObj("14:%1$02d ada: TODO: look into till%1$02dx and shelf%1$02dy"::formatted)
            .collect(Collectors.joining("\n"));
    Draft flood = Chat.draft("13:00 ada: the tills are down, customers can't pay\n" + tasks + "\n");

    assertThat(Chat.texts(flood, SectionName.ACTION_ITEMS)).hasSize(40);
  }
}
