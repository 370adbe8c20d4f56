package dev.tocsin.stories.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * How processes are started that are killed soon: what Java makes of the classes is archived once,
 * as the image does it, so that each of them needs half the time.
 */
final class QuickStart {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** So that the classes of Slack and of mail are among those that are archived. */
  private static final Map<String, String> EVERYTHING =
      Map.of(
          "TOCSIN_CONFIG", "src/test/resources/crash.yaml",
          "TOCSIN_PORT", "0",
          "TOCSIN_PRACTICE", "true",
          "SPRING_MAIL_HOST", "127.0.0.1",
          "SLACK_BOT_TOKEN", "xoxb-nobody",
          "SLACK_APP_TOKEN", "xapp-nobody",
          "SLACK_API_URL", "http://127.0.0.1:1/api/");

  private final Path archive;
  private final String classPath;

  private QuickStart(Path folder) throws IOException {
    this.archive = folder.resolve("classes.jsa");
    this.classPath = jars(folder);
    train(folder);
  }

  /** Made when it is asked for first. */
  private static final class Once {
    private static final QuickStart READY = make();
  }

  static QuickStart ready() {
    return Once.READY;
  }

  private static QuickStart make() {
    try {
      Path folder = Files.createTempDirectory("tocsin-classes");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(folder)));
      return new QuickStart(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forget(Path folder) {
    FileSystemUtils.deleteRecursively(folder.toFile());
  }

  /** Java says of the archive that it was made without leave for native code, and uses it. */
  List<String> command(String subCommand) {
    return command(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable"), subCommand);
  }

  private List<String> command(List<String> options, String subCommand) {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA,
                "@src/image/jvm.args",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-classpath", classPath, "dev.tocsin.Tocsin", subCommand));
    return command;
  }

  /** Without the tests, whose settings a server must not find; archives know jars only. */
  private static String jars(Path folder) throws IOException {
    Stream<String> shipped =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("test-classes") && !entry.contains("src/test"));
    return Stream.concat(Stream.of(SkewedTime.compiled(folder).toString()), shipped)
        .map(Path::of)
        .filter(Files::exists)
        .map(entry -> Files.isDirectory(entry) ? jar(entry, folder) : entry)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path jar(Path classes, Path folder) {
    Path jar = folder.resolve(Integer.toHexString(classes.hashCode()) + ".jar");
    int exit =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--create",
                "--no-compress",
                "--file=" + jar,
                "-C",
                classes.toString(),
                ".");
    assertThat(exit).isZero();
    return jar;
  }

  /** Starts it once, up to where it would listen. */
  private void train(Path folder) throws IOException {
    Path log = folder.resolve("training.log");
    List<String> options =
        List.of("-XX:ArchiveClassesAtExit=" + archive, "-Dspring.context.exit=onRefresh");
    ProcessBuilder training =
        new ProcessBuilder(command(options, "serve"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    training.environment().putAll(EVERYTHING);
    training.environment().put("TOCSIN_DATA", folder.resolve("data").toString());
    Process process = training.start();
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("the training ends").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
    assertThat(archive).as(() -> read(log)).exists();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
