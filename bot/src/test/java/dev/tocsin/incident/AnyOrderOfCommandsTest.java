package dev.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyOrderOfCommandsTest {
  record Given(IncidentCommand command, Actor by) {}

  @Provide
  Arbitrary<List<Given>> nights() {
    Arbitrary<Actor> actor =
        Arbitraries.of(
            Sample.ADA, Sample.GRACE, Sample.LINUS, Sample.STRANGER, Actor.TOCSIN, Actor.TOCSIN);
    return Combinators.combine(SomeCommands.any(), actor).as(Given::new).list().ofMaxSize(40);
  }

  @Property(tries = 500)
  void every_command_gets_an_answer_and_the_same_one_twice(@ForAll("nights") List<Given> night) {
    List<Recorded> journal = opened();
    for (Given each : night) {
      Decision decision = decide(journal, each);
      assertThat(decision).isEqualTo(decide(journal, each));
      record(journal, each, decision);
    }
  }

  @Property(tries = 500)
  void whoever_has_not_answered_is_woken_on(@ForAll("nights") List<Given> night) {
    List<Recorded> journal = opened();
    for (Given each : night) {
      record(journal, each, decide(journal, each));
      Incident incident = Incident.of(Scenario.ID, journal);
      if (incident.isEscalating() || isUnanswered(incident)) {
        int next = incident.paging().chain().orElseThrow().step() + 1;
        int chain = incident.paging().chain().orElseThrow().number();
        Given due = new Given(new PagingCommand.ReachStep(chain, Sample.step(next)), Actor.TOCSIN);
        assertThat(decide(journal, due)).isNotEqualTo(Decision.nothingToDo());
        assertThat(decide(journal, due)).isInstanceOf(Decision.Accepted.class);
      }
    }
  }

  private static boolean isUnanswered(Incident incident) {
    return incident.isOpen() && incident.paging().acknowledgements().isEmpty();
  }

  @Property(tries = 500)
  void one_word_is_enough_once_the_founders_are_woken(@ForAll("nights") List<Given> night) {
    List<Recorded> journal = opened();
    for (Given each : night) {
      record(journal, each, decide(journal, each));
      Incident incident = Incident.of(Scenario.ID, journal);
      boolean atTheEnd = incident.paging().chain().orElseThrow().foundersReached();
      assertThat(incident.paging().missing()).isLessThanOrEqualTo(atTheEnd ? 1 : 3);
    }
  }

  @Property(tries = 500)
  void no_incident_is_closed_over_a_measure(@ForAll("nights") List<Given> night) {
    List<Recorded> journal = opened();
    for (Given each : night) {
      record(journal, each, decide(journal, each));
      Incident incident = Incident.of(Scenario.ID, journal);
      if (incident.status() == Status.CLOSED || incident.status() == Status.CANCELLED) {
        assertThat(incident.followUp().openMeasures()).isEmpty();
      }
    }
  }

  private static List<Recorded> opened() {
    List<Recorded> journal = new ArrayList<>();
    LifecycleCommand.Open open =
        new LifecycleCommand.Open("Down", Severity.SEV2, null, false, false, null, "default");
    Given given = new Given(open, Sample.ADA);
    record(journal, given, decide(journal, given));
    return journal;
  }

  private static Decision decide(List<Recorded> journal, Given given) {
    return Incident.of(Scenario.ID, journal).decide(given.command(), given.by(), now(journal));
  }

  private static void record(List<Recorded> journal, Given given, Decision decision) {
    if (decision instanceof Decision.Accepted accepted) {
      for (IncidentEvent event : accepted.events()) {
        journal.add(new Recorded(journal.size() + 1, now(journal), given.by().who(), event));
      }
    }
  }

  private static Instant now(List<Recorded> journal) {
    return Scenario.OPENED_AT.plusSeconds(60L * journal.size());
  }
}
