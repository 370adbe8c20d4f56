package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingMessagesTest {
  private static List<String> read(String text) {
    return Chat.line("ada", text).sentences().stream().map(Sentence::text).toList();
  }

  @Test
  void pasted_output_is_left_out_where_something_is_said() {
    assertThat(read("it fails with this\n```\nstack at line 17\n```\nsince noon"))
        .containsExactly("it fails with this", "since noon");
  }

  @Test
  void a_message_that_is_all_paste_keeps_its_paste() {
    Line line = Chat.line("ada", "```\nconnection refused\n```");
    assertThat(line.traits()).contains(Trait.PASTE);
    assertThat(line.sentences()).extracting(Sentence::text).containsExactly("connection refused");
  }

  @Test
  void what_others_said_is_not_taken_for_the_quoting_ones_words() {
    assertThat(read("> is the shop down?\nno, only search")).containsExactly("no, only search");
    assertThat(read("> only a quotation")).containsExactly("> only a quotation");
  }

  @Test
  void links_show_their_label_or_their_two_ends() {
    assertThat(read("see [the board](https://board.test/x)")).containsExactly("see the board");
    assertThat(read("see <https://board.test/x|the board>")).containsExactly("see the board");
    assertThat(read("https://git.test/team/shop/src/branch/main/files/changes/4711?tab=1 helps"))
        .containsExactly("git.test/…/4711 helps");
    assertThat(read("https://git.test/pull/7, merged")).containsExactly("git.test/pull/7, merged");
  }

  @Test
  void decoration_goes() {
    assertThat(read("*really* slow :fire: `cart` &gt; 3 s (edited)"))
        .containsExactly("really slow cart > 3 s");
    assertThat(read("- first\n- second")).containsExactly("first", "second");
    assertThat(read("[10:41:07 PM] <grace> it is back")).containsExactly("it is back");
  }

  @Test
  void the_one_spoken_to_is_not_part_of_the_sentence() {
    List<Line> lines = Chat.lines("10:00 ada: looking\n10:01 grace: ada: @linus it is back");
    assertThat(lines.get(1).sentences()).extracting(Sentence::text).containsExactly("it is back");
    assertThat(read("error: it is back")).containsExactly("error: it is back");
  }

  @Test
  void an_answer_in_front_of_what_is_said_says_nothing_itself() {
    Line line = Chat.line("ada", "Ok. The labels come out blank");
    assertThat(read("Ok. The labels come out blank"))
        .containsExactly("Ok.", "The labels come out blank");
    assertThat(line.about(Topic.NOISE)).isZero();
    assertThat(Chat.line("ada", "Ok.").about(Topic.NOISE)).isPositive();
  }

  @Test
  void a_program_that_opens_with_a_word_of_alarm_needs_no_mark_behind_it() {
    assertThat(Chat.line("tankbot", "ALARM tank 3 level 12 cm").traits()).contains(Trait.ALERT);
    assertThat(Chat.line("tankbot", "OK tank 3 level 80 cm").traits()).contains(Trait.CLEAR);
    assertThat(Chat.line("ada", "ALARM tank 3 again?").traits()).doesNotContain(Trait.ALERT);
  }

  @Test
  void messages_are_put_in_the_order_of_time() {
    assertThat(Chat.lines("10:05 ada: later\n10:01 ada: sooner"))
        .extracting(Line::id)
        .containsExactly("m1", "m0");
  }

  @Test
  void a_kept_record_is_known_by_its_mark() {
    Line line = Chat.line("ada", "!log restarted the queue workers");
    assertThat(line.traits()).contains(Trait.LOGGED);
    assertThat(line.sentences())
        .extracting(Sentence::text)
        .containsExactly("restarted the queue workers");
  }

  @Test
  void the_tone_of_an_announcement_is_recognised() {
    String text =
        "We are investigating problems with sign-in. We'll update you as soon as we know more.";
    assertThat(Chat.line("ada", text).traits()).contains(Trait.PUBLIC);
    assertThat(Chat.line("ada", "investigating").traits()).doesNotContain(Trait.PUBLIC);
  }

  @Test
  void a_question_says_nothing_of_what_it_asks() {
    assertThat(Chat.line("ada", "Is it fixed?").traits()).contains(Trait.QUESTION);
    assertThat(Chat.line("ada", "Is it fixed?").about(Topic.RECOVERY))
        .isLessThan(Chat.line("ada", "It is fixed.").about(Topic.RECOVERY));
  }
}
