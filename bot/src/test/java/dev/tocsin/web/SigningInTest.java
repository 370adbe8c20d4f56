package dev.tocsin.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.paging.Seals;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Profile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class SigningInTest {
  private static final String TOKEN = "correct horse battery";
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-21T03:00:00Z"));
  private MockMvcTester web = web(settings(TOKEN, false));

  /** What is behind the door, where a whole application does not find it. */
  @RestController
  @Profile("behind a door")
  static final class Secrets {
    @RequestMapping({"/incidents/**", "/oncall", "/commands", "/api/incidents"})
    String secret() {
      return "secret";
    }
  }

  private static WebSettings settings(String token, boolean practice) {
    return settings(token, practice, "https://tocsin.acme.test");
  }

  private static WebSettings settings(String token, boolean practice, String address) {
    return new WebSettings(Optional.ofNullable(token), Optional.ofNullable(address), practice);
  }

  private MockMvcTester web(WebSettings settings) {
    var sessions = new Sessions(new Seals(new byte[32]), settings.soundToken(), now::get);
    var wrong = new Attempts(now::get, 2, Duration.ofMinutes(1));
    var entrance = new Entrance(settings, sessions, wrong);
    return MockMvcTester.create(
        MockMvcBuilders.standaloneSetup(new Secrets(), new SignIn(settings, sessions, entrance))
            .addMappedInterceptors(Door.PATHS, new Door(settings, sessions, entrance))
            .build());
  }

  private MvcTestResult signIn(String token) {
    return signIn(token, "/incidents/42");
  }

  private MvcTestResult signIn(String token, String to) {
    return web.post()
        .uri("/sign-in")
        .header("Host", "tocsin.acme.test")
        .param("token", token)
        .param("to", to)
        .exchange();
  }

  private MvcTestResult look(Cookie cookie) {
    return web.get().uri("/incidents/42").cookie(cookie).exchange();
  }

  @Test
  void who_has_not_signed_in_is_led_to_the_form() {
    var answer = web.get().uri("/incidents/42").exchange();
    assertThat(answer).hasStatus(303).hasHeader("Location", "/sign-in?to=%2Fincidents%2F42");
    assertThat(web.get().uri("/sign-in?to=/incidents/42"))
        .hasStatus(200)
        .bodyText()
        .contains("name=\"to\" value=\"/incidents/42\"", "TOCSIN_ADMIN_TOKEN")
        .doesNotContain(TOKEN);
  }

  @Test
  void the_token_opens_the_door_and_leads_back() {
    var answer = signIn(TOKEN);
    assertThat(answer).hasStatus(303).hasHeader("Location", "/incidents/42");
    assertThat(look(answer.getResponse().getCookie("tocsin_session"))).hasStatus(200);
  }

  @Test
  void the_cookie_is_for_this_site_and_no_script() {
    assertThat(signIn(TOKEN).getResponse().getHeader("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/")
        .doesNotContain(TOKEN);
  }

  @Test
  void a_session_ends_after_a_week_and_by_signing_out() {
    var cookie = signIn(TOKEN).getResponse().getCookie("tocsin_session");
    now.updateAndGet(then -> then.plus(Duration.ofDays(7)));
    assertThat(look(cookie)).hasStatus(303);
    assertThat(web.post().uri("/sign-out").exchange().getResponse().getHeader("Set-Cookie"))
        .contains("Max-Age=0");
  }

  @Test
  void a_new_token_ends_all_sessions() {
    var cookie = signIn(TOKEN).getResponse().getCookie("tocsin_session");
    web = web(settings("another long secret", false));
    assertThat(look(cookie)).hasStatus(303);
  }

  @Test
  void a_forged_session_opens_nothing() {
    assertThat(look(new Cookie("tocsin_session", "OTk5OTk5OTk5OTk.AAAAAAAAAAAAAAAAAAAAAA")))
        .hasStatus(303);
  }

  @Test
  void who_guesses_is_asked_to_wait() {
    assertThat(signIn("wrong")).hasStatus(401).bodyText().contains("This is not the token.");
    assertThat(signIn("wrong")).hasStatus(401);
    assertThat(signIn("wrong")).hasStatus(429).bodyText().contains("Wait a minute");
    now.updateAndGet(then -> then.plus(Duration.ofSeconds(61)));
    assertThat(signIn("wrong")).hasStatus(401);
  }

  private MvcTestResult calls(String token) {
    return web.get().uri("/api/incidents").header("Authorization", "Bearer " + token).exchange();
  }

  @Test
  void guesses_of_others_behind_the_same_proxy_keep_nobody_out() {
    assertThat(calls("wrong")).hasStatus(401);
    assertThat(calls("wrong")).hasStatus(429).bodyText().contains("Wait a minute");
    assertThat(calls("wrong")).hasStatus(429);
    assertThat(calls(TOKEN)).hasStatus(200);
    assertThat(signIn("wrong")).hasStatus(429);
    assertThat(signIn(TOKEN)).hasStatus(303);
    assertThat(web.get().uri("/api/incidents")).hasStatus(401).bodyText().contains("Send the");
  }

  @Test
  void nobody_is_led_to_another_site() {
    for (var to :
        new String[] {
          "https://evil.test",
          "//evil.test",
          "/incidents\\@evil.test",
          "/incidents//evil.test",
          "/incidents/..//evil.test",
          "/incidents?x\r\nLocation: https://evil.test",
          "/commands?words=%",
          "/oncall#https://evil.test",
          "/incidentsevil.test",
          "/ack/1",
          "/api/incidents"
        }) {
      assertThat(signIn(TOKEN, to)).hasStatus(303).hasHeader("Location", "/incidents");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/incidents/INC-42/postmortem.html?by=ada&said=A%20%C3%BC",
        "/incidents/42/postmortem/changes?from=1&to=2",
        "/oncall",
        "/commands?words=note+INC-1+It's+the+cache%3F"
      })
  void one_lands_on_the_very_page_that_was_asked_for(String page) {
    var answer = web.get().uri(URI.create(page)).exchange().getResponse();
    String form = String.valueOf(answer.getHeader("Location"));
    assertThat(web.get().uri(URI.create(form))).hasStatus(200);
    String to = URLDecoder.decode(form.substring("/sign-in?to=".length()), UTF_8);
    assertThat(signIn(TOKEN, to)).hasStatus(303).hasHeader("Location", page);
  }

  private MvcTestResult typing(String uri, String token) {
    return web.post()
        .uri(uri)
        .param("by", "ada")
        .param("words", "note INC-1 \"It's\" ü")
        .param("request", "r1")
        .param("token", token)
        .exchange();
  }

  @Test
  void a_command_that_was_typed_as_the_session_ended_is_not_lost_and_in_no_address() {
    for (var answer :
        new MvcTestResult[] {
          typing("/commands", ""), typing("/sign-in", "wrong"), typing("/sign-in", TOKEN)
        }) {
      assertThat(answer)
          .doesNotContainHeader("Location")
          .bodyText()
          .contains(
              "name=\"by\" value=\"ada\"",
              "name=\"words\" value=\"note INC-1 &quot;It&#39;s&quot; ü\"",
              "name=\"request\" value=\"r1\"");
    }
    assertThat(typing("/commands", "")).hasStatus(401).bodyText().contains("action=\"/sign-in\"");
    var signedIn = typing("/sign-in", TOKEN);
    assertThat(signedIn).hasStatus(200).bodyText().contains("action=\"/commands\"");
    assertThat(look(signedIn.getResponse().getCookie("tocsin_session"))).hasStatus(200);
  }

  @Test
  void what_is_too_long_for_an_address_leads_to_its_page() {
    assertThat(web.get().uri(URI.create("/commands?words=" + "%20".repeat(1000))))
        .hasHeader("Location", "/sign-in?to=%2Fcommands");
  }

  @Test
  void a_page_that_is_too_long_is_not_led_to() {
    assertThat(signIn(TOKEN, "/incidents?" + "%20".repeat(30_000)))
        .hasStatus(303)
        .hasHeader("Location", "/incidents");
    String asked = "/incidents?" + "a%20".repeat(1_900);
    assertThat(signIn(TOKEN, asked)).hasHeader("Location", asked);
  }

  @Test
  void programs_send_the_token_along() {
    var api = "/api/incidents";
    assertThat(web.get().uri(api).header("Authorization", "Bearer " + TOKEN)).hasStatus(200);
    assertThat(web.get().uri(api).header("Authorization", "Bearer wrong")).hasStatus(401);
    assertThat(web.get().uri(api)).hasStatus(401).bodyJson().hasPath("$.error");
  }

  @Test
  void without_a_token_the_pages_say_how_to_set_one() {
    web = web(settings(null, false));
    assertThat(web.get().uri("/incidents/42"))
        .hasStatus(403)
        .bodyText()
        .contains("Set TOCSIN_ADMIN_TOKEN to a secret of at least 16 characters");
    assertThat(web.get().uri("/api/incidents")).hasStatus(403).bodyJson().hasPath("$.error");
    assertThat(signIn("")).hasStatus(403);
  }

  @Test
  void a_short_token_keeps_nobody_out_and_so_lets_nobody_in() {
    web = web(settings("hunter2", true));
    assertThat(web.get().uri("/incidents/42")).hasStatus(403).bodyText().contains("too short");
    assertThat(signIn("hunter2")).hasStatus(403);
  }

  @Test
  void practice_on_this_machine_needs_no_token_without_a_public_address() {
    web = web(settings(null, true, null));
    var local = web.get().uri("/incidents/42").header("Host", "localhost:8080");
    assertThat(local).hasStatus(200);
    var elsewhere = web.get().uri("/incidents/42").header("Host", "rebound.evil.test");
    assertThat(elsewhere).hasStatus(403);
    var proxied =
        web.get()
            .uri("/incidents/42")
            .header("Host", "localhost")
            .header("X-Forwarded-For", "1.2.3.4");
    assertThat(proxied).hasStatus(403);
    web = web(settings(null, true));
    var perhapsProxied = web.get().uri("/incidents/42").header("Host", "localhost:8080");
    assertThat(perhapsProxied).hasStatus(403).bodyText().contains("Set TOCSIN_ADMIN_TOKEN");
  }

  @Test
  void who_practises_is_not_asked_to_sign_in_and_signs_out_into_the_practice_room() {
    web = web(settings(null, true, null));
    assertThat(web.get().uri("/sign-in?to=/oncall").header("Host", "localhost:8080"))
        .hasStatus(303)
        .hasHeader("Location", "/oncall");
    assertThat(web.post().uri("/sign-out").header("Host", "localhost:8080"))
        .hasHeader("Location", "/");
    assertThat(web.get().uri("/sign-in").header("Host", "tocsin.acme.test")).hasStatus(403);
  }
}
