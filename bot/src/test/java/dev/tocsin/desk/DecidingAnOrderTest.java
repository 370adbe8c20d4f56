package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.Actor;
import dev.tocsin.incident.FollowUpEvent.PostmortemPromised;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.RecordCommand;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Status;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.Entry;
import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecidingAnOrderTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final Actor ADA = new Actor(new Who("ada", "Ada L."), Standing.ADMIN);

  @TempDir Path folder;
  private Instant now = NOW;
  private Storage storage;
  private IncidentDesk desk;

  @BeforeEach
  void open() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, () -> now));
    desk = new IncidentDesk(storage, new EveryHour(), new Changes());
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void what_happened_and_what_follows_is_there_at_once() {
    Outcome.Done done = opened("r1");

    assertThat(desk.history(1)).isEqualTo(done.events()).isNotEmpty();
    assertThat(desk.open()).extracting(Listed::title).containsExactly("Fire");
    assertThat(jobs())
        .anyMatch(id -> id.startsWith("1/1/open-room"))
        .anyMatch(id -> id.contains("/reach-step/"));
  }

  @Test
  void the_same_request_twice_is_one_incident_and_one_answer() {
    Outcome.Done first = opened("r1");
    Outcome.Done second = opened("r1");

    assertThat(second.incident().id()).isEqualTo(first.incident().id());
    assertThat(second.events()).isEqualTo(first.events());
    assertThat(desk.open()).hasSize(1);
  }

  @Test
  void who_began_earlier_and_came_later_is_written_behind() {
    opened("r1");
    now = NOW.minusMillis(20);
    handle("r2", new RecordCommand.Note(Mark.NOTE, "The disk is full", null));
    assertThat(desk.history(1)).extracting(Recorded::at).containsOnly(NOW);
  }

  @Test
  void a_clock_that_was_put_back_is_believed() {
    opened("r1");
    now = NOW.minusSeconds(3600);
    handle("r2", new RecordCommand.Note(Mark.NOTE, "The disk is full", null));
    assertThat(desk.history(1).getLast().at()).isEqualTo(now);
  }

  @Test
  void a_refused_order_leaves_nothing_behind() {
    opened("r1");
    int entries = desk.history(1).size();

    Outcome outcome = handle("r2", new LifecycleCommand.Resolve("Over."));

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(desk.history(1)).hasSize(entries);
    boolean remembered = storage.read(tx -> tx.requests().find("r2").isPresent());
    assertThat(remembered).isFalse();
  }

  @Test
  void a_merge_is_told_in_both_incidents_or_in_none() {
    opened("r1");
    opened("r2");

    handle("r3", new LifecycleCommand.MergeInto(2));
    assertThat(desk.incident(1).status()).isEqualTo(Status.MERGED);
    assertThat(desk.incident(2).lifecycle().absorbed()).containsExactly(1L);

    assertThat(handleOn(2, "r4", new LifecycleCommand.MergeInto(1)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(desk.incident(2).isOpen()).isTrue();
  }

  @Test
  void a_merge_takes_along_what_those_affected_were_promised() {
    opened("r1");
    opened("r2");
    handle("r3", new RecordCommand.PrepareUpdate("A postmortem comes within 2 days.", false));
    desk.handle(new Order("r4", 1, Actor.TOCSIN, new RecordCommand.PublishUpdate(1)));

    handle("r5", new LifecycleCommand.MergeInto(2));

    assertThat(desk.incident(2).followUp().promise())
        .contains(new PostmortemPromised(1, now.plus(Duration.ofDays(2)), 1L));
  }

  @Test
  void to_be_in_one_room_opens_no_private_incident_to_a_merge() {
    var secret =
        new LifecycleCommand.Open("Fraud", Severity.SEV1, null, true, false, null, "default");
    desk.open("r1", ADA, secret);
    opened("r2");
    Actor dennis = new Actor(new Who("dennis", "Dennis"), Standing.RESPONDER);

    Outcome outcome = desk.handle(new Order("r3", 2, dennis, new LifecycleCommand.MergeInto(1)));

    assertThat(outcome).asString().contains("There is no INC-1").doesNotContain("Fraud");
    assertThat(desk.incident(1).lifecycle().absorbed()).isEmpty();
    assertThat(desk.incident(2).isOpen()).isTrue();
  }

  @Test
  void redacted_words_are_gone_from_the_journal_itself() {
    opened("r1");
    handle("r2", new RecordCommand.Note(Mark.NOTE, "the key is swordfish", null));
    int entry = desk.history(1).getLast().seq();

    handle("r3", new RecordCommand.RedactEntry(entry));

    List<Entry> stored = storage.read(tx -> tx.journal().read(1));
    assertThat(stored).noneMatch(one -> one.body().contains("swordfish"));
    assertThat(desk.incident(1).chronicle().isRedacted(entry)).isTrue();
  }

  @Test
  void a_name_with_spaces_is_read_back_as_it_was() {
    opened("r1");

    assertThat(desk.history(1)).extracting(Recorded::by).contains(new Who("ada", "Ada L."));
  }

  @Test
  void whoever_listens_is_told_of_each_change_and_of_no_repetition() {
    var told = new int[1];
    Changes changes = new Changes();
    changes.onChange(() -> told[0]++);
    desk = new IncidentDesk(storage, new EveryHour(), changes);

    opened("r1");
    handle("r2", new LifecycleCommand.Close());

    assertThat(told[0]).isEqualTo(1);
  }

  private Outcome.Done opened(String request) {
    var open =
        new LifecycleCommand.Open("Fire", Severity.SEV1, null, false, false, null, "default");
    return (Outcome.Done) desk.open(request, ADA, open);
  }

  private Outcome handle(String request, IncidentCommand command) {
    return handleOn(1, request, command);
  }

  private Outcome handleOn(long incident, String request, IncidentCommand command) {
    return desk.handle(new Order(request, incident, ADA, command));
  }

  private List<String> jobs() {
    var claim = new Outbox.Claim("test", NOW, Duration.ofSeconds(4), 100);
    return storage.write(tx -> tx.outbox().claim(claim)).stream()
        .map(one -> one.job().id())
        .toList();
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
