package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuttingSentencesTest {
  @Test
  void a_sentence_ends_at_its_mark_or_at_the_line() {
    assertThat(Words.sentences("It is slow. Very slow! Why?\nno idea"))
        .containsExactly("It is slow.", "Very slow!", "Why?", "no idea");
  }

  @Test
  void numbers_hosts_and_short_forms_are_not_cut() {
    assertThat(Words.sentences("db1.shop.test runs 2.7.1, e.g. the old one. Hm."))
        .containsExactly("db1.shop.test runs 2.7.1, e.g. the old one.", "Hm.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No. The till is still dark.                | No.          | The till is still dark.
          Yes. It prints again                       | Yes.         | It prints again
          Ok. Trying the spare                       | Ok.          | Trying the spare
          Nope. Same as before                       | Nope.        | Same as before
          we are back on node 3. Traffic is normal.  | we are back on node 3. | Traffic is normal.
          moved shelf 4 to row 5. Row 4 is empty     | moved shelf 4 to row 5. | Row 4 is empty
          the lift is stuck. No. 4 is fine           | the lift is stuck. | No. 4 is fine
          """)
  void an_answer_and_a_number_may_end_a_sentence(String said, String first, String second) {
    assertThat(Words.sentences(said)).containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gate no. 5 is stuck",
        "the tills run v2.3 since noon",
        "2. swap the belt",
        "plan: 1. drain the tank 2. swap the belt 3. fill it",
        "Dr. Moor saw it first"
      })
  void a_stop_behind_a_place_in_a_list_or_a_short_form_ends_none(String said) {
    assertThat(Words.sentences(said)).containsExactly(said);
  }

  @Test
  void scripts_without_spaces_have_marks_of_their_own() {
    assertThat(Words.sentences("支付失败。正在调查。")).containsExactly("支付失败。", "正在调查。");
  }

  @Test
  void nothing_but_marks_is_no_sentence() {
    assertThat(Words.sentences("...\n!!!\n")).isEmpty();
  }

  @Test
  void words_are_lower_case_and_keep_their_apostrophes() {
    assertThat(Words.of("It’s 'Checkout', can't pay: 50%"))
        .containsExactly("it's", "checkout", "can't", "pay", "50%");
  }
}
