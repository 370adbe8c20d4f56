package dev.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.storage.Storage;
import dev.tocsin.stories.crash.Postgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratingTest {
  @TempDir Path folder;

  private DataShell shell;

  @BeforeEach
  void fill() {
    shell = new DataShell(folder, Map.of());
    try (Storage server = shell.server()) {
      server.<Boolean>write(
          tx -> {
            tx.keys().put("name", "kept");
            return true;
          });
    }
  }

  @Test
  void what_was_moved_is_counted_and_what_is_to_be_set_is_said() throws Exception {
    try (Postgres database = Postgres.start()) {
      Shell run = shell.run(MigrateCommand::new, "--to", database.url());
      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
      assertThat(run.out())
          .containsPattern("kept_value +1 rows  [0-9a-f]{16}")
          .contains("Counts and checksums are the same on both sides.")
          .contains("set TOCSIN_DATABASE_URL", "attachments");
      try (Storage there = DataShell.open(database.url())) {
        Optional<String> kept = there.read(tx -> tx.keys().get("name"));
        assertThat(kept).contains("kept");
      }
    }
  }

  @Test
  void a_target_that_is_no_postgres_is_refused() {
    Shell run = shell.run(MigrateCommand::new, "--to", "jdbc:sqlite:other.db");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("begins with jdbc:postgresql:");
  }

  @Test
  void a_server_that_does_not_answer_is_said_without_its_password() {
    String url = "jdbc:postgresql://127.0.0.1:1/tocsin?user=u&password=geheim";
    Shell run = shell.run(MigrateCommand::new, "--to", url);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("PostgreSQL does not answer.").doesNotContain("geheim");
  }

  @Test
  void what_is_on_postgres_already_is_not_moved() {
    var there = new DataShell(folder, Map.of("TOCSIN_DATABASE_URL", "jdbc:postgresql://h/d"));
    Shell run = there.run(MigrateCommand::new, "--to", "jdbc:postgresql://h/e");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("from jdbc:sqlite:");
  }
}
