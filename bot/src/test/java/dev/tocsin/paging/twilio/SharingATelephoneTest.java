package dev.tocsin.paging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.config.ConfigurationFile;
import dev.tocsin.config.Loaded;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.Reminders;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.PagingCommand.ReportAttempt;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Roster;
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

class SharingATelephoneTest {
  private static final String COMPANY =
      """
      company: { name: Night, timezone: UTC }
      people:
        ada: { name: Ada, phone: "+15550100" }
        linus: { name: Linus, phone: "+15550100" }
        grace: { name: Grace, phone: "+15550101" }
      founders: [grace]
      policies:
        default: { steps: [{ page: [grace], wait: 30m }] }
      """;

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-21T03:00:00Z");
  private Storage storage;
  private IncidentDesk desk;
  private Answering answering;
  private int requests;

  @BeforeEach
  void open() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, () -> now));
    desk = new IncidentDesk(storage, new Never(), new Changes());
    Proofs proofs = new Proofs(storage, new Changes());
    answering =
        new Answering(desk, new OnCall(SharingATelephoneTest::roster, new Covers(storage), proofs));
    opens("Fire");
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private static Roster roster() {
    return switch (ConfigurationFile.parse(COMPANY, Path.of(""))) {
      case Loaded.Good good -> good.configuration().roster();
      case Loaded.Broken broken -> throw new IllegalArgumentException(broken.toString());
    };
  }

  private record Never() implements Reminders.Cadence {
    @Override
    public Duration updateEvery(Severity severity) {
      return Duration.ZERO;
    }

    @Override
    public ZoneId zone() {
      return ZoneId.of("UTC");
    }
  }

  private void opens(String title) {
    Actor grace = new Actor(new Who("grace", "Grace"), Standing.ADMIN);
    var open = new LifecycleCommand.Open(title, Severity.SEV1, null, false, false, null, "default");
    desk.open("r" + ++requests, grace, open);
  }

  private void isRung(long incident, String person, String channel, Outcome outcome) {
    now = now.plusSeconds(1);
    Who who = new Who(person, roster().staff().person(person).orElseThrow().name());
    var attempt = new ReportAttempt(3, who, channel, outcome, "by Twilio");
    desk.handle(new Order("r" + ++requests, incident, Actor.TOCSIN, attempt));
  }

  private String answers(String words) {
    return answering.text("r" + ++requests, "+15550100", words);
  }

  private List<String> holders(long incident) {
    return desk.incident(incident).paging().holders().stream().map(Who::name).toList();
  }

  @Test
  void an_answer_is_that_of_whoever_was_rung_there_last() {
    isRung(1, "ada", "sms", Outcome.SENT);
    isRung(1, "linus", "voice", Outcome.SENT);
    assertThat(answers("ack 1")).startsWith("You have INC-1");
    assertThat(holders(1)).containsExactly("Linus");
  }

  @Test
  void it_is_known_who_was_rung_for_which_incident() {
    opens("Flood");
    isRung(1, "linus", "sms", Outcome.SENT);
    isRung(2, "ada", "sms", Outcome.SENT);
    answers("ack 1");
    assertThat(holders(1)).containsExactly("Linus");
  }

  @Test
  void who_was_reached_by_other_ways_or_never_rung_has_not_answered_there() {
    isRung(1, "ada", "sms", Outcome.SENT);
    isRung(1, "linus", "push", Outcome.SENT);
    isRung(1, "linus", "sms", Outcome.THROTTLED);
    answers("ack 1");
    assertThat(holders(1)).containsExactly("Ada");
  }

  @Test
  void what_failed_counts_only_where_nothing_else_rang() {
    isRung(1, "ada", "sms", Outcome.SENT);
    isRung(1, "linus", "sms", Outcome.FAILED);
    answers("ack 1");
    assertThat(holders(1)).containsExactly("Ada");
    opens("Flood");
    isRung(2, "linus", "voice", Outcome.FAILED);
    answers("ack 2");
    assertThat(holders(2)).containsExactly("Linus");
  }

  @Test
  void nobody_is_taken_for_somebody_else() {
    assertThat(answers("ack 1"))
        .isEqualTo(
            "Ada and Linus share this number, and none of them was rung here for it. Answer in the"
                + " chat.");
    assertThat(answers("ack 7")).startsWith("Ada and Linus share this number");
    assertThat(holders(1)).isEmpty();
  }
}
