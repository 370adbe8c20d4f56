package dev.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.paging.Seals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SittingAtTheMachineTest {
  private static final InstantSource NEVER_MIND = () -> Instant.EPOCH;
  private static final Loopback ANYWHERE = new Loopback(Optional.empty());
  private static final Loopback IN_A_CONTAINER = new Loopback(Optional.of("172.17.0.1"));

  private static MockHttpServletRequest request(String from, String host) {
    var request = new MockHttpServletRequest("GET", "/");
    request.setRemoteAddr(from);
    request.addHeader("Host", host);
    return request;
  }

  @Test
  void loopback_is_this_machine_by_whatever_name_it_has() {
    assertThat(ANYWHERE.isLocal(request("127.0.0.1", "localhost:8080"))).isTrue();
    assertThat(ANYWHERE.isLocal(request("0:0:0:0:0:0:0:1", "[::1]:8080"))).isTrue();
    assertThat(ANYWHERE.isLocal(request("127.0.0.1", "tocsin.acme.test"))).isFalse();
    assertThat(ANYWHERE.isLocal(request("192.0.2.7", "localhost:8080"))).isFalse();
  }

  @Test
  void a_proxy_on_this_machine_speaks_for_others() {
    var forwarded = request("127.0.0.1", "localhost:8080");
    forwarded.addHeader("X-Forwarded-For", "192.0.2.7");
    assertThat(ANYWHERE.isLocal(forwarded)).isFalse();
  }

  @Test
  void the_machine_around_a_container_comes_in_by_its_gateway() {
    assertThat(IN_A_CONTAINER.isLocal(request("172.17.0.1", "localhost:8080"))).isTrue();
    assertThat(IN_A_CONTAINER.isLocal(request("172.17.0.3", "localhost:8080"))).isFalse();
    assertThat(IN_A_CONTAINER.isLocal(request("172.17.0.1", "tocsin.acme.test"))).isFalse();
    assertThat(ANYWHERE.isLocal(request("172.17.0.1", "localhost:8080"))).isFalse();
  }

  private static Entrance entrance(Optional<String> publicUrl) {
    Optional<String> token = Optional.of("correct horse battery");
    var settings = new WebSettings(token, publicUrl, true, IN_A_CONTAINER);
    var sessions = new Sessions(new Seals(new byte[32]), token, NEVER_MIND);
    return new Entrance(settings, sessions, new Attempts(NEVER_MIND, 5, Duration.ofMinutes(1)));
  }

  private static MockHttpServletResponse practise(Entrance by, MockHttpServletRequest request)
      throws Exception {
    var answer = new MockHttpServletResponse();
    new PracticeAtHome(by).doFilter(request, answer, new MockFilterChain());
    return answer;
  }

  @Test
  void the_practice_room_is_closed_to_the_rest_of_the_network() throws Exception {
    Entrance entrance = entrance(Optional.empty());
    var answer = practise(entrance, request("192.0.2.7", "localhost:8080"));
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString()).contains("open to this machine only");
    assertThat(practise(entrance, request("172.17.0.1", "localhost:8080")).getStatus())
        .isEqualTo(200);

    var browser = request("192.0.2.7", "localhost:8080");
    browser.addHeader("Accept", "text/html,*/*");
    var page = practise(entrance, browser);
    assertThat(page.getStatus()).isEqualTo(403);
    assertThat(page.getContentAsString()).contains("<h1>Closed to you", "this machine only");
  }

  @Test
  void behind_a_public_address_one_practises_at_home_and_with_the_token() throws Exception {
    Entrance entrance = entrance(Optional.of("https://tocsin.acme.test"));
    var perhapsProxied = request("127.0.0.1", "127.0.0.1:8080");
    assertThat(practise(entrance, perhapsProxied).getContentAsString()).contains("sign in at");
    assertThat(entrance.isOperator(perhapsProxied)).isFalse();

    perhapsProxied.addHeader("Authorization", "Bearer correct horse battery");
    assertThat(practise(entrance, perhapsProxied).getStatus()).isEqualTo(200);
    assertThat(entrance.isOperator(perhapsProxied)).isTrue();

    var elsewhere = request("192.0.2.7", "localhost:8080");
    elsewhere.addHeader("Authorization", "Bearer correct horse battery");
    assertThat(practise(entrance, elsewhere).getStatus()).isEqualTo(403);
  }
}
