package dev.tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingTocsinTest {
  @TempDir private Path folder;

  @Test
  void it_listens_on_loopback_where_it_is_told_to() {
    var surroundings = new Surroundings(Map.of("TOCSIN_DATA", folder.toString()));
    try (var tocsin = TocsinApplication.start(surroundings, Map.of("server.port", 0))) {
      var environment = tocsin.getEnvironment();
      assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
      assertThat(environment.getProperty("local.server.port", Integer.class))
          .isNotNull()
          .isNotEqualTo(8080);
    }
  }
}
