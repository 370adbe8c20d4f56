package dev.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.Covers;
import dev.tocsin.desk.Span;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.Wakened;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.Entry;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import dev.tocsin.timeline.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatingOnTheCommandLineTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

  private final SimulatedTerminal terminal = new SimulatedTerminal();
  private String file = "";

  @BeforeEach
  void the_practice_company(@TempDir Path folder) throws IOException {
    Path copy = folder.resolve("tocsin.yaml");
    try (InputStream in = SimulateCommand.class.getResourceAsStream("/practice.yaml")) {
      Files.copy(Objects.requireNonNull(in), copy);
    }
    file = copy.toString();
  }

  @Test
  void every_step_is_said_with_its_people_channels_times_and_reasons() {
    assertThat(simulate("--severity", "1", "--at", "2026-11-21 03:00")).isZero();
    assertThat(terminal.out())
        .isEqualTo(
            """
            If nobody answers, policy default wakes:

            Sat 21 Nov 2026 03:00 CET  step 1
              Linus at 03:00 CET: chat, push; voice after 1 min; sms after 3 min; email after 5 min - on call for engineering

            Sat 21 Nov 2026 03:05 CET  step 2
              Linus at 03:05 CET: chat, push; voice after 1 min; sms after 3 min; email after 5 min - in team platform
              Dennis at 03:05 CET: chat; voice after 1 min; sms after 3 min; email after 5 min - in team platform

            Sat 21 Nov 2026 03:10 CET  the founders
              Ada at 02:10 GMT: chat, push; voice after 1 min; sms after 3 min; email after 5 min - founder
              Grace at 03:10 CET: chat, voice; sms after 1 min; email after 2 min - founder

            Sat 21 Nov 2026 03:15 CET  the founders, again
              Ada at 02:15 GMT: chat, push; voice after 1 min; sms after 3 min; email after 5 min - founder
              Grace at 03:15 CET: chat, voice; sms after 1 min; email after 2 min - founder

            And so on, every 5 min, until one of them answers.
            """);
  }

  @Test
  void now_is_the_time_when_none_is_given() {
    assertThat(simulate("--severity", "4", "--service", "api")).isZero();
    assertThat(terminal.out())
        .startsWith("If nobody answers, policy quiet wakes:")
        .contains("Fri 20 Nov 2026 13:00 CET  step 1")
        .contains("Fri 20 Nov 2026 13:30 CET  the founders");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--severity=5 | severities go from 1 to 4, not 5",
        "--service=webseit | unknown service 'webseit'; did you mean website?",
        "--at=soon | 'soon' is not a time: write 14:05, 2026-11-21 14:05, -20m, +2h, tomorrow 09:00"
            + " or monday 09:00"
      })
  void what_makes_no_sense_is_answered_with_what_would(String option, String answer) {
    assertThat(simulate(option)).isEqualTo(2);
    assertThat(terminal.err()).isEqualTo(answer + "\n");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void covers_that_were_agreed_on_count(@TempDir Path data) {
    String url = "jdbc:sqlite:" + data.resolve("tocsin.db");
    try (Storage storage = Storage.open(new StorageSettings(url, null, null, CLOCK))) {
      Covers covers = new Covers(storage);
      Span span = new Span(CLOCK.instant(), CLOCK.instant().plus(Duration.ofDays(1)));
      covers.answer(covers.ask(new Covers.Asked("engineering", "linus", "grace", span)), true);
    }
    var command =
        new SimulateCommand(terminal.streams(), CLOCK, Map.of("TOCSIN_DATA", data.toString()));
    terminal.run(command, "--config", file, "--at", "2026-11-21 03:00");
    assertThat(terminal.out()).contains("step 1\n  Grace at 03:00 CET:");
  }

  @Test
  void who_was_woken_of_late_counts_where_a_few_share_the_nights(@TempDir Path data)
      throws IOException {
    Path few = data.resolve("few.yaml");
    Files.writeString(
        few,
        """
        company: { name: Few, timezone: Europe/Berlin }
        people: { ada: { email: ada@few.test }, grace: { email: grace@few.test } }
        founders: [ada, grace]
        """);
    file = few.toString();
    simulate("--severity", "1", "--at", "2026-11-21 03:00");
    assertThat(terminal.out()).contains("step 2\n  ada at 03:00 CET:");
    wake("ada", data);
    var command =
        new SimulateCommand(terminal.streams(), CLOCK, Map.of("TOCSIN_DATA", data.toString()));
    terminal.run(command, "--config", file, "--severity", "1", "--at", "2026-11-21 03:00");
    assertThat(terminal.out()).contains("step 2\n  grace at 03:00 CET:");
  }

  private static void wake(String person, Path data) {
    String url = "jdbc:sqlite:" + data.resolve("tocsin.db");
    try (Storage storage = Storage.open(new StorageSettings(url, null, null, CLOCK))) {
      Who who = new Who(person, person);
      EventJson.Stored woken =
          EventJson.write(
              new PagingEvent.PeoplePaged(
                  person, List.of(new Wakened(who, List.of(), "asked")), null));
      Entry entry =
          new Entry(1, 1, CLOCK.instant(), woken.type(), woken.version(), "{}", "r1", woken.body());
      storage.<Void>write(
          tx -> {
            tx.journal().append(entry);
            return null;
          });
    }
  }

  private int simulate(String... args) {
    SimulateCommand command =
        new SimulateCommand(terminal.streams(), CLOCK, Map.of("TOCSIN_CONFIG", file));
    return terminal.run(command, args);
  }
}
