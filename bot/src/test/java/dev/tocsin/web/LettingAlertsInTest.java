package dev.tocsin.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Profile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A token of its own lets alerts in, and nothing else. */
class LettingAlertsInTest {
  private static final String TOKEN = "alerts only, please";
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-21T03:00:00Z"));
  private MockMvcTester web = web(TOKEN, false);

  /** What is behind the door, where a whole application does not find it. */
  @RestController
  @Profile("behind the door for alerts")
  static final class Bell {
    @PostMapping({"/alerts", "/alerts/{token}"})
    String ring() {
      return "rung";
    }
  }

  private MockMvcTester web(@Nullable String token, boolean practice) {
    var settings =
        new WebSettings(Optional.of("the token of the admin"), Optional.empty(), practice);
    var wrong = new Attempts(now::get, 2, Duration.ofMinutes(1));
    var door = new AlertDoor(new AlertToken(Optional.ofNullable(token)), settings, wrong);
    return MockMvcTester.create(
        MockMvcBuilders.standaloneSetup(new Bell())
            .addMappedInterceptors(AlertDoor.PATHS, door)
            .build());
  }

  private MvcTestResult rings(String authorization) {
    return web.post().uri("/alerts").header("Authorization", authorization).exchange();
  }

  private static String basic(String both) {
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
  }

  @Test
  void the_token_opens_as_bearer_as_password_and_at_the_end_of_the_address() {
    assertThat(rings("Bearer " + TOKEN)).hasStatus(200);
    assertThat(rings(basic("anyone:" + TOKEN))).hasStatus(200);
    assertThat(web.post().uri("/alerts/{token}", TOKEN)).hasStatus(200);
  }

  @Test
  void whatever_else_is_shown_opens_nothing_and_hears_what_would() {
    String[] wrong = {"Bearer x", "Bearer the token of the admin", "Basic ???", basic(TOKEN + ":")};
    for (String each : wrong) {
      web = web(TOKEN, false);
      assertThat(rings(each))
          .hasStatus(401)
          .hasHeader("WWW-Authenticate", "Bearer")
          .bodyText()
          .contains("TOCSIN_ALERT_TOKEN", "basic authentication", "/alerts/")
          .doesNotContain(TOKEN);
    }
    assertThat(web.post().uri("/alerts")).hasStatus(401);
    assertThat(web.post().uri("/alerts/another")).hasStatus(401);
  }

  @Test
  void who_guesses_is_asked_to_wait_and_the_right_token_opens_all_the_same() {
    assertThat(rings("Bearer wrong")).hasStatus(401);
    assertThat(rings("Bearer wrong")).hasStatus(401);
    assertThat(rings("Bearer wrong")).hasStatus(429).bodyText().contains("Wait a minute");
    assertThat(rings("Bearer " + TOKEN)).hasStatus(200);
    now.updateAndGet(then -> then.plus(Duration.ofSeconds(61)));
    assertThat(rings("Bearer wrong")).hasStatus(401);
  }

  @Test
  void without_a_token_that_is_long_enough_it_stays_shut() {
    web = web(null, false);
    assertThat(rings("Bearer ")).hasStatus(403).bodyText().contains("Set TOCSIN_ALERT_TOKEN");
    web = web("short", true);
    assertThat(rings("Bearer short")).hasStatus(403);
  }

  @Test
  void who_practises_on_their_own_machine_needs_none() {
    web = web(null, true);
    assertThat(web.post().uri("/alerts").header("Host", "localhost:8080")).hasStatus(200);
    assertThat(web.post().uri("/alerts").header("Host", "tocsin.acme.test")).hasStatus(403);
  }

  @Test
  void the_token_is_in_no_words_of_its_own() {
    assertThat(new AlertToken(Optional.of(TOKEN))).hasToString("AlertToken");
  }
}
