package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingProgramsFromPeopleTest {
  private static Set<Trait> traits(String author, String text) {
    return Chat.line(author, text).traits();
  }

  @Test
  void a_program_is_known_by_its_flag() {
    Utterance flagged = new Utterance("m0", Chat.at("10:00"), "ada", "hello", null, null, true);
    assertThat(Reading.of(List.of(flagged), Lexicon.standard()).getFirst().isHuman()).isFalse();
  }

  @Test
  void a_program_is_known_by_its_name() {
    assertThat(traits("deploybot", "done")).contains(Trait.MACHINE);
    assertThat(traits("bot-2", "done")).contains(Trait.MACHINE);
    assertThat(traits("abbott", "done")).doesNotContain(Trait.MACHINE);
  }

  @Test
  void a_program_is_known_by_its_manner() {
    List<Line> lines =
        Chat.lines(
            """
            10:00 watch: CRITICAL - queue of cart is 9000
            10:01 watch: [cart] 9000 waiting
            10:02 watch: OK - queue of cart is 3
            10:03 ada: PROBLEM: I can't reach the queue
            10:04 ada: never mind
            10:05 ada: it was my network
            """);
    assertThat(lines)
        .extracting(Line::isHuman)
        .containsExactly(false, false, false, true, true, true);
    assertThat(lines.get(0).traits()).contains(Trait.ALERT);
    assertThat(lines.get(2).traits()).contains(Trait.CLEAR);
  }

  @Test
  void who_repeats_a_sentence_with_other_figures_is_a_program() {
    List<Line> lines =
        Chat.lines(
            """
            10:00 watch: orders of the last hour dropped to 91
            10:01 watch: orders of the last hour dropped to 70
            10:02 ada: 9 of them are mine
            10:03 watch: orders of the last hour dropped to 12
            10:04 ada: 12 of them are mine
            10:05 ada: 14 of them are mine, what a day
            """);
    assertThat(lines)
        .extracting(Line::isHuman)
        .containsExactly(false, false, true, false, true, true);
  }

  @Test
  void a_person_who_counts_is_no_program() {
    List<Line> lines =
        Chat.lines(
            """
            10:00 ada: visitors can't enter
            10:15 ada: the line at the door is 90 people now
            10:16 grace: 40 people wait at the back
            10:25 ada: the line at the door is 50 people now
            10:26 grace: 20 people wait at the back
            10:35 ada: the line at the door is 10 people now
            10:36 grace: 0 people wait at the back
            10:45 ada: visitors enter again at all doors
            """);
    assertThat(lines).allMatch(Line::isHuman);
  }

  @Test
  void who_is_spoken_to_or_speaks_of_themselves_is_a_person() {
    List<Line> lines =
        Chat.lines(
            """
            10:00 ada: the line at the door is 90 people now
            10:01 grace: my count of the back is 40
            10:05 ada: the line at the door is 50 people now
            10:06 grace: my count of the back is 20
            10:10 ada: the line at the door is 10 people now
            10:11 grace: my count of the back is 0
            10:12 linus: @ada thanks
            """);
    assertThat(lines).allMatch(Line::isHuman);
  }

  @Test
  void a_program_may_say_other_things_now_and_then() {
    List<Line> lines =
        Chat.lines(
            """
            10:00 watch: orders of the last hour dropped to 91
            10:01 watch: orders of the last hour dropped to 70
            10:02 watch: orders of the last hour dropped to 52
            10:03 watch: orders of the last hour dropped to 33
            10:04 watch: orders of the last hour dropped to 12
            10:05 watch: no orders in the last hour
            """);
    assertThat(lines).noneMatch(Line::isHuman);
  }

  @Test
  void who_posts_the_same_words_again_may_be_a_person() {
    List<Line> lines =
        Chat.lines(
            """
            10:00 page: we continue to look into it
            10:10 page: we continue to look into it
            10:20 page: we continue to look into it
            """);
    assertThat(lines).allMatch(Line::isHuman);
  }

  @Test
  void a_program_that_says_in_its_own_form_that_something_is_wrong_alerts() {
    assertThat(traits("pagerbot", "[P1] till-1 unreachable (3 of 3 probes)")).contains(Trait.ALERT);
    assertThat(traits("deploybot", "till: restarted the broken workers"))
        .doesNotContain(Trait.ALERT);
    assertThat(traits("ada", "till-1 unreachable")).doesNotContain(Trait.ALERT);
  }

  @Test
  void an_okay_from_a_person_is_no_all_clear() {
    assertThat(traits("ada", "OK, it is still broken")).doesNotContain(Trait.CLEAR);
  }
}
