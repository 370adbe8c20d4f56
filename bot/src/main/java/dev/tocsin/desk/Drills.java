package dev.tocsin.desk;

import dev.tocsin.desk.Proofs.Asked;
import dev.tocsin.desk.Proofs.Kind;
import dev.tocsin.desk.Proofs.Trial;
import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Drill;
import dev.tocsin.oncall.Person;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Has everyone's channels tested unasked: a new address soon, and all of them every week. */
public final class Drills {
  /** In place of the key of somebody who asked. */
  private static final String NOBODY = "tocsin";

  private static final Duration LATEST = Duration.ofHours(4);

  private final Storage storage;
  private final OnCall onCall;
  private final Supplier<Drill> drill;

  public Drills(Storage storage, OnCall onCall, Supplier<Drill> drill) {
    this.storage = storage;
    this.onCall = onCall;
    this.drill = drill;
  }

  /** The channels that a person has an address for. */
  public static Stream<Trial> trials(Person person) {
    return Stream.of(Channel.values())
        .filter(person.contact()::reaches)
        .map(channel -> Trial.of(channel, person));
  }

  /** Promises what there is to test, at start and whenever the configuration has changed. */
  public void plan() {
    if (!drill.get().on()) {
      return;
    }
    Instant now = storage.clock().instant();
    List<Job> jobs = new ArrayList<>();
    for (Person person : onCall.roster().staff().people().values()) {
      jobs.add(weekly(person, now));
      trials(person)
          .filter(trial -> !onCall.proofs().isBegun(request(trial)))
          .map(trial -> first(trial, Drill.firstTry(now, person.zone())))
          .forEach(jobs::add);
    }
    storage.<@Nullable Void>write(
        tx -> {
          jobs.forEach(tx.outbox()::promise);
          return null;
        });
  }

  /**
   * It is time to try an address for the first time, if it is still the person's.
   *
   * @return when else, if this is a bad time of day for it
   */
  public Optional<Instant> verify(String channel, String person) {
    Optional<Person> found = find(person).filter(_ -> drill.get().on());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Instant now = storage.clock().instant();
    Instant time = Drill.firstTry(now, found.get().zone());
    if (time.isAfter(now)) {
      return Optional.of(time);
    }
    trials(found.get())
        .filter(trial -> trial.channel().equals(channel))
        .forEach(trial -> begin(request(trial), Kind.FIRST, List.of(trial)));
    return Optional.empty();
  }

  /**
   * It is time for the week's test of a person, unless the configuration says another by now. One
   * that was missed by hours is left out, since it could wake somebody.
   *
   * @param due when the test was to be
   */
  public void weekly(String person, Instant due) {
    find(person).filter(one -> isMeant(one, due)).ifPresent(one -> test(one, due));
  }

  private boolean isMeant(Person person, Instant due) {
    Drill now = drill.get();
    return now.on() && now.nextAfter(due.minusNanos(1), person.zone()).equals(due);
  }

  private void test(Person person, Instant due) {
    Instant now = storage.clock().instant();
    if (now.isBefore(due.plus(LATEST))) {
      String request = Errand.WEEKLY_DRILL.word() + "/" + person.key() + "/" + due;
      begin(request, Kind.WEEKLY, trials(person).toList());
    }
    Job next = weekly(person, now);
    storage.write(tx -> tx.outbox().promise(next));
  }

  private void begin(String request, Kind kind, List<Trial> trials) {
    if (!trials.isEmpty()) {
      onCall.proofs().start(request, new Asked(kind, NOBODY, "", trials));
    }
  }

  private Optional<Person> find(String key) {
    return onCall.roster().staff().person(key);
  }

  private Job weekly(Person person, Instant now) {
    Instant due = drill.get().nextAfter(now, person.zone());
    String word = Errand.WEEKLY_DRILL.word();
    return Job.of(word + "/" + person.key() + "/" + due, 0, word, person.key(), due);
  }

  private static Job first(Trial trial, Instant due) {
    String word = Errand.VERIFY_CONTACT.word();
    return Job.of(request(trial), 0, word, trial.channel() + "/" + trial.person(), due);
  }

  private static String request(Trial trial) {
    return String.join(
        "/", Errand.VERIFY_CONTACT.word(), trial.channel(), trial.person(), trial.address());
  }
}
