package dev.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SittingAtTheMachineTest {
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

  @Test
  void the_practice_room_is_closed_to_the_rest_of_the_network() throws Exception {
    var filter = new PracticeAtHome(IN_A_CONTAINER);
    var answer = new MockHttpServletResponse();
    filter.doFilter(request("192.0.2.7", "localhost:8080"), answer, new MockFilterChain());
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString()).contains("open to this machine only");

    var browser = request("192.0.2.7", "localhost:8080");
    browser.addHeader("Accept", "text/html,*/*");
    var page = new MockHttpServletResponse();
    filter.doFilter(browser, page, new MockFilterChain());
    assertThat(page.getStatus()).isEqualTo(403);
    assertThat(page.getContentAsString()).contains("<h1>Closed to you", "this machine only");

    var open = new MockFilterChain();
    filter.doFilter(request("172.17.0.1", "localhost:8080"), new MockHttpServletResponse(), open);
    assertThat(open.getRequest()).isNotNull();
  }
}
