package dev.tocsin.stories.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/**
 * The wall clock of a machine whose time may be wrong, to stand before the true one on a class
 * path: nothing in the program itself can move that clock.
 */
final class SkewedTime {
  /** By how much it is wrong; not at all where this is not set. */
  static final String VARIABLE = "CRASH_TEST_SKEW";

  private static final String SOURCE =
      """
      package dev.tocsin;

      public final class SystemTime {
        public static java.time.InstantSource source() {
          return java.time.Clock.offset(
              java.time.Clock.systemUTC(),
              java.time.Duration.parse(System.getenv().getOrDefault("VARIABLE", "PT0S")));
        }
      }
      """;

  private SkewedTime() {}

  /** A folder of classes by which the wall clock is wrong by as much as a variable says. */
  static Path compiled(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("skewed"));
    Path source = classes.resolve("SystemTime.java");
    Files.writeString(source, SOURCE.replace("VARIABLE", VARIABLE));
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), source.toString());
    assertThat(exit).isZero();
    return classes;
  }
}
