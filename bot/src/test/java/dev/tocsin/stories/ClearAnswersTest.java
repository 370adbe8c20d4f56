package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked of it, Tocsin answers with a sentence that helps. */
class ClearAnswersTest {
  @TempDir Path folder;

  private RunningTocsin tocsin(Map<String, String> more) {
    return RunningTocsin.configured("night.yaml", folder).with(more).start();
  }

  @Test
  void what_it_can_not_understand_is_answered_with_what_would_be_right() {
    try (var tocsin = tocsin(Map.of())) {
      PracticeTalk.Seat ada = tocsin.practice().seat("ada", "general");
      ada.types("/incident opne Fire").expect("Did you mean `/incident open`?");
      ada.types("/incident open " + "x".repeat(10_000));
      ada.expect("The title has 10,000 characters; at most 300 fit.");
      ada.types("/incident open Fire at:\"14:05 Europe/Berln\"").expect("Europe/Berlin");
      ada.types("/incident status INC-99").expect("There is no INC-99.");
    }
  }

  @Test
  void a_request_that_comes_twice_opens_one_incident() {
    try (var tocsin = tocsin(Map.of())) {
      PracticeTalk practice = tocsin.practice();
      PracticeTalk.Seat ada = practice.seat("ada", "general");
      ada.gives("one", "/incident open The first").gives("one", "/incident open The first");
      ada.gives("two", "/incident open The second");
      practice.seat("ada", practice.roomOf("INC-2")).expect("The second");
      assertThat(practice.roomOf("INC-1")).isNotEqualTo(practice.roomOf("INC-2"));
    }
  }

  @Test
  void on_a_full_disk_the_asker_is_told_and_so_is_the_operator() {
    String small = "jdbc:sqlite:" + folder.resolve("small.db") + "?max_page_count=80";
    try (var tocsin = tocsin(Map.of("TOCSIN_DATABASE_URL", small))) {
      PracticeTalk practice = tocsin.practice();
      practice.seat("ada", "general").types("/incident open Fire sev:4");
      PracticeTalk.Seat ada = practice.seat("ada", practice.roomOf("INC-1"));
      for (int i = 0; i < 80; i++) {
        ada.types("/incident note " + i + " " + "x".repeat(3_900));
      }
      ada.expect("The disk that holds the database is full. Free some space on it.");
      practice.fastForward(Duration.ofMinutes(1));
      assertThat(tocsin.health("database").path("details").path("database").asString())
          .startsWith("The disk that holds the database is full.");
      assertThat(ada.timeline().getFirst()).contains("opened the incident");
    }
  }
}
