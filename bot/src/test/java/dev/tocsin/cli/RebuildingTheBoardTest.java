package dev.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.Changes;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Reminders;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.Board;
import dev.tocsin.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildingTheBoardTest {
  private static final Actor ADA = new Actor(new Who("ada", "Ada"), Standing.ADMIN);

  @TempDir Path folder;

  private DataShell shell;
  private Storage server;

  @BeforeEach
  void fill() {
    shell = new DataShell(folder, Map.of());
    server = shell.server();
    IncidentDesk desk = new IncidentDesk(server, new Quiet(), new Changes());
    for (String title : List.of("Fire", "Flood")) {
      desk.open(title, ADA, open(title));
    }
    IncidentCommand rename = new LifecycleCommand.Rename("Smoke");
    desk.handle(new Order("rename", 1, ADA, rename));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_board_that_is_right_is_left_as_it_is() {
    List<Board.Row> before = board();
    Shell run = shell.run(RebuildBoardCommand::new);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("2 incidents, 0 mended\n");
    assertThat(board()).isEqualTo(before).hasSize(2);
  }

  @Test
  void a_line_that_is_wrong_is_said_and_mended() {
    List<Board.Row> before = board();
    spoil(before.getLast());
    Shell run = shell.run(RebuildBoardCommand::new);
    assertThat(run.out())
        .isEqualTo("INC-1 was wrong: it is “Smoke”, investigating\n2 incidents, 1 mended\n");
    assertThat(board()).isEqualTo(before);
  }

  private void spoil(Board.Row row) {
    Board.Headline other = new Board.Headline("Nothing", "closed", 4, null, "Robin");
    server.<Boolean>write(
        tx -> {
          tx.board()
              .put(
                  new Board.Row(
                      row.incident(), 1, other, true, true, new Board.Room("x", "y"), row.span()));
          return true;
        });
  }

  private List<Board.Row> board() {
    return server.read(tx -> tx.board().list(new Board.Filter(java.util.Set.of(), true, true, 9)));
  }

  private static LifecycleCommand.Open open(String title) {
    return new LifecycleCommand.Open(title, Severity.SEV1, null, false, false, null, "default");
  }

  private static final class Quiet implements Reminders.Cadence {
    @Override
    public Duration updateEvery(Severity severity) {
      return Duration.ZERO;
    }

    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }
  }
}
