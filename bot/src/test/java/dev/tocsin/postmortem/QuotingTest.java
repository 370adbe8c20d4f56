package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static Optional<String> whole(String text, int longest) {
    return Quote.whole(Chat.line("ada", text), sentence -> sentence.about(Topic.CAUSE), longest);
  }

  @Test
  void what_may_not_be_cut_is_quoted_by_clauses_that_stand_by_themselves() {
    String said = "the disk of db-3 was full, the dumps of a year lie there";
    assertThat(whole(said, 200)).hasValue('"' + said + '"');
    assertThat(whole(said, 40)).hasValue("\"the disk of db-3 was full\"");
    assertThat(whole("the disk of db-3 was full of the dumps of a year", 30)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the disk of db-3 was full, but that is not why it stopped",
        "the disk of db-3 was full, I think, or it looks like that",
        "because the disk of db-3 was full, it stopped and nobody saw it",
        "the disk of db-3 (the old one, not the new one) was full all day"
      })
  void a_clause_that_the_next_one_holds_back_is_not_quoted_alone(String said) {
    assertThat(whole(said, 40)).isEmpty();
  }

  @Test
  void quotations_are_kept_apart_by_a_mark_and_sentences_end_by_themselves() {
    assertThat(Quote.between("ada: \"it is slow\"", "grace: \"here too\"")).isEqualTo("; ");
    assertThat(Quote.between("ada: \"it is slow\"", "The disk was full.")).isEqualTo(". ");
    assertThat(Quote.between("ada: \"is it slow?\"", "The disk was full.")).isEqualTo(" ");
    assertThat(Quote.between("The disk was full.", "ada: \"it is slow\"")).isEqualTo(" ");
  }

  @Test
  void a_brief_sentence_that_points_back_takes_along_what_it_points_to() {
    Line line = Chat.line("ada", "The new files have streams. That's my best guess.");
    assertThat(Quote.of(line, sentence -> sentence.words().contains("guess") ? 1 : 0))
        .isEqualTo("\"The new files have streams. That's my best guess.\"");
  }

  @Test
  void a_sentence_begins_with_a_capital_before_a_comma_too() {
    Line line = Chat.line("ada", "done, all jobs go through it");
    assertThat(Telling.sentence(line, "done, all jobs went through it")).startsWith("Done, all");
  }
}
