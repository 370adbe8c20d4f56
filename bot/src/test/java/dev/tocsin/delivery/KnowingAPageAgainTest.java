package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.paging.Page;
import dev.tocsin.paging.PageFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowingAPageAgainTest {
  private static final String COMPANY =
      """
      company: { name: Night, timezone: UTC }
      people:
        ada: { name: Ada, ntfy: ada, ladder: pushed }
      founders: [ada]
      ladders:
        pushed: [{ by: push }]
      policies:
        default: { steps: [{ page: [ada], wait: 30m }] }
      """;

  @TempDir Path folder;

  @Test
  void the_same_page_of_another_database_is_another_page(@TempDir Path other) {
    List<String> keys = new ArrayList<>();
    try (NightShift night = new NightShift(folder, COMPANY)) {
      night.with("push", page -> noted(page, keys)).opens();
    }
    try (NightShift anew = new NightShift(other, COMPANY)) {
      anew.passes(Duration.ofSeconds(1));
      anew.with("push", page -> noted(page, keys)).opens();
    }
    assertThat(keys).hasSize(2).doesNotHaveDuplicates().allMatch(key -> key.startsWith("INC-1/"));
  }

  @Test
  void a_page_that_is_tried_again_is_the_same_page() {
    List<String> keys = new ArrayList<>();
    try (NightShift night = new NightShift(folder, COMPANY)) {
      night.with("push", page -> busy(noted(page, keys))).opens();
      night.passes(Duration.ofSeconds(30));
    }
    assertThat(keys).hasSizeGreaterThan(1).containsOnly(keys.getFirst());
  }

  private static String noted(Page page, List<String> keys) {
    keys.add(page.key());
    return page.key();
  }

  private static String busy(String key) {
    throw PageFailure.forNow(key + " is not taken now", Duration.ZERO);
  }
}
