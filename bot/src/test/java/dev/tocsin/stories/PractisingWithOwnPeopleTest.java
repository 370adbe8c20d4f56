package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company's own configuration in the practice room, before any platform is connected. */
class PractisingWithOwnPeopleTest {
  @TempDir Path folder;

  private RunningTocsin tocsin(String configuration) throws IOException {
    Path file = Files.writeString(folder.resolve("tocsin.yaml"), configuration);
    return RunningTocsin.on(folder).with(Map.of("TOCSIN_CONFIG", file.toString())).start();
  }

  @Test
  void people_are_there_by_their_keys_and_are_paged_in_the_chat() throws IOException {
    String own =
        """
        company: { name: Acme, timezone: Europe/Berlin }
        people:
          ada: { name: Ada L., slack: U01ADA, email: ada@acme.test }
          linus: { name: Linus, slack: U01LINUS }
        founders: [ada]
        policies: { default: { steps: [{ page: [linus], wait: 5m }] } }
        home: slack
        """;
    try (var tocsin = tocsin(own)) {
      PracticeTalk practice = tocsin.practice();
      practice.seat("linus", "general").types("/incident open Checkout answers 502 sev:1");
      PracticeTalk.Seat linus = practice.seat("linus", practice.roomOf("INC-1"));
      practice.expectPage("linus chat");
      linus.types("/incident ack").expect("acknowledged");
      assertThat(linus.timeline()).anyMatch(line -> line.startsWith("acknowledged by"));
      practice.seat("ada", practice.roomOf("INC-1")).types("/incident lead").expect("Ada L.");
    }
  }
}
