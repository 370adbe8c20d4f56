package dev.tocsin.watch.rdap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.tocsin.fakes.LocalHttp;
import dev.tocsin.watch.Watch.Domain;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingRegistriesTest {
  private static final String ANSWER =
      """
      {"objectClassName": "domain", "ldhName": "acme.test", "events": [
        {"eventAction": "registration", "eventDate": "2001-02-03T04:05:06Z"},
        {"eventAction": "expiration", "eventDate": "%s"}
      ]}
      """;

  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void serve() {
    server = LocalHttp.server();
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-04T05:06:07Z,          2027-03-04T05:06:07Z",
    "2027-03-04T05:06:07.25+02:00,  2027-03-04T03:06:07.250Z"
  })
  void a_registry_says_when_a_domain_ends(String said, Instant end) {
    answers("/domain/acme.test", 200, ANSWER.formatted(said));
    assertThat(read("acme.test")).isEqualTo(end);
  }

  @Test
  void a_service_leads_to_the_registry() {
    answers("/registry/domain/acme.test", 200, ANSWER.formatted("2027-03-04T05:06:07Z"));
    server.createContext(
        "/domain/acme.test",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/registry/domain/acme.test");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    assertThat(read("acme.test")).isEqualTo("2027-03-04T05:06:07Z");
  }

  @Test
  void a_domain_of_other_letters_is_asked_for_in_those_of_the_wire() {
    answers("/domain/xn--bcher-kva.test", 200, ANSWER.formatted("2027-03-04T05:06:07Z"));
    assertThat(read("bücher.test")).isEqualTo("2027-03-04T05:06:07Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404 | {}              | no registry that can be asked by RDAP knows the domain
          429 | {}              | the registry was asked too often
          500 | oh              | the registry answers 500
          200 | {"events": []}  | the registry does not say when it ends
          200 | {}              | the registry does not say when it ends
          200 | []              | the registry does not say when it ends
          200 | <html>          | the registry's answer is no RDAP
          200 | {"events": [{"eventAction": "expiration", "eventDate": "soon"}]} | the registry's answer is no RDAP
          """)
  void an_answer_that_does_not_help_is_said(int status, String body, String why) {
    answers("/domain/acme.test", status, body);
    assertThatThrownBy(() -> read("acme.test")).hasMessage(why);
  }

  @Test
  void an_answer_without_end_is_not_taken_in() {
    answers("/domain/acme.test", 200, "x".repeat(1024 * 1024 + 1));
    assertThatThrownBy(() -> read("acme.test"))
        .hasMessage("the registry can't be asked: IOException");
  }

  @Test
  void a_registry_that_is_not_there_is_said() {
    server.stop(0);
    assertThatThrownBy(() -> read("acme.test"))
        .hasMessage("the registry can't be asked: ConnectException");
  }

  @Test
  void a_registry_that_never_answers_is_not_waited_for() {
    server.createContext("/domain/acme.test", exchange -> awaitTheEnd());
    DomainReader hasty = new DomainReader(LocalHttp.address(server), Duration.ofSeconds(1));
    assertThatThrownBy(() -> hasty.read(domain("acme.test"))).hasMessage("no answer within 1 s");
  }

  private void awaitTheEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Instant read(String domain) {
    URI service = URI.create(LocalHttp.address(server) + "/");
    return new DomainReader(service, Duration.ofMinutes(1)).read(domain(domain));
  }

  private static Domain domain(String name) {
    return new Domain(name, Duration.ofDays(30), null, 0);
  }

  private void answers(String path, int status, String body) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
