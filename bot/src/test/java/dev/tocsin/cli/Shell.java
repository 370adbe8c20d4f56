package dev.tocsin.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** Runs the program as a shell would, and keeps what it prints. */
record Shell(int exitCode, String out, String err) {
  static Shell run(String... args) {
    return fed("", args);
  }

  static Shell fed(String input, String... args) {
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode = Program.run(new Streams(in, new PrintWriter(out), new PrintWriter(err)), args);
    return new Shell(exitCode, out.toString(), err.toString());
  }

  /** A history that the tests keep. */
  static String history(String name) {
    try {
      return Path.of(Objects.requireNonNull(Shell.class.getResource("/histories/" + name)).toURI())
          .toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
