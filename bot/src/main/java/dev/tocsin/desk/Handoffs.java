package dev.tocsin.desk;

import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Handoff;
import dev.tocsin.oncall.Notices;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Watches schedules go from one person to the next, so that both are told, once. */
public final class Handoffs {
  private static final String SEEN = "handoffs-seen";

  /** Covers and the configuration may change what comes next; this is how soon that is noticed. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Older ones are news to nobody. */
  private static final Duration LATEST = Duration.ofDays(3);

  private final Storage storage;
  private final OnCall onCall;

  public Handoffs(Storage storage, OnCall onCall) {
    this.storage = storage;
    this.onCall = onCall;
  }

  /** Who is told of a handoff. */
  public enum Whom {
    COMING,
    GOING,
    ROOM;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What somebody is to be told. */
  public record Notice(Schedule schedule, Handoff handoff, Whom whom) {}

  /**
   * Promises the notices of what was handed on since the last look, and says when to look again.
   */
  public Duration look() {
    List<Schedule> schedules = schedules().toList();
    return storage.write(
        tx -> {
          Instant now = tx.now();
          Instant seen = tx.keys().get(SEEN).map(Instant::parse).orElse(now);
          Instant since = seen.isBefore(now.minus(LATEST)) ? now.minus(LATEST) : seen;
          schedules.forEach(schedule -> promise(schedule, since, tx));
          tx.keys().put(SEEN, now.toString());
          return untilNext(schedules, now);
        });
  }

  /** The last one only: whoever had it in between meanwhile has nothing to do about it. */
  private static void promise(Schedule schedule, Instant since, Transaction tx) {
    List<Handoff> handoffs =
        since.isBefore(tx.now()) ? schedule.handoffs(since, tx.now()) : List.of();
    if (!handoffs.isEmpty()) {
      Instant at = handoffs.getLast().at();
      whom(schedule.notices())
          .map(whom -> schedule.name() + "/" + at.getEpochSecond() + "/" + whom.word())
          .forEach(what -> tx.outbox().promise(job(what, tx.now())));
    }
  }

  private static Job job(String what, Instant now) {
    String word = Errand.TELL_HANDOFF.word();
    return Job.of(word + "/" + what, 0, word, what, now);
  }

  private static Stream<Whom> whom(Notices notices) {
    return switch (notices) {
      case PEOPLE -> Stream.of(Whom.COMING, Whom.GOING);
      case ROOM -> Stream.of(Whom.ROOM);
      case OFF -> Stream.empty();
    };
  }

  private static Duration untilNext(List<Schedule> schedules, Instant now) {
    return schedules.stream()
        .flatMap(schedule -> schedule.handoffs(now, now.plus(LONGEST)).stream())
        .map(handoff -> Duration.between(now, handoff.at()))
        .min(Comparator.naturalOrder())
        .orElse(LONGEST);
  }

  /** The notice of a job, unless the schedule has changed so that there is nothing to tell. */
  public Optional<Notice> find(String what) {
    String[] parts = what.split("/", 3);
    Instant at = Instant.ofEpochSecond(Long.parseLong(parts[1]));
    Whom whom = Whom.valueOf(parts[2].toUpperCase(Locale.ROOT));
    return schedules()
        .filter(schedule -> schedule.name().equals(parts[0]))
        .flatMap(
            schedule ->
                schedule.handoffs(at.minusNanos(1), at.plusSeconds(1)).stream()
                    .map(handoff -> new Notice(schedule, handoff, whom)))
        .findFirst();
  }

  private Stream<Schedule> schedules() {
    List<Cover> covers = onCall.facts().covers();
    return onCall.roster().duties().schedules().values().stream()
        .map(schedule -> schedule.with(covers));
  }
}
