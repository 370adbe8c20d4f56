package dev.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.Span;
import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Contact;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Person;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FindingWhoIsOnCallTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final String COMPANY =
      """
      company: { name: Acme, timezone: Europe/Berlin }
      people:
        ada: { name: Ada, phone: "+15550100", email: ada@acme.test }
        linus: { name: Linus, phone: "+15550102" }
        dennis: { name: Dennis, ntfy: dennis-1 }
      founders: [ada]
      schedules:
        engineering:
          layers: [{ every: 1 week, handoff: { day: monday, at: "09:00" }, starting: 2026-11-16, people: [linus, dennis] }]
      """;

  @TempDir Path folder;
  private final StringWriter printed = new StringWriter();

  private int oncall(Map<String, String> more) throws IOException {
    Path file = folder.resolve("tocsin.yaml");
    Files.writeString(file, COMPANY);
    PrintWriter out = new PrintWriter(printed, true);
    Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), out, out);
    Map<String, String> environment = new HashMap<>(more);
    environment.putIfAbsent("TOCSIN_DATA", folder.toString());
    return new CommandLine(new OnCallCommand(streams, CLOCK, environment))
        .execute("--config", file.toString());
  }

  private Storage database() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    return Storage.open(new StorageSettings(url, null, null, CLOCK));
  }

  @Test
  void it_needs_nothing_but_the_configuration() throws IOException {
    assertThat(oncall(Map.of())).isZero();
    assertThat(printed.toString())
        .isEqualTo(
            """
            engineering: Linus until 2026-11-23 09:00 CET, then Dennis
            founders, always: Ada

              Linus: +15550102
              Ada: +15550100, ada@acme.test
            """);
    assertThat(folder.resolve("tocsin.db")).doesNotExist();
  }

  @Test
  void covers_and_proofs_come_from_the_database() throws IOException {
    try (Storage storage = database()) {
      Covers covers = new Covers(storage);
      Instant to = Instant.parse("2026-11-22T00:00:00Z");
      covers.answer(
          covers.ask(new Covers.Asked("engineering", "linus", "dennis", new Span(NOW, to))), true);
      Proofs proofs = new Proofs(storage, new Changes());
      var trial = Proofs.Trial.of(Channel.PUSH, dennis());
      var asked = new Proofs.Asked(Proofs.Kind.TEST, "dennis", "slack", List.of(trial));
      proofs.report(proofs.start("r1", asked), trial, true, "accepted");
    }
    assertThat(oncall(Map.of())).isZero();
    assertThat(printed.toString())
        .contains("engineering: Dennis until 2026-11-22 01:00 CET, then Linus")
        .contains("Dennis: no number known", "Dennis: push proven 0 min ago")
        .contains("Ada: voice never proven");
  }

  private static Person dennis() {
    Contact contact = new Contact(Map.of(), null, null, "dennis-1", null);
    return new Person("dennis", "Dennis", ZoneId.of("Europe/Berlin"), contact, Ladder.STANDARD);
  }

  @Test
  void a_database_that_does_not_answer_keeps_nobody_from_the_numbers() throws IOException {
    Files.writeString(
        folder.resolve("tocsin.db"), "no database at all, but long enough".repeat(99));
    assertThat(oncall(Map.of())).isZero();
    assertThat(printed.toString())
        .contains("covers agreed on in chat are left out", "Linus: +15550102");
  }
}
