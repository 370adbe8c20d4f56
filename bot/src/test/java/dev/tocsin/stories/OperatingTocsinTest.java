package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What whoever runs Tocsin can ask it, over the wire. */
class OperatingTocsinTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  private RunningTocsin start() {
    return RunningTocsin.configured("night.yaml", folder).start();
  }

  private static void expectReady(RunningTocsin tocsin) {
    await("readiness").atMost(PATIENCE).until(() -> status(tocsin, "/readiness") == 200);
  }

  private static int status(RunningTocsin tocsin, String path) {
    return tocsin.get("/actuator/health" + path).statusCode();
  }

  @Test
  void health_tells_of_the_database_the_worker_each_chat_the_mail_and_the_links() {
    try (var tocsin = start()) {
      expectReady(tocsin);
      assertThat(tocsin.get("/actuator/health").statusCode()).isEqualTo(200);
      assertThat(tocsin.health("database").path("status").asString()).isEqualTo("UP");
      JsonNode worker = tocsin.health("worker").path("details");
      assertThat(Instant.parse(worker.path("lastCycle").asString())).isAfter(Instant.EPOCH);
      assertThat(worker.path("waiting").isNumber()).isTrue();
      assertThat(worker.path("givenUp").asInt()).isZero();
      assertThat(tocsin.health("chat").path("details").has("console")).isTrue();
      assertThat(tocsin.health("instances").path("details").path("seenLately").size()).isOne();
      assertThat(tocsin.health("mail").path("details").path("mail").asString())
          .isEqualTo("SPRING_MAIL_HOST is not set: no page goes out by e-mail");
      assertThat(tocsin.health("links").path("details").path("publicUrl").asString())
          .startsWith("TOCSIN_PUBLIC_URL is not set");
    }
  }

  @Test
  void a_configuration_that_was_edited_badly_is_said_in_health_and_on_the_page()
      throws IOException {
    Path file = folder.resolve("tocsin.yaml");
    String good = Files.readString(Path.of("src/test/resources/night.yaml"));
    Files.writeString(file, good);
    try (var tocsin = RunningTocsin.on(folder).with(Map.of("TOCSIN_CONFIG", file + "")).start()) {
      expectReady(tocsin);
      assertThat(tocsin.health("configuration").path("status").asString()).isEqualTo("UP");
      Files.writeString(file, good + "watches: [{ domain: acme.test, owner: nobody }]\n");
      await()
          .atMost(PATIENCE)
          .until(() -> tocsin.health("configuration").toString().contains("nobody"));
      assertThat(status(tocsin, "/readiness")).isEqualTo(200);
      assertThat(tocsin.get("/incidents").body())
          .contains("The configuration file has mistakes")
          .contains("unknown person &#39;nobody&#39;");
      Files.writeString(file, good);
      await()
          .atMost(PATIENCE)
          .until(() -> !tocsin.get("/incidents").body().contains("has mistakes"));
    }
  }

  @Test
  void no_page_of_another_site_can_change_anything_through_a_browser() {
    try (var tocsin = start()) {
      List<String> changing = changing(tocsin);
      assertThat(changing)
          .contains("/commands", "/api/commands", "/sign-in", "/sign-out")
          .contains("/incidents/1/postmortem");
      assertThat(changing)
          .allSatisfy(
              path -> {
                var answer = tocsin.post(path, Map.of("Origin", "null"));
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.body()).contains("not sent from one of Tocsin");
              });
    }
  }

  /** What of the web is not for looking alone, but for the links of pages. */
  private static List<String> changing(RunningTocsin tocsin) {
    var mapped =
        tocsin
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods();
    return mapped.entrySet().stream()
        .filter(one -> one.getValue().getBeanType().getPackageName().equals("dev.tocsin.web"))
        .filter(
            one ->
                !one.getKey().getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET)))
        .flatMap(one -> one.getKey().getPatternValues().stream())
        .map(pattern -> pattern.replaceAll("\\{\\w+}", "1"))
        .filter(path -> !path.startsWith("/ack/"))
        .toList();
  }

  @Test
  void a_stranger_sees_that_it_is_well_and_nothing_else() {
    try (var tocsin = start()) {
      expectReady(tocsin);
      String seen = tocsin.get("/actuator/health", Map.of("X-Forwarded-For", "192.0.2.1")).body();
      assertThat(seen).contains("\"status\":\"UP\"").doesNotContain("components", "database");
    }
  }

  @Test
  void a_mail_server_that_is_away_is_said_and_restarts_nothing() {
    try (var tocsin =
        RunningTocsin.configured("night.yaml", folder)
            .withMail(1)
            .withProperty("spring.mail.properties.mail.smtp.connectiontimeout", 2000)
            .start()) {
      expectReady(tocsin);
      assertThat(tocsin.health("mail").path("status").asString()).isEqualTo("DOWN");
      assertThat(status(tocsin, "")).isEqualTo(503);
      assertThat(status(tocsin, "/readiness")).isEqualTo(200);
      assertThat(status(tocsin, "/liveness")).isEqualTo(200);
    }
  }

  @Test
  void a_spoiled_database_is_said_and_makes_it_unready_but_not_dead() throws IOException {
    try (var tocsin = start()) {
      expectReady(tocsin);
      for (String file : List.of("tocsin.db", "tocsin.db-wal")) {
        Files.write(folder.resolve(file), new byte[8192]);
      }
      tocsin.practice().fastForward(Duration.ofMinutes(1));
      assertThat(tocsin.health("database").path("status").asString()).isEqualTo("DOWN");
      assertThat(tocsin.health("database").path("details").path("database").asString())
          .startsWith("The database file is ");
      assertThat(status(tocsin, "/readiness")).isEqualTo(503);
      assertThat(status(tocsin, "/liveness")).isEqualTo(200);
    }
  }

  @Test
  void metrics_count_pages_commands_messages_and_what_is_waiting() {
    try (var tocsin = start()) {
      PracticeTalk practice = tocsin.practice();
      practice.seat("ada", "general").types("/incident open Checkout answers 502 sev:1");
      practice.seat("ada", practice.roomOf("INC-1")).says("Looking at it.");
      practice.expectPage("linus chat");
      await("the counts")
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(tocsin.get("/actuator/prometheus").body())
                      .containsPattern(
                          "tocsin_pages_seconds_count\\{channel=\"chat\",outcome=\"sent\"} 1")
                      .containsPattern("tocsin_commands_seconds_count\\{outcome=\"answered\",.*} 1")
                      .containsPattern("tocsin_messages_total\\{platform=\"console\"} 1")
                      .containsPattern("tocsin_incidents\\{severity=\"1\"} 1")
                      .containsPattern("tocsin_outbox_jobs\\{state=\"waiting\"} [1-9]")
                      .containsPattern("tocsin_outbox_jobs\\{state=\"given_up\"} 0")
                      .containsPattern("tocsin_outbox_lateness_seconds [0-9.]+")
                      .containsPattern("tocsin_outbox_cycle_age_seconds [0-9.]+"));
    }
  }
}
