package dev.tocsin.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says a simulation in lines of text: each step with its people, their channels, their time, and
 * why.
 */
public final class SimulationWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);

  private SimulationWords() {}

  /** One step, with what is said of it line by line. */
  public record Stage(String when, List<String> lines) {}

  public static String heading(Simulation simulation) {
    return "If nobody answers, policy " + simulation.policy() + " wakes:";
  }

  /** What stands below the last stage. */
  public static String end() {
    return "And so on, every %s, until one of them answers."
        .formatted(Spans.say(WhoIsWoken.FOUNDERS_EVERY));
  }

  /** The steps in the time of a zone; each person's own time stands with them. */
  public static List<String> of(Simulation simulation, ZoneId zone) {
    List<String> lines = new ArrayList<>(List.of(heading(simulation), ""));
    for (Stage stage : stages(simulation, zone)) {
      lines.add(stage.when());
      stage.lines().forEach(line -> lines.add("  " + line));
      lines.add("");
    }
    lines.add(end());
    return lines;
  }

  public static List<Stage> stages(Simulation simulation, ZoneId zone) {
    List<Rings.Ring> rings = Rings.of(simulation);
    List<Stage> stages = new ArrayList<>();
    for (Simulation.Moment moment : simulation.moments()) {
      int number = stages.size();
      Wake wake = moment.wake();
      Stream<String> notices = wake.notices().stream().map(notice -> "(" + notice + ")");
      Stream<String> woken = wake.woken().stream().map(one -> of(one, moment.at()));
      Stream<String> leftOut =
          rings.stream()
              .filter(ring -> ring.throttled() && ring.moment() == number)
              .map(ring -> "(" + leftOut(ring) + ")");
      Stream<String> beside = number == 0 ? beside(simulation.beside(), moment.at()) : Stream.of();
      String when = DAY.format(moment.at().atZone(zone)) + "  " + name(wake);
      stages.add(
          new Stage(
              when, Stream.of(notices, woken, beside, leftOut).flatMap(lines -> lines).toList()));
    }
    return stages;
  }

  private static Stream<String> beside(Party beside, Instant at) {
    return Stream.concat(
        beside.woken().stream().map(one -> of(one, at) + ", as the severity asks for"),
        beside.notices().stream().map(notice -> "(" + notice + ", whom the severity asks for)"));
  }

  private static String leftOut(Rings.Ring ring) {
    return "%s is not reached by %s: too often in 15 min, so the next channel is used at once"
        .formatted(ring.person().name(), ring.by().word());
  }

  private static String name(Wake wake) {
    if (wake.woken().isEmpty()) {
      return "waits";
    }
    if (wake.founders()) {
      return wake.round() == 1 ? "the founders" : "the founders, again";
    }
    String step = "step " + (wake.index() + 1);
    String round = wake.round() == 1 ? step : step + ", round " + wake.round();
    return wake.acks() == 1 ? round : round + ", until " + wake.acks() + " of them acknowledge";
  }

  private static String of(Woken woken, Instant at) {
    Person person = woken.person();
    String time = CLOCK.format(at.atZone(person.zone()));
    return "%s at %s: %s - %s".formatted(person.name(), time, channels(woken), woken.why());
  }

  private static String channels(Woken woken) {
    Map<Duration, List<String>> byDelay = new TreeMap<>();
    woken
        .rungs()
        .forEach(
            rung ->
                byDelay
                    .computeIfAbsent(rung.after(), _ -> new ArrayList<>())
                    .add(rung.by().word()));
    return byDelay.entrySet().stream()
        .map(delay -> String.join(", ", delay.getValue()) + after(delay.getKey()))
        .collect(Collectors.joining("; "));
  }

  private static String after(Duration delay) {
    return delay.isZero() ? "" : " after " + Spans.say(delay);
  }
}
