package dev.tocsin.stories.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.stories.PracticeTalk;
import dev.tocsin.stories.crash.FakeMailProvider.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real process that is asked to end while a page is on its way. */
class EndingInOrderTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final CountDownLatch taken = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private FakeMailProvider provider;
  private ServedTocsin tocsin;

  @BeforeEach
  void start() throws IOException {
    provider = new FakeMailProvider(this::hold);
    provider.serves(1);
    tocsin = ServedTocsin.start(folder, provider.port(), Map.of("TOCSIN_LOG_FORMAT", "json"));
  }

  @AfterEach
  void stop() throws IOException {
    goOn.countDown();
    tocsin.kill();
    provider.close();
  }

  /** Keeps the mail's sender waiting for its answer. */
  private void hold(Moment moment) {
    if (moment == Moment.TAKEN) {
      taken.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void a_page_in_hand_is_sent_and_put_on_record_before_it_ends() throws Exception {
    tocsin.ready().seat("ada", "general").types("/incident open Checkout answers 502 sev:1");
    assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();
    tocsin.terminate();
    await("the door to close").atMost(PATIENCE).until(tocsin::isClosed);
    assertThat(tocsin.isAlive()).isTrue();
    goOn.countDown();
    tocsin.expectEnded();
    expectEveryLineToBeAnObject();

    tocsin = ServedTocsin.start(folder, provider.port());
    PracticeTalk practice = tocsin.ready();
    assertThat(practice.seat("ada", practice.roomOf("INC-1")).timeline())
        .contains("paged Linus by email: accepted by the mail server 127.0.0.1");
    assertThat(provider.mails()).hasSize(1);
  }

  private void expectEveryLineToBeAnObject() throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    assertThat(tocsin.log())
        .isNotEmpty()
        .allSatisfy(
            line -> {
              JsonNode entry = json.readTree(line);
              assertThat(entry.has("@timestamp")).isTrue();
              assertThat(entry.path("message").asString()).isNotEmpty();
              assertThat(entry.path("log").path("level").asString()).isNotEqualTo("ERROR");
            })
        .anySatisfy(line -> assertThat(line).contains("Tocsin is on watch at http://localhost:"));
  }
}
