package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.storage.Outbox.Claim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStorageTest extends StorageContract {
  private static final List<String> COMMIT_FAILS_ON_POISON =
      List.of(
          "create table parent (id int primary key)",
          "create table child (parent int references parent (id) deferrable initially deferred)",
          "create trigger poison after insert on kept_value when new.name = 'poison'"
              + " begin insert into child values (1); end");

  @TempDir private static Path template;
  @TempDir private Path folder;

  @BeforeAll
  static void migrateOnce() {
    var settings = new StorageSettings(url(template), null, null, InstantSource.system());
    Storage.open(settings).close();
  }

  @Override
  String emptyDatabase() throws IOException {
    Files.copy(template.resolve("tocsin.db"), file());
    return url(folder);
  }

  private static String url(Path folder) {
    return "jdbc:sqlite:" + folder.resolve("tocsin.db");
  }

  private Path file() {
    return folder.resolve("tocsin.db");
  }

  @Test
  void nobody_else_may_read_it_or_its_copy() throws IOException {
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    try (var storage = another("")) {
      storage.backUp(folder.resolve("copy.db"));
      for (var name : List.of("tocsin.db", "tocsin.db-wal", "tocsin.db-shm", "copy.db")) {
        assertThat(mayDo(folder.resolve(name))).as(name).isEqualTo("rw-------");
      }
    }
  }

  @Test
  void a_new_file_is_made_for_nobody_else() throws IOException {
    var fresh = Files.createDirectory(folder.resolve("fresh"));
    Storage.open(new StorageSettings(url(fresh), null, null, InstantSource.system())).close();
    assertThat(mayDo(fresh.resolve("tocsin.db"))).isEqualTo("rw-------");
  }

  @Test
  void a_folder_that_is_named_in_place_of_the_file_keeps_its_rights() throws IOException {
    var data = Files.createDirectory(folder.resolve("data"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));
    assertThatThrownBy(() -> Storage.open(at("jdbc:sqlite:" + data)))
        .isInstanceOf(StorageUnavailable.class);
    assertThat(mayDo(data)).isEqualTo("rwxr-x---");
  }

  @Test
  void who_works_beside_the_server_leaves_the_tables_of_an_older_one_alone() throws Exception {
    String url = url(Files.createDirectory(folder.resolve("older")));
    var settings = new StorageSettings(url, null, null, InstantSource.system());
    Storage.open(settings).close();
    Storage.openBeside(settings).close();
    try (var direct = DriverManager.getConnection(url);
        var statement = direct.createStatement()) {
      var newest = " flyway_schema_history where installed_rank > 1";
      statement.execute("delete from" + newest);
      assertThatThrownBy(() -> Storage.openBeside(settings))
          .isInstanceOf(StorageUnavailable.class)
          .hasMessageContaining("left as it is. Start the server once with this version");
      try (var storage = Storage.openAsItIs(settings)) {
        storage.backUp(folder.resolve("copy.db"));
      }
      assertThat(statement.executeQuery("select 1 from" + newest).next()).isFalse();
    }
    assertThat(folder.resolve("copy.db")).isNotEmptyFile();
  }

  private static String mayDo(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void a_full_disk_is_said_and_what_was_kept_before_stays() {
    change(tx -> tx.keys().put("before", "kept"));
    try (var small = another("?max_page_count=60")) {
      assertThatThrownBy(() -> fill(small))
          .isInstanceOf(StorageUnavailable.class)
          .hasMessage("The disk that holds the database is full. Free some space on it.");
      assertThat(small.<String>write(tx -> tx.keys().get("before").orElseThrow()))
          .isEqualTo("kept");
    }
    assertThat(number(tx -> tx.messages().count(Chat.INCIDENT))).isZero();
  }

  @Test
  void a_full_disk_stops_only_what_does_not_fit() {
    try (var small = another("?max_page_count=60")) {
      Together.times(6, n -> n == 3 ? overflowing(small) : put(small, "k" + n));
    }
    for (int n = 0; n < 6; n++) {
      var name = "k" + n;
      assertThat(find(tx -> tx.keys().get(name)).isPresent()).isEqualTo(n != 3);
    }
  }

  @Test
  void what_fails_only_at_the_commit_fails_alone() throws Exception {
    try (var direct = DriverManager.getConnection(url(folder));
        var statement = direct.createStatement()) {
      for (var sql : COMMIT_FAILS_ON_POISON) {
        statement.execute(sql);
      }
    }
    try (var strict = another("?foreign_keys=true")) {
      Together.times(6, n -> n == 3 ? poisoned(strict) : put(strict, "k" + n));
    }
    assertThat(find(tx -> tx.keys().get("k5"))).isPresent();
    assertThat(find(tx -> tx.keys().get("poison"))).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_written_is_said() {
    var readOnly = at("jdbc:sqlite:file:" + file() + "?mode=ro");
    assertThatThrownBy(() -> put(Storage.open(readOnly), "name"))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageStartingWith("The database file cannot be written.");
  }

  @Test
  void a_folder_that_is_not_there_is_said() {
    var settings = at("jdbc:sqlite:" + folder.resolve("nowhere/tocsin.db"));
    assertThatThrownBy(() -> Storage.open(settings))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageStartingWith("The database file cannot be opened. Its folder has to exist");
  }

  @Test
  void a_file_that_is_no_database_is_said() throws Exception {
    var picture = Files.write(folder.resolve("cat.png"), new byte[4_096]);
    Files.writeString(picture, "\u0089PNG\r\n and so on ".repeat(100));
    assertThatThrownBy(() -> Storage.open(at("jdbc:sqlite:" + picture)))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageStartingWith("The database file is something else than a database.");
  }

  @Test
  void another_program_that_holds_the_file_is_said() throws Exception {
    try (var other = DriverManager.getConnection(url(folder));
        var statement = other.createStatement();
        var impatient = another("?busy_timeout=10")) {
      statement.execute("begin immediate");
      assertThatThrownBy(() -> put(impatient, "name"))
          .isInstanceOf(StorageUnavailable.class)
          .hasMessageStartingWith("Another program holds the database file.");
      statement.execute("rollback");
      put(impatient, "name");
    }
  }

  @Test
  void a_database_in_memory_is_refused() {
    assertThatThrownBy(() -> Storage.open(at("jdbc:sqlite::memory:")))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessageStartingWith("A SQLite database in memory keeps nothing.");
  }

  @Test
  void another_kind_of_database_is_refused() {
    assertThatThrownBy(() -> Storage.open(at("jdbc:mysql://db.test/tocsin?password=geheim")))
        .isInstanceOf(StorageUnavailable.class)
        .hasMessage("The database URL has to begin with jdbc:sqlite: or jdbc:postgresql:.");
  }

  @Test
  void a_write_inside_a_write_is_refused_before_it_waits_for_itself() {
    assertThatThrownBy(() -> change(_ -> put(storage(), "inner")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A write inside a write would wait for itself.");
  }

  @Test
  void a_redacted_secret_is_gone_from_the_file() throws Exception {
    change(tx -> tx.messages().capture(Chat.said("m1", now(), "the password is hunter2")));
    change(tx -> tx.messages().redact("m1", "grace"));
    storage().close();
    assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain("hunter2");
    assertThat(folder).isDirectoryNotContaining("glob:**-wal");
  }

  @Test
  void a_process_that_starts_takes_the_leases_of_the_one_before_it() {
    var claim = new Claim("before", now(), Duration.ofSeconds(5), 1);
    change(tx -> tx.outbox().promise(Job.of("7/1/post", 7, "post", "{}", now())));
    change(tx -> tx.outbox().claim(claim));
    assertThat(number(tx -> tx.outbox().releaseLeases())).isEqualTo(1);
    change(tx -> assertThat(tx.outbox().claim(claim)).hasSize(1));
  }

  private Storage another(String parameters) {
    return Storage.open(at(url(folder) + parameters));
  }

  private StorageSettings at(String url) {
    return new StorageSettings(url, null, null, clock());
  }

  private static int put(Storage storage, String name) {
    return storage.write(
        tx -> {
          tx.keys().put(name, "kept");
          return 1;
        });
  }

  private static int fill(Storage small) {
    return small.write(
        tx -> {
          for (int n = 0; n < 1_000; n++) {
            tx.messages().capture(Chat.said("m" + n, tx.now(), "x".repeat(1_000)));
          }
          return 1;
        });
  }

  private static int poisoned(Storage strict) {
    assertThatThrownBy(() -> put(strict, "poison"))
        .hasMessage("The database refused what it was asked.");
    return 0;
  }

  private static int overflowing(Storage small) {
    assertThatThrownBy(() -> fill(small)).isInstanceOf(StorageUnavailable.class);
    return 0;
  }
}
