package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingCuesTest {
  private static Weights weigh(Lexicon lexicon, String text) {
    return Weights.of(Lexicon.met(new Terms(lexicon).of(text)));
  }

  private static boolean found(String cue, String text) {
    return weight(Topic.IMPACT, cue, text) > 0;
  }

  private static double weight(Topic topic, String cue, String text) {
    return weigh(new Lexicon(List.of(Cue.parse(topic, cue))), text).of(topic);
  }

  @Test
  void words_match_in_a_row() {
    assertThat(found("2 went down", "The shop went down again")).isTrue();
    assertThat(found("2 went down", "It went all the way down")).isFalse();
  }

  @Test
  void a_choice_matches_any_of_its_words() {
    assertThat(found("2 is|was down", "it was down")).isTrue();
    assertThat(found("2 is|was down", "it were down")).isFalse();
  }

  @Test
  void a_figure_may_say_almost_all_or_none() {
    assertThat(found("2 success <high>", "launch success 97%")).isTrue();
    assertThat(found("2 success <high>", "launch success 22%")).isFalse();
    assertThat(found("2 errors .. <nil>", "errors are at 0.3%")).isTrue();
    assertThat(found("2 errors .. <nil>", "errors are at 30%")).isFalse();
  }

  @Test
  void a_star_matches_the_rest_of_a_word() {
    assertThat(found("2 crash*", "three crashes")).isTrue();
    assertThat(found("2 crash*", "no smash")).isFalse();
  }

  @Test
  void a_gap_is_three_words_wide() {
    assertThat(found("2 roll .. back", "roll it all back")).isTrue();
    assertThat(found("2 roll .. back", "roll back")).isTrue();
    assertThat(found("2 roll .. back", "roll the last four deployments back")).isFalse();
  }

  @Test
  void an_underscore_is_one_word() {
    assertThat(found("2 every _ fails", "every order fails")).isTrue();
    assertThat(found("2 every _ fails", "every fails")).isFalse();
  }

  @Test
  void classes_match_numbers_and_failed_requests() {
    assertThat(found("2 <num> users", "about 300 users")).isTrue();
    assertThat(found("2 <http>", "lots of 503s and 5xx")).isTrue();
    assertThat(found("2 <http>", "502")).isTrue();
    assertThat(found("2 <http>", "599 or 200 of them")).isFalse();
  }

  @Test
  void marks_hold_a_phrase_at_either_end() {
    assertThat(found("2 ^ yes", "yes, it is")).isTrue();
    assertThat(found("2 ^ yes", "oh yes")).isFalse();
    assertThat(found("2 down $", "is the shop down?")).isTrue();
    assertThat(found("2 down $", "is it down for you")).isFalse();
  }

  @Test
  void a_cue_counts_once_and_further_ones_add_less() {
    Lexicon lexicon =
        new Lexicon(List.of(Cue.parse(Topic.IMPACT, "2 slow"), Cue.parse(Topic.IMPACT, "3 down")));
    assertThat(weigh(lexicon, "slow, slow, down").of(Topic.IMPACT))
        .isCloseTo(3 + 0.6 * 2, within(0.01));
  }

  @Test
  void a_not_before_it_turns_a_deed_off_but_not_a_symptom() {
    assertThat(weight(Topic.RECOVERY, "3 restored", "it has not been restored")).isZero();
    assertThat(weight(Topic.IMPACT, "3 responding", "it is not responding")).isEqualTo(3);
  }
}
