package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** A phone's browser: it opens links, and taps the one button of the page that it shows. */
final class Phone {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private @Nullable URI shown;
  private String page = "";

  /**
   * @param address what the public address leads to
   */
  Phone(String address) {
    this.address = address;
  }

  String opens(String path) throws IOException, InterruptedException {
    URI link = URI.create(address + path);
    shown = link;
    return show(HttpRequest.newBuilder(link));
  }

  /** The form posts to where the page came from, and it holds nothing but the button. */
  String taps(String button) throws IOException, InterruptedException {
    assertThat(page)
        .containsOnlyOnce("<button class=\"big\">Acknowledge</button>")
        .contains(">" + button + "</button></form>");
    return show(
        HttpRequest.newBuilder(shown)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("")));
  }

  private String show(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer =
        http.send(
            request.header("Accept", "text/html").header("User-Agent", "Mobile").build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    page = answer.body();
    return page;
  }
}
