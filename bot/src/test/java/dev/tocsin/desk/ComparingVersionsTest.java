package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Documents.Line;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparingVersionsTest {
  private static final Line IMPACT = new Line("impact", "Nobody could pay.", List.of("m1"));

  private static Line row(String text) {
    return new Line("timeline", text, List.of("m1"), Instant.EPOCH, "message");
  }

  @Test
  void a_version_without_rows_is_compared_by_its_sentences() {
    assertThat(VersionLines.areAlike(List.of(IMPACT), List.of(IMPACT, row("It broke.")))).isTrue();
  }

  @Test
  void other_rows_make_another_version() {
    List<Line> kept = List.of(IMPACT, row("It broke."));
    assertThat(VersionLines.areAlike(kept, kept)).isTrue();
    assertThat(VersionLines.areAlike(kept, List.of(IMPACT, row("It burnt.")))).isFalse();
  }
}
