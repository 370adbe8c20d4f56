package dev.tocsin.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
