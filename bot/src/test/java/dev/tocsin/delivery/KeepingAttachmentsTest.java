package dev.tocsin.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.Said;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.Heard;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Recorder;
import dev.tocsin.desk.Reminders;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.RecordCommand;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.RoomCommand;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Messages.Attachment;
import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came with a message is still there when the platform's link is not. */
class KeepingAttachmentsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final Set<Errand> FILES = EnumSet.of(Errand.COPY_FILE, Errand.DROP_FILE);
  private static final Actor ADA = new Actor(new Who("ada", "Ada"), Standing.ADMIN);

  @TempDir Path folder;
  private final Map<String, String> files = new HashMap<>(Map.of("f1", "a curve"));
  private Storage storage;
  private IncidentDesk desk;
  private Recorder recorder;
  private Runnable meanwhile = () -> {};

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
  void a_file_is_copied_and_the_copy_is_known() {
    says(file("f1", 7));
    carryCopies();
    String stored = attachment().storedAs();
    assertThat(stored).startsWith("INC-1/").endsWith("-graph.png");
    assertThat(folder.resolve(stored)).hasContent("a curve");
  }

  @Test
  void a_file_that_is_too_large_is_only_named() {
    says(file("f1", 101));
    carryCopies();
    assertThat(attachment().name()).isEqualTo("graph.png");
    assertThat(attachment().storedAs()).isNull();
  }

  @Test
  void a_file_that_the_platform_will_not_give_is_asked_for_again_later() {
    files.clear();
    says(file("f1", 7));
    assertThatThrownBy(this::carryCopies).isInstanceOf(ChatFailure.class);
    assertThat(attachment().storedAs()).isNull();
  }

  @Test
  void a_message_that_is_told_twice_is_copied_once() {
    says(file("f1", 7));
    says(file("f1", 7));
    assertThat(copies()).hasSize(1);
  }

  @Test
  void a_message_that_is_redacted_loses_its_files() {
    says(file("f1", 7));
    carryCopies();
    Path copy = folder.resolve(attachment().storedAs());
    redact();
    assertThat(storage.<List<Attachment>>read(tx -> tx.messages().attachments(1))).isEmpty();
    assertThat(copy).exists();
    carryCopies();
    assertThat(copy).doesNotExist();
    says(file("f1", 7));
    assertThat(storage.<List<Attachment>>read(tx -> tx.messages().attachments(1))).isEmpty();
  }

  @Test
  void a_file_that_is_on_its_way_while_its_message_is_redacted_is_not_kept() {
    says(file("f1", 7));
    meanwhile = this::redact;
    carryCopies();
    assertThat(folder.resolve("INC-1")).isEmptyDirectory();
  }

  @Test
  void a_copy_that_a_crash_left_goes_when_it_is_tried_again() throws IOException {
    says(file("f1", 7));
    carryCopies();
    Path copy = folder.resolve(attachment().storedAs());
    Path other = Files.writeString(copy.resolveSibling("another"), "stays");
    storage.write(tx -> tx.messages().detach("chat/1"));
    storage.write(
        tx -> tx.outbox().promise(Job.of("again", 1, Errand.COPY_FILE.word(), "chat/f1", NOW)));
    carryCopies();
    assertThat(copy).doesNotExist();
    assertThat(other).exists();
  }

  private void redact() {
    desk.handle(
        new Order("r3", 1, ADA, new RecordCommand.Highlight("chat/1", RecordEvent.Mark.NOTE)));
    int entry = desk.history(1).getLast().seq();
    desk.handle(new Order("r4", 1, ADA, new RecordCommand.RedactEntry(entry)));
  }

  private void says(Recorder.Attached file) {
    var linus = new Heard.Speaker("U1", "Linus", false);
    Heard look = new Heard("chat/1", "chat", "C1", null, linus, NOW, "look", null);
    recorder.said(look, List.of(file));
  }

  private static Recorder.Attached file(String id, long bytes) {
    return new Recorder.Attached("chat/" + id, "graph.png", "image/png", bytes, "https://chat/f");
  }

  private Attachment attachment() {
    return storage.read(tx -> tx.messages().attachments(1)).getFirst();
  }

  private void carryCopies() {
    var shelf = new FileShelf(folder, () -> 100);
    var carrier = new FileCarrier(storage, new Platforms(List.of(chat()), Optional::empty), shelf);
    copies().forEach(carrier::carry);
  }

  private List<Task> copies() {
    return storage
        .write(tx -> tx.outbox().claim(new Outbox.Claim("w", NOW, Duration.ofSeconds(5), 50)))
        .stream()
        .map(claimed -> Task.of(new Hold(storage, claimed, "w")))
        .filter(task -> FILES.contains(task.errand()))
        .toList();
  }

  /** A chat that has files and nothing else. */
  private ChatPlatform chat() {
    return (ChatPlatform)
        Proxy.newProxyInstance(
            ChatPlatform.class.getClassLoader(),
            new Class<?>[] {ChatPlatform.class},
            (_, method, arguments) -> {
              if (method.getName().equals("name")) {
                return "chat";
              }
              meanwhile.run();
              String content = files.get(((Said.Attachment) arguments[0]).id());
              if (content == null) {
                throw ChatFailure.forNow("the chat is down", Duration.ZERO);
              }
              return new ByteArrayInputStream(content.getBytes(UTF_8));
            });
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
