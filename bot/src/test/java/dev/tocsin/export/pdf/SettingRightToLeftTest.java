package dev.tocsin.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingRightToLeftTest {
  private final RightToLeft paper = new RightToLeft();

  @Test
  void a_letter_takes_the_form_that_its_neighbours_ask_for() {
    assertThat(paper.shapeText("تم")).isEqualTo("\uFE97\uFEE2");
    assertThat(paper.shapeText("قال")).isEqualTo("\uFED7\uFE8E\uFEDD");
    assertThat(paper.shapeText("بيت")).isEqualTo("\uFE91\uFEF4\uFE96");
  }

  @Test
  void marks_on_letters_are_looked_past() {
    assertThat(paper.shapeText("بَت")).isEqualTo("\uFE91\u064E\uFE96");
  }

  @Test
  void other_letters_stay_as_they_are() {
    assertThat(paper.shapeText("INC-7 שלום é")).isEqualTo("INC-7 שלום é");
  }

  @Test
  void brackets_still_open_and_close() {
    assertThat(paper.reorderRTLTextToLTR("א(ב)")).isEqualTo("(ב)א");
  }

  @ParameterizedTest
  @CsvSource({"אב (500),(500) בא", "אב 14:26 ג,ג 14:26 בא", "אב eu-west-1 ג,ג eu-west-1 בא"})
  void numbers_and_foreign_words_are_read_as_they_were(String text, String seen) {
    assertThat(paper.reorderRTLTextToLTR(text)).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource({
    "he said אב 500 גד twice,he said |אב 500 גד| twice",
    "he said אב (500) twice,he said |אב (500)| twice",
    "he said (אב) twice,he said (|אב|) twice",
    "nothing else,nothing else",
    "אב said 500,אב said 500"
  })
  void a_stretch_that_runs_to_the_left_is_whole(String text, String stretches) {
    var directions = new Directions();
    directions.setParagraph(text, directions.getBaseDirection(text));

    assertThat(
            IntStream.range(0, directions.countTextRuns())
                .mapToObj(directions::getVisualRun)
                .map(run -> text.substring(run.getStart(), run.getStart() + run.getLength()))
                .collect(Collectors.joining("|")))
        .isEqualTo(stretches);
  }
}
