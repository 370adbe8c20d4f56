package dev.tocsin.runbooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The runbooks inside the jar. */
final class Shipped {

  // named one by one: a folder inside a nested jar can't be listed portably
  static final List<String> NAMES =
      List.of(
          "database-unreachable",
          "expired-certificate",
          "expired-domain",
          "queue-flood",
          "traffic-surge",
          "upstream-provider-outage");

  private Shipped() {}

  static List<Parsed> read() {
    return NAMES.stream().map(Shipped::read).toList();
  }

  private static Parsed read(String name) {
    String file = "shipped/" + name + ".md";
    try (InputStream in = Shipped.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return RunbookParser.parse(name, new Source(file, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
