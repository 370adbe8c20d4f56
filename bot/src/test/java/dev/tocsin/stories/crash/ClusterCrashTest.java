package dev.tocsin.stories.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterCrashTest {
  private static final long SEED = 5;

  @TempDir Path folder;

  @Test
  void two_instances_with_wrong_clocks_lose_nothing_when_killed_and_cut_off() throws Exception {
    ClusterTally tally = ClusterNights.play(SEED, 2, 10, folder);
    System.out.println(tally);
    assertThat(tally.times()).isEqualTo(10);
    assertThat(tally.ends()).isPositive();
    assertThat(tally.struck().keySet()).anyMatch(what -> what.startsWith("a network"));
  }
}
