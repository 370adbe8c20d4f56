package dev.tocsin.postmortem.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparingVersionsTest {
  private static List<Statement> sentences(String... texts) {
    return Arrays.stream(texts).map(text -> new Statement(text, List.of())).toList();
  }

  private static List<String> compared(List<Statement> before, List<Statement> after) {
    return Difference.of(SectionName.IMPACT, before, after).changes().stream()
        .map(change -> change.fate() + " " + change.text())
        .toList();
  }

  @Test
  void what_went_and_what_came_stand_in_their_place() {
    assertThat(compared(sentences("a", "b", "c"), sentences("a", "x", "c", "d")))
        .containsExactly("STAYED a", "WENT b", "CAME x", "STAYED c", "CAME d");
  }

  @Test
  void the_same_is_no_change() {
    assertThat(Difference.of(SectionName.IMPACT, sentences("a"), sentences("a")).isChanged())
        .isFalse();
    assertThat(Difference.of(SectionName.IMPACT, sentences(), sentences("a")).isChanged()).isTrue();
  }
}
