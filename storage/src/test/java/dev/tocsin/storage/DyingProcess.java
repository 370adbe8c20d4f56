package dev.tocsin.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Assertions;

/** A process of its own that is killed after one commit and before the next. */
final class DyingProcess {
  static final String COMMITTED = "committed";
  static final String UNCOMMITTED = "uncommitted";
  private static final String READY = "in the middle of a transaction";

  private DyingProcess() {}

  static void dieInTheMiddleOfATransaction(String url) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var process =
        new ProcessBuilder(java, "-cp", classPath, DyingProcess.class.getName(), url)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      Assertions.assertTrue(said.lines().anyMatch(READY::equals), "the process died too early");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  public static void main(String[] args) {
    var storage = Storage.open(new StorageSettings(args[0], null, null, () -> Instant.EPOCH));
    storage.write(tx -> put(tx, COMMITTED));
    storage.write(
        tx -> {
          put(tx, UNCOMMITTED);
          System.out.println(READY);
          return waitToBeKilled();
        });
  }

  private static boolean put(Transaction tx, String name) {
    tx.keys().put(name, "yes");
    return true;
  }

  private static int waitToBeKilled() {
    try {
      return System.in.read();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
