package dev.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Keys;
import dev.tocsin.storage.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackingUpTest {
  @TempDir Path folder;

  private DataShell shell;

  @BeforeEach
  void fill() {
    shell = new DataShell(folder, Map.of());
  }

  @Test
  void a_copy_holds_everything_while_the_server_writes() {
    try (Storage server = shell.server()) {
      server.<Boolean>write(tx -> put(tx.keys(), "before"));
      Path copy = folder.resolve("copy.db");
      Shell run = shell.run(BackupCommand::new, copy.toString());
      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).contains("copy.db holds the database", "attachments");
      server.<Boolean>write(tx -> put(tx.keys(), "after"));
      assertThat(value(copy, "before")).contains("yes");
      assertThat(value(copy, "after")).isEmpty();
    }
  }

  @Test
  void nothing_is_overwritten() throws Exception {
    shell.server().close();
    Path copy = Files.writeString(folder.resolve("copy.db"), "precious");
    Shell run = shell.run(BackupCommand::new, copy.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("exists, and nothing is overwritten");
    assertThat(copy).hasContent("precious");
  }

  @Test
  void a_folder_that_is_not_there_is_said() {
    shell.server().close();
    Shell run = shell.run(BackupCommand::new, folder.resolve("no/copy.db").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("there is no folder for");
  }

  @Test
  void where_there_is_no_database_none_is_made() {
    Shell run = shell.run(BackupCommand::new, folder.resolve("copy.db").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(folder.resolve("tocsin.db")).doesNotExist();
  }

  private static boolean put(Keys keys, String name) {
    keys.put(name, "yes");
    return true;
  }

  private static Optional<String> value(Path copy, String name) {
    try (Storage storage = DataShell.open("jdbc:sqlite:" + copy)) {
      return storage.read(tx -> tx.keys().get(name));
    }
  }
}
