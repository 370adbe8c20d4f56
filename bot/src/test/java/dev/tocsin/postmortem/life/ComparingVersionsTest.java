package dev.tocsin.postmortem.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparingVersionsTest {
  private static List<String> compared(List<String> before, List<String> after) {
    return Difference.of("impact", before, after).changes().stream()
        .map(change -> change.fate() + " " + change.text())
        .toList();
  }

  @Test
  void what_went_and_what_came_stand_in_their_place() {
    assertThat(compared(List.of("a", "b", "c"), List.of("a", "x", "c", "d")))
        .containsExactly("STAYED a", "WENT b", "CAME x", "STAYED c", "CAME d");
  }

  @Test
  void the_same_is_no_change() {
    assertThat(Difference.of("impact", List.of("a"), List.of("a")).isChanged()).isFalse();
    assertThat(Difference.of("impact", List.of(), List.of("a")).isChanged()).isTrue();
  }

  @Test
  void what_stands_around_a_change_stays() {
    assertThat(compared(List.of("a", "a", "b", "a"), List.of("a", "b", "a", "a")))
        .containsExactly("STAYED a", "WENT a", "STAYED b", "CAME a", "STAYED a");
    assertThat(compared(List.of("a"), List.of("a", "a"))).containsExactly("STAYED a", "CAME a");
  }

  @Test
  void each_line_that_went_stands_before_the_one_in_its_place() {
    assertThat(compared(List.of("a", "b", "c"), List.of("x", "y", "c")))
        .containsExactly("WENT a", "CAME x", "WENT b", "CAME y", "STAYED c");
    assertThat(compared(List.of("a", "b"), List.of("x")))
        .containsExactly("WENT a", "WENT b", "CAME x");
  }

  @Test
  void two_timelines_that_share_nothing_are_told_one_after_the_other() {
    List<String> before = IntStream.range(0, 5_000).mapToObj(i -> "old " + i).toList();
    List<String> after = IntStream.range(0, 5_000).mapToObj(i -> "new " + i).toList();

    assertThat(compared(before, after))
        .hasSize(10_000)
        .startsWith("WENT old 0")
        .endsWith("CAME new 4999");
  }
}
