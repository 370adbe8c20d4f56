package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.RecordCommand.RecordDowntime;
import dev.tocsin.incident.RecordEvent.DowntimeRecorded;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Windows of downtime lie in the past and apart from each other; one that shares its start or its
 * end with a recorded one completes or corrects it.
 */
record DowntimePolicy(Incident incident, Instant now) {

  Decision decide(RecordDowntime command) {
    Instant to = command.to() == null ? now : command.to();
    if (command.from().isAfter(now) || to.isAfter(now)) {
      return refuse(
          "A downtime can't lie in the future.", "Leave `to:` out for as long as it lasts.");
    }
    if (command.to() != null && !command.from().isBefore(to)) {
      return refuse(
          "The downtime would end before it began.", "`/incident downtime from:14:05 to:14:25`");
    }
    Optional<Downtime> same = sameAs(command);
    return clashWith(command, same.map(Downtime::number).orElse(0))
        .map(DowntimePolicy::overlapping)
        .orElseGet(() -> record(command, same));
  }

  private Optional<Downtime> sameAs(RecordDowntime command) {
    return incident.chronicle().downtimes().stream()
        .filter(known -> isSame(known.from(), command.from()) || isSame(known.to(), command.to()))
        .findFirst();
  }

  private Optional<Downtime> clashWith(RecordDowntime command, int exceptFor) {
    Downtime wanted = new Downtime(exceptFor, command.from(), command.to()).toTheMinute();
    return incident.chronicle().downtimes().stream()
        .filter(known -> known.number() != exceptFor)
        .filter(known -> known.toTheMinute().overlaps(wanted.from(), wanted.to()))
        .findFirst();
  }

  private static Decision overlapping(Downtime known) {
    return refuse(
        "That overlaps the downtime " + words(known) + ".",
        "To complete or correct that one, give its own `from:`.");
  }

  private Decision record(RecordDowntime command, Optional<Downtime> same) {
    int number = same.map(Downtime::number).orElse(incident.chronicle().downtimes().size() + 1);
    Downtime window =
        same.map(known -> changed(known, command))
            .orElse(new Downtime(number, command.from(), command.to()));
    if (same.filter(window::equals).isPresent()) {
      return nothingToDo();
    }
    return same.filter(_ -> command.to() == null && !command.confirmed())
        .map(known -> doubtful(known, command))
        .orElseGet(() -> accept(new DowntimeRecorded(number, window.from(), window.to())));
  }

  /** People give the minutes that they see: what is within them is kept. */
  private static Downtime changed(Downtime known, RecordDowntime command) {
    return new Downtime(
        known.number(),
        isSame(known.from(), command.from()) ? known.from() : command.from(),
        isSame(known.to(), command.to()) ? known.to() : command.to());
  }

  /** Without an end, it may be another downtime that is meant. */
  private static Decision doubtful(Downtime known, RecordDowntime command) {
    return new Decision.Unconfirmed(
        known.to() == null
            ? "It is down since %s already. Did it begin at %s instead? What ends it is its own `from:` with a `to:`."
                .formatted(Phrases.moment(known.from()), Phrases.moment(command.from()))
            : "The downtime %s is over. Is it down still?".formatted(words(known)));
  }

  private static String words(Downtime known) {
    String until = known.to() == null ? "now" : Phrases.moment(known.to());
    return "from " + Phrases.moment(known.from()) + " to " + until;
  }

  /** To the minute, which is all that people are shown; what lasts ends like nothing else. */
  private static boolean isSame(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return Downtime.minute(one).equals(Downtime.minute(other));
  }
}
