package dev.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser says of where a form is from decides whether it is taken. */
class KeepingToOwnFormsTest {
  private final OwnForms forms =
      new OwnForms(
          new WebSettings(Optional.empty(), Optional.of("https://tocsin.acme.test"), false));
  private final MockHttpServletResponse answer = new MockHttpServletResponse();

  private boolean isTaken(MockHttpServletRequest request) throws IOException {
    return forms.preHandle(request, answer, this);
  }

  private static MockHttpServletRequest sent(@Nullable String site, @Nullable String origin) {
    var request = new MockHttpServletRequest("POST", "/commands");
    request.addHeader("Host", "10.0.0.5:8080");
    Optional.ofNullable(site).ifPresent(value -> request.addHeader("Sec-Fetch-Site", value));
    Optional.ofNullable(origin).ifPresent(value -> request.addHeader("Origin", value));
    return request;
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin,",
    "same-origin, https://shown-by-a-proxy.test",
    "none,",
    ", http://10.0.0.5:8080",
    ", https://tocsin.acme.test",
    ","
  })
  void what_is_from_here_or_from_a_program_is_taken(String site, String origin) throws IOException {
    assertThat(isTaken(sent(site, origin))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site, null",
    "cross-site, http://10.0.0.5:8080",
    "same-site, https://tocsin.acme.test",
    "cross-site,",
    ", null",
    ", http://10.0.0.5:8081",
    ", http://evil.test",
    ", http://evil10.0.0.5:8080",
    ", not an address"
  })
  void what_is_from_elsewhere_or_hides_it_is_refused(String site, String origin)
      throws IOException {
    assertThat(isTaken(sent(site, origin))).isFalse();
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString()).contains("Nothing was done", "TOCSIN_PUBLIC_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/commands", "/alerts", "/alerts/a-token"})
  void a_program_is_told_in_json(String path) throws IOException {
    var request = sent("cross-site", null);
    request.setRequestURI(path);
    assertThat(isTaken(request)).isFalse();
    assertThat(answer.getContentType()).startsWith("application/json");
  }

  @Test
  void a_link_of_another_site_can_be_followed() throws IOException {
    var request = sent("cross-site", null);
    request.setMethod("GET");
    assertThat(isTaken(request)).isTrue();
  }
}
