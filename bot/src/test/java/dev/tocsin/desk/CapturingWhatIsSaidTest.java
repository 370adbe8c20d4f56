package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.incident.Actor;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.RoomCommand;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.Messages;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapturingWhatIsSaidTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final Actor ADA = new Actor(new Who("ada", "Ada"), Standing.ADMIN);

  @TempDir Path folder;
  private Storage storage;
  private IncidentDesk desk;
  private Recorder recorder;

  @BeforeEach
  void openAnIncidentInRoomC1() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, InstantSource.fixed(NOW)));
    desk = new IncidentDesk(storage, new NoUpdates(), new Changes());
    recorder = new Recorder(storage, desk);
    var open =
        new LifecycleCommand.Open("Fire", Severity.SEV1, null, false, false, null, "default");
    desk.open("r1", ADA, open);
    var room = new RoomCommand.ReportRoom("chat", "C1", "inc-1-fire", null);
    desk.handle(new Order("r2", 1, Actor.TOCSIN, room));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void a_message_in_the_incidents_room_is_kept_once() {
    recorder.said(heard("chat/1", "C1", "the cache is cold"));
    recorder.said(heard("chat/1", "C1", "the cache is cold"));

    assertThat(messages()).isEqualTo(1);
    assertThat(recorder.textOf("chat/1")).contains("the cache is cold");
  }

  @Test
  void talk_in_other_rooms_is_left_alone() {
    recorder.said(heard("chat/1", "C2", "lunch?"));

    assertThat(recorder.textOf("chat/1")).isEmpty();
  }

  @Test
  void a_message_on_record_is_known_wherever_it_is_said_to_stand() {
    recorder.said(heard("chat/1", "C1", "the cache is cold"));
    var spot = new Spot("chat", "C2", "chat/1");
    recorder.reacted(new Recorder.Reaction(spot, "eyes", "linus", NOW), true);

    assertThat(recorder.hasReaction(1, "chat/1", "eyes")).isTrue();
  }

  @Test
  void an_edit_shows_and_a_deletion_leaves_its_mark() {
    recorder.said(heard("chat/1", "C1", "the cash is cold"));
    recorder.edited(spot("C1"), NOW.plusSeconds(5), "the cache is cold");
    recorder.deleted(spot("C1"), NOW.plusSeconds(9));

    Messages.Content content =
        storage.read(tx -> tx.messages().find("chat/1")).orElseThrow().content();
    assertThat(content.text()).isEqualTo("the cache is cold");
    assertThat(content.deletedAt()).isEqualTo(NOW.plusSeconds(9));
  }

  @Test
  void a_secret_is_masked_on_the_way_in_and_said() {
    recorder.said(heard("chat/1", "C1", "use password=correcthorse"));

    assertThat(recorder.textOf("chat/1")).contains("use password=[masked]");
    assertThat(desk.history(1).getLast().event().toString()).contains("was masked");
  }

  @Test
  void a_secret_in_an_edit_is_masked_and_said_as_well() {
    recorder.said(heard("chat/1", "C1", "use the key"));
    recorder.edited(spot("C1"), NOW.plusSeconds(5), "use password=correcthorse");
    recorder.edited(spot("C1"), NOW.plusSeconds(5), "use password=correcthorse");

    assertThat(recorder.textOf("chat/1")).contains("use password=[masked]");
    assertThat(desk.history(1).stream().map(each -> each.event().toString()))
        .filteredOn(event -> event.contains("in an edited message by Linus was masked"))
        .hasSize(1);
  }

  @Test
  void a_secret_is_kept_and_said_at_once_or_not_at_all() {
    storage.<Void>write(
        tx -> {
          tx.requests().remember("masked/chat/1/" + NOW, 1, "nonsense");
          return null;
        });

    assertThatThrownBy(() -> recorder.said(heard("chat/1", "C1", "password=correcthorse")))
        .isInstanceOf(RuntimeException.class);

    assertThat(recorder.textOf("chat/1")).isEmpty();
  }

  @Test
  void what_happens_to_talk_elsewhere_is_left_alone_too() {
    recorder.edited(spot("C2"), NOW.plusSeconds(5), "dinner?");
    recorder.deleted(spot("C2"), NOW.plusSeconds(6));
    recorder.reacted(new Recorder.Reaction(spot("C2"), "eyes", "U1", NOW), true);
    recorder.said(heard("chat/1", "C1", "lunch?"));

    assertThat(recorder.textOf("chat/1")).contains("lunch?");
    Messages.Content content =
        storage.read(tx -> tx.messages().find("chat/1")).orElseThrow().content();
    assertThat(content.deletedAt()).isNull();
    assertThat(recorder.hasReaction(1, "chat/1", "eyes")).isFalse();
  }

  @Test
  void an_edit_may_come_before_its_message() {
    recorder.edited(spot("C1"), NOW.plusSeconds(5), "the cache is cold");
    recorder.said(heard("chat/1", "C1", "the cash is cold"));

    assertThat(recorder.textOf("chat/1")).contains("the cache is cold");
  }

  private static Spot spot(String room) {
    return new Spot("chat", room, "chat/1");
  }

  private int messages() {
    return storage.read(tx -> tx.messages().count(1));
  }

  private static Heard heard(String id, String room, String text) {
    Heard.Speaker linus = new Heard.Speaker("U1", "Linus", false);
    return new Heard(id, "chat", room, null, linus, NOW, text, "https://chat.test/" + id);
  }

  private record NoUpdates() implements Reminders.Cadence {
    @Override
    public Duration updateEvery(Severity severity) {
      return Duration.ZERO;
    }

    @Override
    public ZoneId zone() {
      return ZoneId.of("UTC");
    }
  }
}
