package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.EntryCards;
import dev.tocsin.config.ConfigurationFile;
import dev.tocsin.config.Loaded;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.Drills;
import dev.tocsin.desk.Expiries;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.Versions;
import dev.tocsin.oncall.Drill;
import dev.tocsin.oncall.Roster;
import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.runbooks.Runbooks;
import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever tests their own channels learns whether a page would wake them. */
class ProvingOutLoudTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final String COMPANY =
      """
      company: { name: Night, timezone: UTC }
      people: { ada: { name: Ada, ntfy: ada } }
      founders: [ada]
      """;

  @TempDir Path folder;
  private final List<Notice> told = new ArrayList<>();
  private Storage storage;
  private OnCall onCall;
  private Delivery delivery;

  @BeforeEach
  void open() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, InstantSource.fixed(NOW)));
    Roster roster = roster();
    var cadence = new QuietCadence(roster);
    var desk = new IncidentDesk(storage, cadence, new Changes());
    onCall = new OnCall(() -> roster, new Covers(storage), new Proofs(storage, new Changes()));
    var papers = new Postmortems(storage, () -> ZoneOffset.UTC, PublicText.standard());
    var ways =
        new Delivery.Ways(
            new Platforms(List.of(), Optional::empty),
            List.of(new Push()),
            (_, _) -> Optional.empty(),
            new EntryCards(
                new RunbookShelf(Runbooks.shipped(), desk),
                () -> ZoneOffset.UTC,
                PublicText.standard()),
            new FileShelf(folder, () -> 0),
            new Drills(storage, onCall, () -> Drill.OFF),
            new Filing(new Versions(storage, desk, papers), List.of()),
            new Expiries(storage));
    delivery = new Delivery(storage, desk, onCall, cadence, ways);
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

  private final class Push implements PagerChannel {
    @Override
    public String name() {
      return "push";
    }

    @Override
    public String send(Page page) {
      throw new UnsupportedOperationException("nobody is paged here");
    }

    @Override
    public String tell(Notice notice) {
      told.add(notice);
      return "rang";
    }
  }

  private void tests(Proofs.Kind kind, String platform, Instant until) {
    var trials = Drills.trials(onCall.roster().staff().person("ada").orElseThrow()).toList();
    onCall.proofs().start(kind.name(), new Proofs.Asked(kind, "ada", platform, trials));
    var claim = new Outbox.Claim("w1", until, Duration.ofSeconds(5), 100);
    storage
        .write(tx -> tx.outbox().claim(claim))
        .forEach(claimed -> delivery.carry(new Hold(storage, claimed, "w1")));
  }

  @Test
  void ones_own_test_is_as_loud_as_a_page_and_everyones_is_silent() {
    tests(Proofs.Kind.TEST, "console", NOW);
    tests(Proofs.Kind.DRILL, "console", NOW);
    tests(Proofs.Kind.WEEKLY, "", NOW);
    assertThat(told).extracting(Notice::isUrgent).containsExactly(true, false, false);
  }

  @Test
  void what_came_of_a_test_from_the_web_is_looked_up_there() {
    tests(Proofs.Kind.TEST, ChatUser.WEB, NOW.plusSeconds(2));
    Outbox.Counts left = storage.read(tx -> tx.outbox().counts());
    assertThat(left.failed() + left.pending() + left.leased()).isZero();
  }
}
