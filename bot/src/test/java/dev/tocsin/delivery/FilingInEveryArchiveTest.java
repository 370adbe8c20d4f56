package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.Reminders;
import dev.tocsin.desk.Versions;
import dev.tocsin.export.Archive;
import dev.tocsin.export.ArchiveFailure;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.FollowUpCommand.RecordDraft;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.PeopleCommand;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilingInEveryArchiveTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final Actor ADA = new Actor(new Who("ada", "Ada"), Standing.ADMIN);

  @TempDir Path folder;
  private final List<String> filed = new CopyOnWriteArrayList<>();
  private Storage storage;
  private IncidentDesk desk;
  private Versions versions;
  private int requests;

  private record Weekdays() implements Reminders.Cadence {
    @Override
    public Duration updateEvery(Severity severity) {
      return Duration.ZERO;
    }

    @Override
    public ZoneId zone() {
      return ZoneId.of("UTC");
    }
  }

  @BeforeEach
  void publish() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, InstantSource.fixed(NOW)));
    desk = new IncidentDesk(storage, new Weekdays(), new Changes());
    ZoneId zone = ZoneId.of("UTC");
    versions =
        new Versions(storage, desk, new Postmortems(storage, () -> zone, PublicText.standard()));
    var open =
        new LifecycleCommand.Open("Fire", Severity.SEV1, null, false, false, null, "default");
    desk.open("r0", ADA, open);
    order(new PeopleCommand.AssignRole("lead", ADA.who()));
    order(new LifecycleCommand.Resolve("Rolled back the release."));
    versions.write(new Order("plain", 1, Actor.TOCSIN, new RecordDraft()));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private void order(IncidentCommand command) {
    desk.handle(new Order("r" + ++requests, 1, ADA, command));
  }

  private record Shelf(String name, List<String> filed) implements Archive {
    @Override
    public Optional<String> file(Filed postmortem) {
      filed.add(name + " " + postmortem.fileName());
      return Optional.empty();
    }
  }

  private record Closed(String name) implements Archive {
    @Override
    public Optional<String> file(Filed postmortem) {
      throw ArchiveFailure.forGood(name + " takes nothing");
    }
  }

  @Test
  void what_one_archive_refuses_the_others_file_and_the_refusal_is_told() {
    List<Archive> archives = List.of(new Closed("github"), new Shelf("folder", filed));
    var carrier = new PostmortemCarrier(desk, new Filing(versions, archives));
    assertThatThrownBy(() -> carrier.carry(task())).hasMessage("github takes nothing");
    assertThat(filed).containsExactly("folder inc-1");
  }

  private Task task() {
    String word = Errand.FILE_POSTMORTEM.word();
    Job job = Job.of("1/5/" + word + "/1", 1, word, "1", NOW);
    return Task.of(new Hold(storage, new Outbox.Claimed(job, NOW.plusSeconds(5)), "w1"));
  }
}
