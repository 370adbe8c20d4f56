package dev.tocsin.browser;

import dev.tocsin.Surroundings;
import dev.tocsin.TocsinApplication;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** Tocsin serving the practice room; it can be stopped and started again where it was. */
final class PracticeHouse implements AutoCloseable {
  private final Path folder;
  private ConfigurableApplicationContext tocsin;
  private final int port;

  PracticeHouse(Path folder) {
    this.folder = folder;
    this.tocsin = started(0);
    this.port = tocsin.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  String address() {
    return "http://localhost:" + port + "/";
  }

  void stops() {
    tocsin.close();
  }

  void startsAgain() {
    tocsin = started(port);
  }

  @Override
  public void close() {
    tocsin.close();
  }

  private ConfigurableApplicationContext started(int atPort) {
    var surroundings = new Surroundings(Map.of("TOCSIN_DATA", folder.toString()));
    return TocsinApplication.start(surroundings, Map.of("server.port", atPort));
  }
}
