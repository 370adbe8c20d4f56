package dev.tocsin.storage;

import java.io.IOException;
import java.time.Instant;

/** A process of its own that is killed after one commit and before the next. */
final class DyingProcess {
  static final String COMMITTED = "committed";
  static final String UNCOMMITTED = "uncommitted";
  private static final String READY = "in the middle of a transaction";

  private DyingProcess() {}

  static void dieInTheMiddleOfATransaction(String url) throws Exception {
    DoomedProcess.killAfter(READY, DyingProcess.class, url);
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
