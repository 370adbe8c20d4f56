package dev.tocsin.stories.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.stories.PracticeTalk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real {@code tocsin serve}, in a process of its own, on a folder that outlives it. */
final class ServedTocsin {
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  /** What Java says of a process that signal 9 ended. */
  private static final int KILLED = 128 + 9;

  private static final int TERMINATED = 128 + 15;
  private static final int OK = 200;

  private final Process process;
  private final Path folder;
  private final int port;

  private ServedTocsin(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  static ServedTocsin start(Path folder, int mailPort) throws IOException {
    return start(folder, mailPort, Map.of());
  }

  /**
   * @param more further variables of its environment
   */
  static ServedTocsin start(Path folder, int mailPort, Map<String, String> more)
      throws IOException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(QuickStart.ready().command("serve"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()));
    builder
        .environment()
        .putAll(
            Map.of(
                "TOCSIN_DATA", folder.toString(),
                "TOCSIN_CONFIG", Path.of("src/test/resources/crash.yaml").toString(),
                "TOCSIN_PORT", Integer.toString(port),
                "TOCSIN_PRACTICE", "true",
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", Integer.toString(mailPort)));
    builder.environment().putAll(more);
    return new ServedTocsin(builder.start(), folder, port);
  }

  private static Path log(Path folder) {
    return folder.resolve("tocsin.log");
  }

  WriteAheadLog commits() {
    return new WriteAheadLog(folder.resolve("tocsin.db"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Talks to it once it answers, or has been killed before it could. */
  PracticeTalk ready() {
    PracticeTalk talk = new PracticeTalk(port);
    await("an answer from " + process)
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !process.isAlive() || answers(talk));
    return talk;
  }

  private static boolean answers(PracticeTalk talk) {
    try {
      talk.clock();
      return true;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** Whether it says of itself that it can do its work. */
  boolean isReady() {
    return process.isAlive() && readiness() == OK;
  }

  private int readiness() {
    try {
      URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
      var connection = (HttpURLConnection) health.toURL().openConnection();
      connection.setReadTimeout(1000);
      connection.setConnectTimeout(1000);
      return connection.getResponseCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Sends signal 9, and does not wait for what comes of it. */
  void signal() {
    process.destroyForcibly();
  }

  /** Sends signal 9, and returns when there is nothing left of it. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Asks it to end, as an operator or a container's engine would. */
  void terminate() {
    process.destroy();
  }

  /** Whether it takes no more requests. */
  boolean isClosed() {
    try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return false;
    } catch (IOException refused) {
      return true;
    }
  }

  /** It has ended as it was asked to. */
  void expectEnded() throws InterruptedException {
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(this::lastWords).isTrue();
    assertThat(process.exitValue()).as(this::lastWords).isEqualTo(TERMINATED);
  }

  List<String> log() throws IOException {
    return Files.readAllLines(log(folder));
  }

  /** It is dead or dying, by a kill and nothing else. */
  void expectKilled() throws InterruptedException {
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).as(this::lastWords).isTrue();
    assertThat(process.exitValue()).as(this::lastWords).isEqualTo(KILLED);
  }

  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log(folder));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
