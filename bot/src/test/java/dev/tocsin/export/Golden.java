package dev.tocsin.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.postmortem.Draft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares documents with those kept; {@code -Dgolden=write} keeps the new ones instead. */
public final class Golden {
  private static final Path KEPT = Path.of("src/test/resources/golden");

  private Golden() {}

  public static String written(Exporter exporter, Draft draft) throws IOException {
    var out = new ByteArrayOutputStream();
    exporter.write(draft, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  public static void check(String name, String document) throws IOException {
    Path kept = KEPT.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(kept, document);
    }
    assertThat(document).isEqualTo(Files.readString(kept));
  }
}
