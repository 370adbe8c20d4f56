package dev.tocsin.export.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tocsin.export.Drafts;
import dev.tocsin.export.Phraser;
import dev.tocsin.fakes.LocalHttp;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.SectionName;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PhrasingADraftTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Draft PLAIN = Drafts.full();

  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;
  private String asked = "";
  private int status = 200;
  private String answer = "";
  private boolean stalls;

  @BeforeEach
  void start() {
    server = LocalHttp.server();
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          if (stalls) {
            waitForTheEnd();
          }
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  private void waitForTheEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  private Phraser.Phrased phrased() {
    URI base = URI.create(LocalHttp.address(server) + "/v1");
    var model = new Phrasing.Model(base, "small", "k3y", Duration.ofSeconds(stalls ? 1 : 20));
    return new Phrasing(model, text -> text.replace("release", "[masked]")).of(PLAIN);
  }

  private void says(String content) {
    answer =
        JSON.writeValueAsString(
            Map.of("choices", java.util.List.of(Map.of("message", Map.of("content", content)))));
  }

  private void puts(String id, String text) {
    says(
        JSON.writeValueAsString(
            Map.of("lines", java.util.List.of(Map.of("id", id, "text", text)))));
  }

  private static String summary(Draft draft) {
    return draft.section(SectionName.SUMMARY).statements().getFirst().text();
  }

  @Test
  void a_sentence_that_passes_the_check_is_taken() {
    puts("summary-0", "At 23:41 Noor opened the incident: \"Bookings answer 502\".");

    assertThat(summary(phrased().draft()))
        .isEqualTo("At 23:41 Noor opened the incident: \"Bookings answer 502\".");
    assertThat(phrased().said())
        .isEqualTo("small put 1 sentences otherwise; 0 more did not pass the check");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Noor opened the incident at 23:42: \"Bookings answer 502\"",
        "Noor opened the incident at 23:41: \"Bookings answer 503\"",
        "Noor opened the incident: \"Bookings answer 502\"",
        "Tomás opened the incident at 23:41: \"Bookings answer 502\"",
        "Noor opened the incident at 23:41 after hackers stole \"Bookings answer 502\"",
        "Noor never opened the incident at 23:41: \"Bookings answer 502\"",
        "Noor opened the incident at 23:41: \"Bookings answer 502\" because of the database",
        "",
      })
  void a_lie_leaves_the_plain_sentence(String lie) {
    puts("summary-0", lie);

    assertThat(phrased().draft()).isEqualTo(PLAIN);
    assertThat(phrased().said()).contains("1 more did not pass the check");
  }

  @Test
  void it_sees_no_secrets_and_is_asked_for_a_form() {
    puts("summary-0", "");
    phrased();

    assertThat(asked)
        .contains("[masked]", "\"json_schema\"", "\"strict\":true", "\"model\":\"small\"")
        .doesNotContain("release", "k3y");
  }

  @Test
  void prose_refusals_errors_and_nonsense_leave_the_plain_draft_with_a_line() {
    says("Sure! Here is your summary: all was well.");
    assertThat(phrased().said())
        .isEqualTo("the model answered prose; this is the draft without it");
    says("{\"lines\":[]}");
    assertThat(phrased().said()).contains("answered nothing that was asked for");
    answer = "{\"choices\":[{\"message\":{\"refusal\":\"I can't\"}}]}";
    assertThat(phrased().said()).contains("the model refused");
    answer = "<html>";
    assertThat(phrased().said()).contains("answered prose");
    status = 500;
    assertThat(phrased().said()).contains("answered with an error (500)");
    assertThat(phrased().draft()).isEqualTo(PLAIN);
  }

  @Test
  void one_that_stalls_or_is_not_there_is_not_waited_for() {
    stalls = true;
    assertThat(phrased().said()).contains("the model took too long");
    assertThat(phrased().draft()).isEqualTo(PLAIN);

    stop();
    stalls = false;
    assertThat(phrased().said()).contains("could not be reached");
  }
}
