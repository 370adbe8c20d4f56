package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tocsin.fakes.LocalHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that has a language model put its drafts better, and does not wait for it. */
class AskingAModelAsideTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final CountDownLatch thought = new CountDownLatch(1);
  private volatile String asked = "";
  private volatile int status = 200;
  private HttpServer model;
  private RunningTocsin tocsin;
  private PracticeTalk.Seat room;

  @BeforeEach
  void resolve() {
    model = LocalHttp.server();
    model.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    model.createContext("/v1/chat/completions", this::answer);
    model.start();
    String address = LocalHttp.address(model) + "/v1";
    tocsin =
        RunningTocsin.on(folder)
            .with(Map.of("TOCSIN_MODEL", "small", "OPENAI_BASE_URL", address))
            .start();
    tocsin.practice().seat("ada", "general").types("/incident open Checkout answers 502 sev:3");
    room = tocsin.practice().seat("ada", tocsin.practice().roomOf("INC-1"));
    room.types("/incident lead");
    room.types("/incident impact Nobody could pay, password=hunter2222");
    room.types("/incident resolve The release was rolled back");
  }

  @AfterEach
  void stop() {
    thought.countDown();
    tocsin.close();
    model.stop(0);
  }

  /** Thinks until it is told to stop, and then ends each sentence with a full stop. */
  private void answer(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    asked = body.path("messages").path(1).path("content").asString();
    try {
      thought.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Map<String, String>> lines =
        JSON.readTree(asked)
            .valueStream()
            .map(
                line ->
                    Map.of(
                        "id",
                        line.path("id").asString(),
                        "text",
                        line.path("text").asString() + "."))
            .toList();
    String content = JSON.writeValueAsString(Map.of("lines", lines));
    byte[] answer =
        JSON.writeValueAsString(
                Map.of("choices", List.of(Map.of("message", Map.of("content", content)))))
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private String timeline() {
    return String.join("\n", room.timeline());
  }

  @Test
  void the_room_and_the_page_have_the_plain_draft_until_it_has_answered() {
    await("the question").atMost(PATIENCE).until(() -> !asked.isEmpty());
    assertThat(asked).contains("Nobody could pay, password=[masked]").doesNotContain("hunter2222");
    room.types("/incident note Refunds are on their way").expect("Refunds are on their way");
    assertThat(timeline()).contains("wrote draft 1 of the postmortem");
    assertThat(room.draft("Impact").getFirst()).endsWith("password=[masked]\"");

    thought.countDown();

    await("its sentences")
        .atMost(PATIENCE)
        .until(() -> timeline().contains("draft 2 of the postmortem, its sentences put by small"));
    assertThat(room.draft("Impact").getFirst()).endsWith("password=[masked]\".");
    assertThat(tocsin.get("/incidents/1/postmortem/changes?from=1&to=2").body())
        .contains("<ins>", "<del>");
  }

  @Test
  void an_error_leaves_the_plain_draft_and_a_line_on_the_timeline() {
    status = 503;
    thought.countDown();

    await("the line").atMost(PATIENCE).until(() -> timeline().contains("a better wording"));
    assertThat(timeline())
        .contains("the model answered with an error (503); this is the draft without it");
    assertThat(room.draft("Impact").getFirst()).endsWith("password=[masked]\"");
  }
}
