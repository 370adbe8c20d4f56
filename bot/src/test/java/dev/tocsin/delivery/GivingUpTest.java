package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.chat.EntryCards;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.Drills;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.Expiries;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.Reminders;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.Versions;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Drill;
import dev.tocsin.runbooks.Runbooks;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivingUpTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final String ID = "1/1/remind/nonsense";

  @TempDir Path folder;
  private Storage storage;
  private IncidentDesk desk;
  private Delivery delivery;

  @BeforeEach
  void open() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, InstantSource.fixed(NOW)));
    desk = new IncidentDesk(storage, new EveryHour(), new Changes());
    Actor ada = new Actor(new Who("ada", "Ada"), Standing.ADMIN);
    var fire =
        new LifecycleCommand.Open("Fire", Severity.SEV1, null, false, false, null, "default");
    desk.open("r1", ada, fire);
    OnCall nobody = new OnCall(() -> null, new Covers(storage), new Proofs(storage, new Changes()));
    var cards =
        new EntryCards(
            new RunbookShelf(Runbooks.shipped(), desk),
            () -> ZoneId.of("UTC"),
            PublicText.standard());
    var ways =
        new Delivery.Ways(
            new Platforms(List.of(), Optional::empty),
            List.of(),
            (_, _) -> Optional.empty(),
            cards,
            new FileShelf(folder, () -> 0),
            new Drills(storage, nobody, () -> Drill.OFF),
            new Filing(
                new Versions(
                    storage,
                    desk,
                    new Postmortems(storage, () -> ZoneOffset.UTC, PublicText.standard())),
                List.of()),
            new Expiries(storage));
    delivery = new Delivery(storage, desk, nobody, new EveryHour(), ways);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void what_is_given_up_stands_on_the_timeline() {
    delivery.carry(claimed());

    assertThat(told()).isTrue();
    assertThat(givenUp()).isTrue();
  }

  @Test
  void nothing_is_given_up_that_the_timeline_could_not_be_told_of() {
    storage.<Void>write(
        tx -> {
          tx.requests().remember("job/" + ID + "/given-up", 1, "nonsense");
          return null;
        });

    assertThatThrownBy(() -> delivery.carry(claimed())).isInstanceOf(RuntimeException.class);

    assertThat(told()).isFalse();
    assertThat(givenUp()).isFalse();
  }

  private Hold claimed() {
    String kind = Errand.REMIND.word();
    Job job = new Job(ID, 1, kind, "nonsense", null, NOW.minusSeconds(9), 0);
    storage.write(tx -> tx.outbox().promise(job));
    var claim = new Outbox.Claim("w1", NOW, Duration.ofSeconds(5), 100);
    storage.write(tx -> tx.outbox().claim(claim));
    Job often = new Job(ID, 1, kind, "nonsense", null, job.dueAt(), 99);
    return new Hold(storage, new Outbox.Claimed(often, NOW.plusSeconds(5)), "w1");
  }

  private boolean told() {
    return desk.history(1).stream().anyMatch(entry -> entry.event() instanceof RoomEvent.GivenUp);
  }

  private boolean givenUp() {
    return storage.read(tx -> tx.outbox().givenUp(1)).stream()
        .anyMatch(failed -> failed.job().id().equals(ID));
  }

  private record EveryHour() implements Reminders.Cadence {
    @Override
    public Duration updateEvery(Severity severity) {
      return Duration.ofHours(1);
    }

    @Override
    public ZoneId zone() {
      return ZoneId.of("UTC");
    }
  }
}
