package dev.tocsin.cli;

import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Rung;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides from looks at a server who is told of its silence, by which channel and when. */
final class Lookout {
  /** When everyone is told once more, counted from the alarm; after the last, every hour. */
  private static final List<Duration> ROUNDS =
      Stream.of(0, 5, 15, 30).map(Duration::ofMinutes).toList();

  private static final Duration LATER = Duration.ofHours(1);

  private final List<Person> people;
  private final Set<Channel> channels;
  private final Duration patience;
  private final Set<Alarm> raised = new LinkedHashSet<>();
  private @Nullable Instant lastAnswer;
  private @Nullable Instant alarmed;

  /** One person to tell by one channel. */
  record Alarm(int round, Person person, Channel by) {}

  /**
   * @param channels those that are set up here
   * @param patience how long a silence may last
   */
  Lookout(List<Person> people, Set<Channel> channels, Duration patience) {
    this.people = List.copyOf(people);
    this.channels = Set.copyOf(channels);
    this.patience = patience;
  }

  /** Those whom no channel that is set up here can reach. */
  List<Person> unreachable() {
    return people.stream().filter(person -> ladder(person).isEmpty()).toList();
  }

  /** Since when it says nothing, once that is an alarm. */
  @Nullable Instant silentSince() {
    return alarmed == null ? null : lastAnswer;
  }

  /** It says nothing: who is to be told now. */
  List<Alarm> silent(Instant at) {
    if (lastAnswer == null) {
      lastAnswer = at;
    }
    if (alarmed == null && !at.isBefore(lastAnswer.plus(patience))) {
      alarmed = at;
    }
    return alarmed == null ? List.of() : due(alarmed, at);
  }

  /** It answers: who is to be told that the alarm is over. */
  List<Alarm> answered(Instant at) {
    List<Alarm> told = raised.stream().filter(alarm -> alarm.by() != Channel.VOICE).toList();
    lastAnswer = at;
    alarmed = null;
    raised.clear();
    return told.stream().map(alarm -> new Alarm(0, alarm.person(), alarm.by())).distinct().toList();
  }

  /** The channel failed: the next on the person's ladder is used at once. */
  List<Alarm> failed(Alarm failed) {
    return ladder(failed.person()).stream()
        .map(rung -> new Alarm(failed.round(), failed.person(), rung.by()))
        .filter(raised::add)
        .limit(1)
        .toList();
  }

  private List<Alarm> due(Instant since, Instant at) {
    List<Alarm> due = new ArrayList<>();
    int round = 0;
    for (Instant begin = since; !begin.isAfter(at); begin = since.plus(offset(round))) {
      for (Person person : people) {
        for (Rung rung : ladder(person)) {
          Alarm alarm = new Alarm(round, person, rung.by());
          if (!begin.plus(rung.after()).isAfter(at) && raised.add(alarm)) {
            due.add(alarm);
          }
        }
      }
      round++;
    }
    return List.copyOf(due);
  }

  private static Duration offset(int round) {
    return round < ROUNDS.size()
        ? ROUNDS.get(round)
        : ROUNDS.getLast().plus(LATER.multipliedBy(round - ROUNDS.size() + 1L));
  }

  /** The person's own, or if that leads nowhere from here, whatever does. */
  private List<Rung> ladder(Person person) {
    List<Rung> own =
        person.waysToReach().stream().filter(rung -> channels.contains(rung.by())).toList();
    return own.isEmpty()
        ? Stream.of(Channel.values())
            .filter(channels::contains)
            .filter(person.contact()::reaches)
            .map(channel -> new Rung(channel, Duration.ZERO))
            .toList()
        : own;
  }
}
