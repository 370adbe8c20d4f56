package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
