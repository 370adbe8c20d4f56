package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.Who;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever types half asleep is told how it is right, and nothing is done meanwhile. */
class AnsweringWhatIsMistypedTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          note It was so at:2026-11-20 10:00  | `at:"2026-11-20 09:00"`
          note It was so at:yesterday 10:00   | is a day without a time. Write both, in quotes
          temp add A switch revert-by:monday  | `revert-by:"monday 09:00"`
          note It was so at:teatime           | is not a time: write 14:05
          status fixed                        | known: identified, investigating, monitoring.
          status resolved                     | `/incident resolve <summary>` does it
          help opne                           | There is no command `opne`. Did you mean `open`?
          help teatime                        | There is no command `teatime`. `/incident help` lists
          """)
  void what_would_be_right_is_said(String words, String cure) {
    int before = talk.desk.history(1).size();
    assertThat(talk.types("linus", "C1", "/incident " + words)).contains(cure);
    assertThat(talk.desk.history(1)).hasSize(before);
  }

  @Test
  void me_is_whoever_types_it() {
    talk.types("linus", "C1", "/incident lead me");
    talk.types("grace", "C1", "/incident temp add A switch owner:@me");
    talk.types("robin", "C1", "/incident lead me");
    assertThat(talk.desk.incident(1).lead()).map(Who::id).contains("linus");
    assertThat(talk.types("linus", "C1", "/incident temp list")).contains("A switch — Grace");
  }

  @Test
  void a_time_in_a_form_may_have_the_quotes_that_it_needs_elsewhere() {
    String told =
        talk.fills("linus", "C1", "/incident note", Map.of("text", "So", "at", "\"monday 09:00\""));
    assertThat(told).contains("of 2026-11-16 09:00 CET");
  }

  @Test
  void the_card_of_what_is_over_waits_for_nobody() {
    assertThat(talk.types("linus", "C1", "/incident status")).contains("nobody yet");
    talk.types("linus", "C1", "/incident cancel It was nothing");
    assertThat(talk.types("linus", "C1", "/incident status")).doesNotContain(" yet");
  }

  @Test
  void each_root_alone_lists_its_commands() {
    assertThat(talk.types("linus", null, "/oncall"))
        .contains("/oncall cover")
        .doesNotContain("/incident open");
    assertThat(talk.types("linus", null, "/incident")).contains("/incident open", "/oncall now");
  }
}
