package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotingTest {
  private static String quote(String text, int longest) {
    return Quote.of(Chat.line("ada", text), sentence -> sentence.about(Topic.CAUSE), longest);
  }

  @Test
  void the_sentence_that_matters_is_quoted_without_the_chatter_around_it() {
    assertThat(quote("Haha. The cause is a full disk. I will get coffee.", 200))
        .isEqualTo("\"The cause is a full disk.\"");
  }

  @Test
  void lines_without_a_mark_are_kept_apart() {
    assertThat(quote("the disk is full\nbecause of the dumps", 200))
        .isEqualTo("\"the disk is full / because of the dumps\"");
  }

  @Test
  void words_that_only_open_a_sentence_are_left_out() {
    assertThat(quote("oh, so the cause is a full disk", 200))
        .isEqualTo("\"the cause is a full disk\"");
    assertThat(quote("so it is", 200)).isEqualTo("\"so it is\"");
  }

  @Test
  void a_long_sentence_is_cut_at_a_clause() {
    assertThat(Quote.cut("the disk of the database is full, which nobody had noticed before", 45))
        .isEqualTo("the disk of the database is full …");
  }

  @Test
  void without_a_clause_it_is_cut_between_words() {
    assertThat(Quote.cut("one two three four five six", 15)).isEqualTo("one two three …");
  }

  @Test
  void a_surrogate_pair_is_never_torn() {
    String cut = Quote.cut("🔥".repeat(20), 9);
    assertThat(cut).isEqualTo("🔥🔥🔥🔥 …");
  }

  @Test
  void quotation_marks_within_become_single_ones() {
    assertThat(Quote.of("it says \"no space\"", 100)).isEqualTo("\"it says 'no space'\"");
  }

  @Test
  void a_quotation_knows_that_it_was_cut() {
    assertThat(Quote.isCut(Quote.of("the disk is full of old dumps", 20))).isTrue();
    assertThat(Quote.isCut(Quote.of("the disk is full of old dumps", 40))).isFalse();
  }

  @Test
  void quotations_are_kept_apart_by_a_mark_and_sentences_end_by_themselves() {
    assertThat(Quote.between("ada: \"it is slow\"", "grace: \"here too\"")).isEqualTo("; ");
    assertThat(Quote.between("ada: \"it is slow\"", "The disk was full.")).isEqualTo(". ");
    assertThat(Quote.between("ada: \"is it slow?\"", "The disk was full.")).isEqualTo(" ");
    assertThat(Quote.between("The disk was full.", "ada: \"it is slow\"")).isEqualTo(" ");
  }
}
