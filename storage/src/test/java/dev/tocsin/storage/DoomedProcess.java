package dev.tocsin.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that is killed once it has said a certain line. */
final class DoomedProcess {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private DoomedProcess() {}

  static void killAfter(String sign, Class<?> main, String... args) throws Exception {
    var command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    var process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      assertThat(said.lines().anyMatch(sign::equals)).as("it lives to say: " + sign).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
