package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Editing;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.Reminders;
import dev.tocsin.desk.Versions;
import dev.tocsin.export.Phraser;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.FollowUpCommand.AskForReview;
import dev.tocsin.incident.FollowUpCommand.RecordDraft;
import dev.tocsin.incident.FollowUpEvent.DraftWritten;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.PeopleCommand;
import dev.tocsin.incident.RecordCommand.Note;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.RoomEvent.GivenUp;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Rephrasing;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.life.Line;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PuttingADraftBetterTest {
  private static final Actor ADA = new Actor(new Who("ada", "Ada"), Standing.ADMIN);
  private static final String IMPACT = "Basically, nobody could pay at all";

  @TempDir private Path folder;
  private Storage storage;
  private IncidentDesk desk;
  private Postmortems postmortems;
  private Versions versions;
  private Editing editing;
  private int asked;
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

  private void resolve(boolean isPrivate) {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    InstantSource night = InstantSource.fixed(Instant.parse("2026-11-21T03:00:00Z"));
    storage = Storage.open(new StorageSettings(url, null, null, night));
    desk = new IncidentDesk(storage, new Weekdays(), new Changes());
    postmortems = new Postmortems(storage, () -> ZoneId.of("UTC"), PublicText.standard());
    versions = new Versions(storage, desk, postmortems);
    editing = new Editing(storage, postmortems, () -> "e" + ++requests);
    desk.open(
        "r0",
        ADA,
        new LifecycleCommand.Open(
            "No payments", Severity.SEV1, null, isPrivate, false, null, "default"));
    order(new Note(Mark.IMPACT, IMPACT, null));
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

  /** A model that ends every sentence with a full stop. */
  private final Phraser model =
      new Phraser() {
        @Override
        public String name() {
          return "small";
        }

        @Override
        public Phrased of(Draft plain) {
          asked++;
          Map<String, String> better =
              Rephrasing.lines(plain).stream()
                  .collect(Collectors.toMap(Rephrasing.Line::id, line -> line.text() + "."));
          return new Phrased(Rephrasing.applied(plain, better).draft(), "done", false);
        }
      };

  private void ask(Phraser phraser) {
    new SecondDraft(desk, versions, editing, phraser).write(1, "job/1");
  }

  private List<String> impact(int version) {
    return versions.version(1, version).section(SectionName.IMPACT).statements().stream()
        .map(one -> one.text())
        .toList();
  }

  private Line line() {
    return postmortems.living(1).of(SectionName.IMPACT).getFirst();
  }

  private boolean isOnRecord(Object event) {
    return desk.history(1).stream().anyMatch(entry -> entry.event().equals(event));
  }

  @Test
  void its_sentences_are_the_next_version_and_the_plain_one_stays() {
    resolve(false);
    ask(model);

    assertThat(impact(1).getFirst()).endsWith(IMPACT + "\"");
    assertThat(impact(2).getFirst()).endsWith(IMPACT + "\".");
    assertThat(isOnRecord(new DraftWritten(2, "small"))).isTrue();
    assertThat(line().edit().orElseThrow().by()).isEqualTo("small");
  }

  @Test
  void a_job_that_comes_twice_writes_one_version() {
    resolve(false);
    ask(model);
    ask(model);

    assertThat(desk.incident(1).followUp().draftVersion()).isEqualTo(2);
  }

  @Test
  void each_of_its_sentences_can_be_taken_back() {
    resolve(false);
    ask(model);

    editing.accept(1, line().key());
    assertThat(line().text()).isEqualTo(impact(1).getFirst());
  }

  @Test
  void what_people_edited_meanwhile_is_theirs() {
    resolve(false);
    ask(after(() -> editing.change(1, line().key(), "No shop could sell.", "Grace")));

    assertThat(impact(2)).containsExactly("No shop could sell.");
  }

  @Test
  void what_is_under_review_by_then_is_left_alone() {
    resolve(false);
    ask(after(() -> order(new AskForReview())));
    ask(model);

    assertThat(desk.incident(1).followUp().draftVersion()).isEqualTo(1);
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void what_goes_under_review_before_its_sentences_are_written_is_left_alone() {
    resolve(false);
    Draft plain = postmortems.living(1).written();
    order(new AskForReview());

    assertThat(editing.rephrase(1, plain, model.of(plain).draft(), "small")).isFalse();
    assertThat(line().edit()).isEmpty();
  }

  @Test
  void what_is_private_is_never_shown_to_it() {
    resolve(true);
    ask(model);

    assertThat(asked).isZero();
  }

  @Test
  void why_nothing_came_of_it_is_told_once_in_a_line() {
    resolve(false);
    Phraser late = answering(plain -> new Phraser.Phrased(plain, "the model took too long", true));
    ask(late);
    ask(late);

    assertThat(desk.history(1))
        .filteredOn(entry -> entry.event() instanceof GivenUp)
        .singleElement()
        .extracting(entry -> entry.event())
        .isEqualTo(new GivenUp("a better wording of the draft", "the model took too long"));
    assertThat(desk.incident(1).followUp().draftVersion()).isEqualTo(1);
  }

  /** The model, while something else happens. */
  private Phraser after(Runnable meanwhile) {
    return answering(
        plain -> {
          meanwhile.run();
          return model.of(plain);
        });
  }

  private static Phraser answering(java.util.function.Function<Draft, Phraser.Phrased> answer) {
    return new Phraser() {
      @Override
      public String name() {
        return "small";
      }

      @Override
      public Phrased of(Draft plain) {
        return answer.apply(plain);
      }
    };
  }
}
