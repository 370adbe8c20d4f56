package dev.tocsin.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingLinesTest {
  private static List<String> pieces(String text) {
    LineBreaks breaks = new LineBreaks();
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }

  @Test
  void a_line_ends_before_or_behind_a_time_of_day() {
    assertThat(pieces("at 11:09: gone")).containsExactly("at ", "11:09: ", "gone");
  }

  @Test
  void a_version_is_not_torn_at_its_dots() {
    assertThat(pieces("was v2.41.0 then")).containsExactly("was ", "v2.41.0 ", "then");
  }

  @Test
  void a_long_address_may_still_be_cut() {
    assertThat(pieces("see https://ok.example/one/two")).hasSizeGreaterThan(2);
  }
}
