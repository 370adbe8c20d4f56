package dev.tocsin.chat.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who waits for an event that never comes would wait for ever: heartbeats keep the stream alive.
 */
@Timeout(60)
class ComingBackToTheStreamTest {
  @TempDir private Path folder;

  @Test
  void a_tab_that_was_away_over_a_restart_misses_nothing_and_hears_nothing_twice() {
    String cursor;
    try (var server = new PracticeServer(folder, 0)) {
      say(server, "before");
      cursor = server.cursor();
      say(server, "meanwhile");
    }
    try (var server = new PracticeServer(folder, 0)) {
      say(server, "afterwards");
      var heard = server.events(cursor, 3);
      assertThat(heard.get(0)).isEqualTo("hello");
      assertThat(heard.get(3)).contains("meanwhile");
      assertThat(heard.get(5)).contains("afterwards");
    }
  }

  @Test
  void a_tab_of_another_file_starts_afresh() {
    try (var server = new PracticeServer(folder, 0)) {
      assertThat(server.events("zzz-7", 1)).startsWith("reset");
      assertThat(server.events("nonsense", 1)).startsWith("reset");
    }
  }

  @Test
  void a_tab_that_is_far_behind_starts_afresh() {
    try (var server = new PracticeServer(folder, 0)) {
      var cursor = server.cursor();
      for (var i = 0; i < 500; i++) {
        server.platform().describe("general", "topic " + i);
      }
      assertThat(server.events(cursor, 1)).startsWith("reset");
    }
  }

  @Test
  void the_server_stops_though_a_tab_is_watching() throws IOException {
    var server = new PracticeServer(folder, 0);
    try (var stream = server.watch(server.cursor())) {
      assertThat(stream.read()).isNotNegative();
      assertTimeoutPreemptively(Duration.ofSeconds(20), server::close);
    }
  }

  private static void say(PracticeServer server, String text) {
    server.post(
        "/messages",
        "{'as':'linus','request':'%s','room':'general','text':'%s'}".formatted(text, text));
  }
}
