package dev.tocsin.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tocsin.fakes.LocalHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingCalendarsTest {
  private final CalendarLibrary library = new CalendarLibrary(Duration.ofMinutes(1));
  private final CountDownLatch over = new CountDownLatch(1);
  @TempDir Path folder;
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

  @Test
  void a_calendar_comes_from_an_address_also_by_a_detour() {
    answer("/feed.ics", 200, "BEGIN:VCALENDAR");
    server.createContext(
        "/old",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/feed.ics");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    assertThat(library.fetch(at("/feed.ics"))).isEqualTo("BEGIN:VCALENDAR");
    assertThat(library.fetch(at("/old"))).isEqualTo("BEGIN:VCALENDAR");
  }

  @Test
  void a_calendar_comes_from_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("rota.ics"), "BEGIN:VCALENDAR");
    assertThat(library.fetch(file.toString())).isEqualTo("BEGIN:VCALENDAR");
    fails(folder.resolve("none.ics").toString(), "there is no such file");
  }

  @Test
  void a_server_that_refuses_is_quoted() {
    answer("/gone", 410, "");
    fails(at("/gone"), "the server answers 410");
  }

  @Test
  void a_server_that_is_not_there_is_said() throws IOException {
    int port = server.getAddress().getPort();
    server.stop(0);
    fails("http://127.0.0.1:" + port + "/feed.ics", "it cannot be read: ConnectException");
    serve();
  }

  @Test
  void what_is_too_large_is_not_taken_in() {
    answer("/huge", 200, "x".repeat(2 * 1024 * 1024 + 1));
    fails(at("/huge"), "it is larger than 2 MB");
  }

  @Test
  void a_server_that_never_comes_to_an_end_is_given_up() {
    server.createContext(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("BEGIN".getBytes(UTF_8));
          exchange.getResponseBody().flush();
          awaitTheEnd(exchange);
        });
    var hasty = new CalendarLibrary(Duration.ofSeconds(1));
    assertThatThrownBy(() -> hasty.fetch(at("/slow"))).hasMessage("no answer within 1 s");
  }

  private void awaitTheEnd(HttpExchange exchange) {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private void fails(String source, String why) {
    assertThatThrownBy(() -> library.fetch(source)).hasMessage(why);
  }

  private String at(String path) {
    return LocalHttp.address(server) + path;
  }

  private void answer(String path, int status, String body) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
