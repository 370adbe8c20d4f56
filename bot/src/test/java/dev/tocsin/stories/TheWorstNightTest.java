package dev.tocsin.stories;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The night as it is practised. */
class TheWorstNightTest extends WorstNight {
  @TempDir Path folder;
  private RunningTocsin tocsin;

  @BeforeEach
  void start() {
    tocsin = RunningTocsin.configured("night.yaml", folder).start();
  }

  @AfterEach
  void stop() {
    tocsin.close();
  }

  @Override
  protected Talk talk() {
    return tocsin.practice();
  }

  @Override
  protected String lobby() {
    return "general";
  }
}
