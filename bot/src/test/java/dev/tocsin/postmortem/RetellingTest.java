package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetellingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          restarted the workers                       | ada restarted the workers
          I've restarted the workers.                | ada restarted the workers
          ok, I just rolled back release 12           | ada rolled back release 12
          we're restarting db-3 now                   | ada was restarting db-3
          turned the signature check off for now      | ada turned the signature check off for now
          Rolling back to 4.1                         | ada was rolling back to 4.1
          disabled the import, that should be enough  | ada disabled the import
          """)
  void a_deed_is_told_of_who_did_it(String said, String told) {
    assertThat(Retold.of(said, "ada")).hasValue(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the workers were restarted",
        "restarted it?",
        "I think I restarted the wrong one",
        "blocked by the firewall",
        "fixed is what it should be",
        "restarted my box",
        "restarted",
        "db-3 restarted the workers",
        "did you restart it",
        "started 11:20 when that order came in",
        "started around 9 with the import",
        "taken over the shift",
        "moved the traffic back and see normal rates",
        "routing timers to be checked by Friday"
      })
  void what_is_not_plainly_a_deed_stays_a_quotation(String said) {
    assertThat(Retold.of(said, "ada")).isEmpty();
  }

  @Test
  void a_sentence_that_says_more_is_not_told_whole() {
    assertThat(Retold.whole("restarted the workers, still slow", "ada")).isEmpty();
    assertThat(Retold.whole("restarted the workers.", "ada")).isPresent();
  }

  @Test
  void what_names_a_time_of_its_own_has_that_of_its_telling_behind_it() {
    assertThat(Telling.timed("ada restarted the workers", "9:41"))
        .isEqualTo("At 9:41 ada restarted the workers");
    assertThat(Telling.timed("ada merged the change at 8:50", "9:41"))
        .isEqualTo("ada merged the change at 8:50 (said at 9:41)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          restarted the workers                       | ada restarted the workers
          decided to cordon off shop-1                | ada decided to cordon off shop-1
          noted that restarting shop-1 woke the rest  |
          """)
  void seeing_something_is_no_deed(String said, String told) {
    assertThat(Deeds.told(Chat.line("ada", said), 200)).isEqualTo(Optional.ofNullable(told));
  }
}
