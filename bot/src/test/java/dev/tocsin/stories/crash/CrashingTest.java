package dev.tocsin.stories.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashingTest {
  private static final long SEED = 3;

  @TempDir Path folder;

  @Test
  void ten_kills_lose_nothing_and_each_duplicates_a_page_at_most_once() throws IOException {
    Tally tally = CrashingNights.play(SEED, 10, folder);

    System.out.println(tally);
    assertThat(tally.killed()).isEqualTo(10);
    assertThat(tally.kills()).containsKeys("a request", "a commit", "a send", "a recovery");
    assertThat(tally.pages().duplicates()).isLessThanOrEqualTo(tally.killed());
  }
}
