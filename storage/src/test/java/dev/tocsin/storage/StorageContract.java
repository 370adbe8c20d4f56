package dev.tocsin.storage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What holds on every database; each test has an empty one. */
abstract class StorageContract
    implements JournalContract,
        RequestsContract,
        BoardContract,
        MessagesContract,
        MembersContract,
        EditsContract,
        DocumentsContract,
        OutboxContract,
        LanesContract,
        PageSlotsContract,
        LeasesContract,
        InstancesContract,
        CalendarsContract,
        WatchesContract,
        TransactionContract {
  private final MovableClock clock = new MovableClock();
  private StorageSettings settings;
  private Storage storage;

  /** Where an empty database is. */
  abstract String emptyDatabase() throws Exception;

  @BeforeEach
  void open() throws Exception {
    settings = new StorageSettings(emptyDatabase(), null, null, clock).byOwnClock();
    storage = Storage.open(settings);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  public StorageSettings settings() {
    return settings;
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public MovableClock clock() {
    return clock;
  }
}
