package dev.tocsin.chat.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingOthersOutTest {
  private static PracticeServer server;

  @BeforeAll
  static void start(@TempDir Path folder) {
    server = new PracticeServer(folder, 0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"evil.example", "localhost.evil.example", "127.0.0.1.evil.example"})
  void a_name_that_only_points_here_is_refused(String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      var head = "GET /practice/api/people HTTP/1.1\r\nConnection: close\r\nHost: ";
      socket.getOutputStream().write((head + host + "\r\n\r\n").getBytes(US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("Ada");
    }
  }

  @Test
  void another_sites_page_cannot_write() {
    assertThat(
            server.send(writing("{}").header("Origin", "http://evil.example").build()).statusCode())
        .isEqualTo(403);
    var plain = server.request("/practice/api/clock").POST(BodyPublishers.ofString("{}"));
    assertThat(server.send(plain.header("Content-Type", "application/json").build()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_rooms_own_page_can() {
    var own =
        writing("{\"advance\":\"PT5M\"}").header("Origin", "http://localhost:" + server.port());
    assertThat(server.send(own.build()).body()).contains("Europe/Berlin");
  }

  @Test
  void a_body_that_is_too_large_is_not_read() {
    assertThat(server.send(writing("x".repeat(70_000)).build()).statusCode()).isEqualTo(413);
  }

  @Test
  void a_body_of_another_type_is_refused() {
    var form =
        server
            .request("/practice/api/clock")
            .header("X-Tocsin-Practice", "1")
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{}"));
    assertThat(server.send(form.build()).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /messages | {                                                                  | 400 | JSON
          /messages | {'as':'linus'}                                                     | 400 | room
          /messages | {'as':'nobody','request':'1','room':'general','text':'x'}          | 404 | Nobody here
          /messages | {'as':'linus','request':'1','room':'nowhere','text':'x'}           | 404 | no such room
          /messages | {'as':'linus','request':'1','room':'general','text':'  '}          | 400 | nothing to say
          /clock    | {'advance':'yesterday'}                                            | 400 | PT5M
          /clock    | {'advance':'-PT5M'}                                                | 400 | PT5M
          /messages/m9/reactions | {'as':'linus','emoji':'👍','added':true}               | 404 | not there
          /messages/m9/reactions | {'as':'linus','emoji':'thumbs','added':true}          | 400 | one emoji
          """)
  void what_is_wrong_with_a_request_is_said(String path, String json, int status, String why) {
    var answer = server.post(path, json);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"error\":").contains(why).doesNotContain("Exception");
  }

  @Test
  void the_page_runs_no_script_but_its_own_and_is_kept_as_long_as_it_is_the_same() {
    var page = server.get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Practice room")
        .doesNotContain("<script>", "<style", "onclick");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    var script = server.get("/practice/js/main.js");
    var tag = script.headers().firstValue("ETag").orElseThrow();
    var again = server.request("/practice/js/main.js").header("If-None-Match", tag).build();
    assertThat(server.send(again).statusCode()).isEqualTo(304);
  }

  private static HttpRequest.Builder writing(String body) {
    return server
        .request("/practice/api/clock")
        .header("X-Tocsin-Practice", "1")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }
}
