package dev.tocsin.stories.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.export.github.FakeGithub;
import dev.tocsin.stories.PracticeTalk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is killed while a published postmortem is filed, step after step. */
class FilingThroughCrashesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir private Path folder;

  /** Carried out by GitHub, each of them once before the process could hear so. */
  private final List<String> deadly = new CopyOnWriteArrayList<>(List.of("PUT ", "POST /repos"));

  private FakeMailProvider provider;
  private FakeGithub github;
  private volatile ServedTocsin tocsin;
  private int deaths;

  @BeforeEach
  void start() throws IOException {
    provider = new FakeMailProvider(_ -> {});
    github = new FakeGithub(this::strike);
    serve();
  }

  @AfterEach
  void stop() throws IOException {
    tocsin.kill();
    github.close();
    provider.close();
  }

  private void serve() throws IOException {
    provider.serves(deaths + 1);
    tocsin =
        ServedTocsin.start(
            folder,
            provider.port(),
            Map.of(
                "TOCSIN_POSTMORTEMS",
                folder.resolve("filed").toString(),
                "GITHUB_TOKEN",
                "t0ken",
                "GITHUB_REPOSITORY",
                "acme/postmortems",
                "GITHUB_API_URL",
                github.address().toString()));
  }

  private void strike(String request) {
    boolean fatal =
        request.endsWith("/pulls")
            ? deadly.remove("POST /repos")
            : request.startsWith("PUT ") && deadly.remove("PUT ");
    if (fatal) {
      deaths++;
      tocsin.kill();
    }
  }

  @Test
  void it_is_filed_once_in_each_place() throws Exception {
    publish(tocsin.ready());
    tocsin.expectKilled();
    serve();
    tocsin.ready();
    tocsin.expectKilled();
    serve();

    PracticeTalk practice = tocsin.ready();
    var seat = practice.seat("ada", practice.roomOf("INC-1"));
    await("its filing")
        .atMost(PATIENCE)
        .until(() -> told(seat).contains("pull/1") && told(seat).contains("by folder"));
    assertThat(deaths).isEqualTo(2);
    assertThat(github.pulls).singleElement().asString().startsWith("tocsin/inc-1-v");
    assertThat(told(seat)).containsOnlyOnce("pull/1").containsOnlyOnce("postmortem by folder");
    assertThat(folder.resolve("filed"))
        .isDirectoryContaining("glob:**/inc-1.md")
        .isDirectoryContaining("glob:**/inc-1.pdf")
        .isDirectoryNotContaining("glob:**/.*.part");
  }

  private static String told(PracticeTalk.Seat seat) {
    return String.join("\n", seat.timeline());
  }

  private static void publish(PracticeTalk practice) {
    practice.seat("ada", "general").types("/incident open Checkout answers 502 sev:3");
    var room = practice.seat("ada", practice.roomOf("INC-1"));
    room.types("/incident lead");
    room.types("/incident resolve The release was rolled back");
    room.types("/incident postmortem draft");
    room.types("/incident postmortem publish confirmed:yes");
  }
}
