package dev.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Reminders;
import dev.tocsin.fakes.LocalHttp;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.RecordCommand.Note;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportingAPostmortemTest {
  private static final Actor ADA = new Actor(new Who("ada", "Ada"), Standing.ADMIN);

  @TempDir Path folder;

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer model;
  private DataShell shell;

  private record Quiet() implements Reminders.Cadence {
    @Override
    public Duration updateEvery(Severity severity) {
      return Duration.ZERO;
    }

    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }
  }

  /** A model that is asked and only ever fails. */
  @BeforeEach
  void listen() {
    model = LocalHttp.server();
    model.createContext(
        "/v1/chat/completions",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    model.start();
    String address = LocalHttp.address(model) + "/v1";
    shell = new DataShell(folder, Map.of("TOCSIN_MODEL", "small", "OPENAI_BASE_URL", address));
  }

  @AfterEach
  void stop() {
    model.stop(0);
  }

  private Shell export(boolean isPrivate) {
    try (Storage server = shell.server()) {
      IncidentDesk desk = new IncidentDesk(server, new Quiet(), new Changes());
      desk.open(
          "open",
          ADA,
          new LifecycleCommand.Open(
              "No payments", Severity.SEV1, null, isPrivate, false, null, "default"));
      desk.handle(new Order("note", 1, ADA, new Note(Mark.IMPACT, "Nobody could pay", null)));
    }
    return shell.run(ExportCommand::new, "INC-1");
  }

  @Test
  void a_model_that_fails_leaves_the_plain_draft() {
    Shell run = export(false);
    assertThat(asked).hasPositiveValue();
    assertThat(run.err()).contains("503");
    assertThat(run.out()).contains("Nobody could pay");
  }

  @Test
  void what_is_private_is_never_shown_to_a_model() {
    Shell run = export(true);
    assertThat(run.exitCode()).isZero();
    assertThat(asked).hasValue(0);
    assertThat(run.err()).contains("private, so no model is shown it");
    assertThat(run.out()).contains("Nobody could pay");
  }
}
