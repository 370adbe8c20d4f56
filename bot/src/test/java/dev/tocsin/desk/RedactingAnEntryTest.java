package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.Actor;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.RecordCommand;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.RoomCommand;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pasted secret leaves every table, and the file. */
class RedactingAnEntryTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final Actor ADA = new Actor(new Who("ada", "Ada L."), Standing.ADMIN);
  private static final String SECRET = "swordfish";

  @TempDir Path folder;
  private Storage storage;
  private IncidentDesk desk;

  @BeforeEach
  void open() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, InstantSource.fixed(NOW)));
    desk = new IncidentDesk(storage, new Never(), new Changes());
    desk.open("r1", ADA, title("The key is " + SECRET));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private record Never() implements Reminders.Cadence {
    @Override
    public Duration updateEvery(Severity severity) {
      return Duration.ZERO;
    }

    @Override
    public ZoneOffset zone() {
      return ZoneOffset.UTC;
    }
  }

  private static LifecycleCommand.Open title(String title) {
    return new LifecycleCommand.Open(title, Severity.SEV1, null, false, false, null, "default");
  }

  private void order(String request, IncidentCommand command) {
    order(request, ADA, command);
  }

  private void order(String request, Actor by, IncidentCommand command) {
    assertThat(desk.handle(new Order(request, 1, by, command))).isInstanceOf(Outcome.Done.class);
  }

  private void redact(int entry) {
    order("redact " + entry, new RecordCommand.RedactEntry(entry));
  }

  private String file() throws IOException {
    storage.close();
    return Files.readString(folder.resolve("tocsin.db"), StandardCharsets.ISO_8859_1);
  }

  @Test
  void a_title_is_gone_from_the_board_as_well() throws IOException {
    redact(1);
    assertThat(desk.open()).extracting(Listed::title).containsExactly("[redacted]");
    assertThat(file()).doesNotContain(SECRET);
  }

  @Test
  void a_note_is_gone_from_what_was_answered_and_from_what_is_promised() throws IOException {
    redact(1);
    order("r2", new RecordCommand.Note(Mark.NOTE, "it is " + SECRET, null));
    failWith("the chat refused: it is " + SECRET);
    redact(desk.history(1).size());
    assertThat(file()).doesNotContain(SECRET).contains("redact 1");
  }

  private void failWith(String why) {
    storage.write(
        tx -> {
          Outbox.Claim claim = new Outbox.Claim("w", NOW, Duration.ofSeconds(5), 9);
          Job job = tx.outbox().claim(claim).getFirst().job();
          return tx.outbox().retry(job.id(), "w", NOW, why);
        });
  }

  @Test
  void a_pinned_message_is_blanked_with_the_entry_that_pins_it() throws IOException {
    redact(1);
    Recorder recorder = new Recorder(storage, desk);
    order("r2", Actor.TOCSIN, new RoomCommand.ReportRoom("console", "c1", "inc-1", null));
    recorder.said(
        new Heard(
            "m1",
            "console",
            "c1",
            null,
            new Heard.Speaker("ada", "Ada", false),
            NOW,
            SECRET,
            null));
    order("r3", new RecordCommand.Highlight("m1", Mark.NOTE));
    assertThat(recorder.textOf("m1")).contains(SECRET);
    redact(desk.history(1).size());
    assertThat(recorder.textOf("m1")).contains("");
    assertThat(file()).doesNotContain(SECRET);
  }
}
