package dev.tocsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is looked at again and again is looked at after a failure too. */
@ExtendWith(OutputCaptureExtension.class)
class GoingOnAfterAFailedRoundTest {
  private static final String COMPANY =
      """
      company: { name: %s, timezone: Europe/Berlin }
      people:
        ada: { name: Ada L., email: ada@acme.test }
      founders: [ada]
      """;

  @TempDir private Path folder;
  private Path file;
  private final List<String> heard = new ArrayList<>();
  private boolean databaseIsAway;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("tocsin.yaml"), COMPANY.formatted("Acme"));
  }

  private LiveConfiguration configuration() {
    var surroundings =
        new Surroundings(
            Map.of(
                "TOCSIN_CONFIG", file.toString(),
                "TOCSIN_DATA", folder.toString(),
                "TOCSIN_PRACTICE", "true"));
    LiveConfiguration configuration = LiveConfiguration.of(surroundings);
    configuration.onChange(() -> hear(configuration));
    return configuration;
  }

  private void hear(LiveConfiguration configuration) {
    if (databaseIsAway) {
      throw new IllegalStateException("The database is away.");
    }
    heard.add(configuration.current().company().name());
  }

  @Test
  void an_edit_that_could_not_be_followed_is_followed_in_the_next_round() throws IOException {
    LiveConfiguration configuration = configuration();
    Files.writeString(file, COMPANY.formatted("Acme and Sons"));
    databaseIsAway = true;
    assertThatThrownBy(configuration::refresh).hasMessage("The database is away.");

    databaseIsAway = false;
    configuration.refresh();
    configuration.refresh();
    assertThat(heard).containsExactly("Acme and Sons");
  }

  @Test
  void rounds_that_fail_are_told_once_and_so_is_their_end(CapturedOutput said) {
    var configuration = configuration();
    try (var rounds = new Rounds("try", "It does not work", () -> hear(configuration))) {
      databaseIsAway = true;
      rounds.round();
      rounds.round();
      assertThat(said).containsOnlyOnce("tries again: The database is away.");

      databaseIsAway = false;
      rounds.round();
      rounds.round();
      assertThat(said).containsOnlyOnce("Mended: It does not work");
      assertThat(heard).hasSize(2);
    }
  }

  @Test
  @Timeout(60)
  void a_timer_goes_on_whatever_is_thrown() throws InterruptedException {
    var done = new CountDownLatch(3);
    var rounds =
        new Rounds(
            "try",
            "It does not work",
            () -> {
              done.countDown();
              throw new StackOverflowError();
            });
    try (rounds) {
      rounds.every(Duration.ofMillis(1));
      done.await();
    }
  }
}
