package dev.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartingFastTest {
  @Test
  void a_draft_loads_neither_spring_nor_the_json_mapper() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xlog:class+load",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.tocsin.Tocsin",
            "draft",
            "--history",
            Shell.history("bookings.jsonl"));

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(loaded)
        .contains("dev.tocsin.postmortem.Drafter")
        .doesNotContain(
            "org.springframework.boot", "org.springframework.context", "tools.jackson.databind");
  }
}
