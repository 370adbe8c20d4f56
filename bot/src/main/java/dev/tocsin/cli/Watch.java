package dev.tocsin.cli;

import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Person;
import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Notice.Kind;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks again and again, and rings as the lookout says. */
final class Watch {
  private final Server server;
  private final Lookout lookout;
  private final Bell bell;
  private String trouble = "not looked yet";

  Watch(Server server, Lookout lookout, Bell bell) {
    this.server = server;
    this.lookout = lookout;
    this.bell = bell;
  }

  /** What rings, what time it is, and where is said what was done. */
  record Bell(Map<Channel, PagerChannel> channels, InstantSource clock, PrintWriter log) {
    void say(String words) {
      log.println(now() + " " + words);
    }

    Instant now() {
      return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether it went out. */
    boolean ring(Channel by, Notice notice) {
      String to = notice.person().name() + " by " + by.word() + ": ";
      try {
        say("told " + to + Objects.requireNonNull(channels.get(by)).tell(notice));
        return true;
      } catch (PageFailure failure) {
        say("could not tell " + to + failure.getMessage());
      } catch (RuntimeException fault) {
        say("could not tell " + to + "a fault of Tocsin's own, " + fault);
      }
      return false;
    }
  }

  /** Until the thread is interrupted. */
  void go(Duration pause) {
    CountDownLatch never = new CountDownLatch(1);
    try {
      do {
        look();
      } while (!never.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tests each channel of each of these people; whether each of them was reached by one. */
  boolean test(List<Person> people) {
    return people.stream()
        .allMatch(
            person ->
                bell.channels().keySet().stream()
                        .sorted()
                        .filter(person.contact()::reaches)
                        .filter(by -> bell.ring(by, trial(person, by)))
                        .count()
                    > 0);
  }

  private Notice trial(Person person, Channel by) {
    String key = "watch/test/" + person.key() + "/" + by.word() + "/" + bell.now();
    String why = "From here Tocsin at " + server.name() + " is watched";
    return Notice.test(key, person, why, bell.now());
  }

  private void look() {
    String found = server.trouble();
    if (!found.equals(trouble)) {
      bell.say(server.name() + (found.isEmpty() ? " answers" : " is silent: " + found));
    }
    trouble = found;
    Instant since = lookout.silentSince();
    if (found.isEmpty()) {
      lookout.answered(bell.now()).forEach(alarm -> bell.ring(alarm.by(), over(alarm, since)));
    } else {
      raise(lookout.silent(bell.now()));
    }
  }

  private void raise(List<Lookout.Alarm> alarms) {
    List<Lookout.Alarm> left = alarms;
    while (!left.isEmpty()) {
      left = inVain(left).stream().flatMap(alarm -> lookout.failed(alarm).stream()).toList();
    }
  }

  /** Rings all at once, since a provider that says nothing must not hold back the others. */
  private List<Lookout.Alarm> inVain(List<Lookout.Alarm> alarms) {
    List<Lookout.Alarm> failed = new CopyOnWriteArrayList<>();
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      alarms.forEach(alarm -> hands.execute(() -> ring(alarm, failed)));
    }
    return failed;
  }

  private void ring(Lookout.Alarm alarm, List<Lookout.Alarm> failed) {
    if (!bell.ring(alarm.by(), alarm(alarm))) {
      failed.add(alarm);
    }
  }

  private Notice alarm(Lookout.Alarm alarm) {
    Instant since = Objects.requireNonNull(lookout.silentSince());
    String subject = "Tocsin at " + server.name() + " is silent";
    String text =
        "%s since %s: %s. While it is, nobody is paged. %s, please look."
            .formatted(subject, since, trouble, alarm.person().name());
    return notice(alarm, since, subject, text, Kind.ALARM);
  }

  private Notice over(Lookout.Alarm alarm, @Nullable Instant since) {
    String subject = "Tocsin at " + server.name() + " answers again";
    return notice(
        alarm, since, subject, subject + ". It was silent since " + since + ".", Kind.ALL_CLEAR);
  }

  private Notice notice(
      Lookout.Alarm alarm, @Nullable Instant since, String subject, String text, Kind kind) {
    String key =
        String.join(
            "/", "watch", since + "", alarm.round() + "", alarm.by().word(), alarm.person().key());
    return new Notice(
        kind == Kind.ALARM ? key : key + "/over", alarm.person(), subject, text, kind, bell.now());
  }
}
