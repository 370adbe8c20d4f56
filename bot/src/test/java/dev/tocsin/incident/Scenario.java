package dev.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;

/** A rule as a sentence: given what happened, when a command comes, then this follows. */
final class Scenario {
  static final long ID = 42;
  static final Instant OPENED_AT = Instant.parse("2026-11-21T14:00:00Z");

  private final List<Recorded> journal = new ArrayList<>();
  private Instant now = OPENED_AT;
  private Actor by = Sample.LINUS;
  private IncidentCommand command = new LifecycleCommand.Close();

  static Scenario given(IncidentEvent... events) {
    return new Scenario().and(events);
  }

  /** An incident of severity 2 that Ada opened, with its chain started and its room there. */
  static Scenario givenOpen(IncidentEvent... events) {
    return given(Sample.OPENED, Sample.CHAIN, Sample.ROOM).and(events);
  }

  static Scenario givenResolved(IncidentEvent... events) {
    return givenOpen(Sample.ADA_LEADS, Sample.RESOLVED).and(events);
  }

  Scenario and(IncidentEvent... events) {
    return recorded(Sample.ADA, events);
  }

  /** What somebody else caused. */
  Scenario recorded(Actor who, IncidentEvent... events) {
    for (IncidentEvent event : events) {
      journal.add(new Recorded(journal.size() + 1, now, who.who(), event));
    }
    return this;
  }

  /** What comes next happens that much after the opening. */
  Scenario after(Duration sinceOpening) {
    now = OPENED_AT.plus(sinceOpening);
    return this;
  }

  Scenario when(IncidentCommand next) {
    command = next;
    return this;
  }

  Scenario by(Actor actor) {
    by = actor;
    return this;
  }

  Incident incident() {
    return Incident.of(ID, journal);
  }

  Decision decision() {
    return incident().decide(command, by, now);
  }

  void then(IncidentEvent... events) {
    assertThat(decision()).isEqualTo(Decision.accept(events));
  }

  void thenNothingChanges() {
    assertThat(decision()).isEqualTo(Decision.nothingToDo());
  }

  /** Refused, with these words in the reason or the hint. */
  void thenRejected(String... words) {
    assertThat(decision())
        .asInstanceOf(InstanceOfAssertFactories.type(Decision.Rejected.class))
        .extracting(no -> no.reason() + " " + no.hint())
        .asString()
        .contains(words);
  }

  void thenAsked(String... words) {
    assertThat(decision())
        .asInstanceOf(InstanceOfAssertFactories.type(Decision.Unconfirmed.class))
        .extracting(Decision.Unconfirmed::question)
        .asString()
        .contains(words);
  }
}
