package dev.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import dev.tocsin.fakes.LocalHttp;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpeningAPageTest {
  private static final String PAGE =
      """
      <!doctype html>
      <button onclick="this.textContent = 'Acknowledged'">Acknowledge</button>
      """;

  private static Chromium chromium;
  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    server = LocalHttp.server();
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(PAGE.getBytes(UTF_8));
          }
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    chromium.close();
  }

  @Test
  void a_click_reaches_the_page() {
    var page = chromium.open(LocalHttp.address(server).toString());
    page.getByText("Acknowledge").click();
    assertThat(page.getByRole(AriaRole.BUTTON)).hasText("Acknowledged");
  }
}
