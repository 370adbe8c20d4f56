package dev.tocsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartingTocsinTest {
  @TempDir private Path folder;

  private Surroundings surroundings(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(Map.of("TOCSIN_DATA", folder.toString()));
    all.put("TOCSIN_PORT", "0");
    all.putAll(more);
    return new Surroundings(all);
  }

  private String reason(Map<String, String> more) {
    return catchThrowableOfType(
            CannotStart.class, () -> TocsinApplication.start(surroundings(more), Map.of()).close())
        .getMessage();
  }

  @Test
  void it_listens_on_loopback_unless_told_otherwise() {
    try (var tocsin = TocsinApplication.start(surroundings(Map.of()), Map.of())) {
      var environment = tocsin.getEnvironment();
      assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
      assertThat(environment.getProperty("local.server.port", Integer.class))
          .isNotNull()
          .isNotEqualTo(8080);
    }
    assertThat(surroundings(Map.of("TOCSIN_ADDRESS", "0.0.0.0")).asProperties())
        .containsEntry("server.address", "0.0.0.0");
  }

  @Test
  void an_address_without_a_page_gets_a_page_that_says_so() throws Exception {
    try (var tocsin = TocsinApplication.start(surroundings(Map.of()), Map.of());
        var http = HttpClient.newHttpClient()) {
      var port = tocsin.getEnvironment().getProperty("local.server.port");
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/nowhere"))
              .header("Accept", "text/html")
              .build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("There is no such page", "href=\"/incidents\"");
    }
  }

  @Test
  void a_second_one_on_the_same_folder_is_turned_away() {
    try (var tocsin = TocsinApplication.start(surroundings(Map.of()), Map.of())) {
      assertThat(reason(Map.of()))
          .isEqualTo(
              "Another Tocsin is running on the data folder %s. Stop it, or set TOCSIN_DATA to"
                  + " another folder.",
              folder);
      assertThat(tocsin.isRunning()).isTrue();
    }
    TocsinApplication.start(surroundings(Map.of()), Map.of()).close();
  }

  @Test
  void a_folder_that_it_makes_is_its_own() throws IOException {
    Path made = folder.resolve("data");
    TocsinApplication.start(surroundings(Map.of("TOCSIN_DATA", made.toString())), Map.of()).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
  }

  @Test
  void practice_is_wanted_or_not() {
    assertThat(reason(Map.of("TOCSIN_PRACTICE", "1")))
        .isEqualTo("TOCSIN_PRACTICE is true or false, not: 1.");
  }

  @Test
  void a_port_that_is_taken_is_said_in_a_sentence(CapturedOutput said) throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(reason(Map.of("TOCSIN_PORT", String.valueOf(other.getLocalPort()))))
          .isEqualTo(
              "Tocsin can't listen at 127.0.0.1, port %d. Stop the program that does, or set"
                  + " TOCSIN_PORT or TOCSIN_ADDRESS.",
              other.getLocalPort());
    }
    assertThat(said.getAll()).doesNotContain("SpringApplication.run(", "APPLICATION FAILED");
  }

  @Test
  void a_port_or_address_that_is_none_is_said() {
    assertThat(reason(Map.of("TOCSIN_PORT", "http")))
        .isEqualTo("TOCSIN_PORT is no port: http. Set it to a number up to 65535.");
    assertThat(reason(Map.of("TOCSIN_PORT", "65536"))).startsWith("TOCSIN_PORT is no port: 65536.");
    assertThat(reason(Map.of("TOCSIN_ADDRESS", "256.1.1.1")))
        .startsWith("TOCSIN_ADDRESS is no address: 256.1.1.1.");
  }

  @Test
  void a_public_address_that_is_none_is_said() {
    assertThat(reason(Map.of("TOCSIN_PUBLIC_URL", "tocsin.acme.test")))
        .isEqualTo("TOCSIN_PUBLIC_URL is no web address. Set it to one, such as https://….");
  }

  @Test
  void a_telephone_that_is_set_up_by_halves_is_said() {
    assertThat(reason(Map.of("TWILIO_ACCOUNT_SID", "AC1", "TWILIO_PHONE_NUMBER", "+15550199")))
        .isEqualTo(
            "TWILIO_AUTH_TOKEN is not set, without which Twilio carries neither SMS nor calls. Set"
                + " it, or leave TWILIO_ACCOUNT_SID out.");
  }

  @Test
  void a_model_whose_address_is_none_is_said() {
    assertThat(reason(Map.of("TOCSIN_MODEL", "small", "OPENAI_BASE_URL", "localhost:11434")))
        .isEqualTo("OPENAI_BASE_URL is no web address. Set it to one, such as https://….");
  }

  @Test
  void a_database_that_is_none_is_said_in_a_sentence(CapturedOutput said) throws IOException {
    Files.writeString(folder.resolve("tocsin.db"), "\u0089PNG\r\n and so on ".repeat(100));
    assertThat(reason(Map.of())).startsWith("The database file is something else than a database.");
    assertThat(said.getAll()).doesNotContain("SpringApplication.run(", "BeanCreationException");
  }

  @Test
  void a_database_that_does_not_answer_is_said_without_its_password(CapturedOutput said) {
    Map<String, String> absent =
        Map.of(
            "TOCSIN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/tocsin?password=geheim",
            "TOCSIN_DATABASE_USER", "tocsin",
            "TOCSIN_DATABASE_PASSWORD", "streng geheim");
    assertThat(reason(absent)).startsWith("PostgreSQL does not answer.");
    String credentials = "jdbc:postgresql://tocsin:geheim@127.0.0.1:1/tocsin";
    assertThatThrownBy(
            () ->
                TocsinApplication.start(
                    surroundings(Map.of("TOCSIN_DATABASE_URL", credentials)), Map.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageNotContaining("geheim");
    assertThat(said.getAll()).doesNotContain("geheim");
  }

  @Test
  void a_configuration_with_mistakes_is_listed_with_lines_and_columns() throws IOException {
    Path file = Files.writeString(folder.resolve("tocsin.yaml"), "company: Acme\n  people: [");
    assertThat(reason(Map.of("TOCSIN_CONFIG", file.toString())))
        .startsWith("The configuration has mistakes:\n" + file + ":2:");
  }
}
