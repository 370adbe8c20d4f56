package dev.tocsin.cli;

import dev.tocsin.CannotStart;
import dev.tocsin.Surroundings;
import dev.tocsin.config.Advice;
import dev.tocsin.config.Configuration;
import dev.tocsin.config.Coverage;
import dev.tocsin.oncall.Duties;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Shift;
import dev.tocsin.oncall.Staff;
import dev.tocsin.postmortem.template.TemplateFile;
import dev.tocsin.runbooks.Problem;
import dev.tocsin.runbooks.Runbooks;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a configuration file and says what it comes to. */
@Command(
    name = "check",
    description = "Check a configuration file; every mistake is listed at once.")
final class CheckCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  /** About one schedule or policy: more would hide what is said after them. */
  private static final int MOST_GAPS = 10;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file; else $TOCSIN_CONFIG, else tocsin.yaml.")
  private @Nullable String file;

  @Option(names = "--all", description = "List every gap on call, however many there are.")
  private boolean all;

  @Option(names = "--example", description = "Print a file to start from instead.")
  private boolean example;

  private final Streams streams;
  private final InstantSource clock;
  private final Map<String, String> environment;
  private final Surroundings surroundings;

  CheckCommand(Streams streams, InstantSource clock, Map<String, String> environment) {
    this.streams = streams;
    this.clock = clock;
    this.environment = environment;
    this.surroundings = new Surroundings(environment);
  }

  @Override
  public Integer call() throws IOException {
    if (example) {
      printExample();
    } else {
      checkSurroundings();
      CheckedFile checked = CheckedFile.of(file, environment, streams);
      Configuration configuration = checked.read();
      report(checked.name(), configuration);
      checkRunbooks(surroundings.runbooks(configuration));
      checkTemplate();
    }
    return 0;
  }

  /** The server would not start either. */
  private void checkSurroundings() {
    try {
      surroundings.publicUrl();
    } catch (CannotStart e) {
      throw Complaint.badUsage(String.valueOf(e.getMessage()));
    }
  }

  /** They load all the same, one by one; but whoever asks wants to know. */
  private void checkRunbooks(Runbooks runbooks) {
    List<Problem> problems = runbooks.problems();
    problems.forEach(problem -> streams.err().println(problem.describe()));
    if (!problems.isEmpty()) {
      throw Complaint.badUsage(
          count(problems.size(), "mistake", "mistakes") + " to put right in the runbooks");
    }
  }

  private void checkTemplate() {
    TemplateFile.in(surroundings.data())
        .current()
        .trouble()
        .ifPresent(
            trouble -> {
              throw Complaint.badUsage(trouble);
            });
  }

  private void report(String name, Configuration configuration) {
    PrintWriter out = streams.out();
    Instant now = clock.instant();
    out.println(name + " is fine: " + summary(configuration));
    KnownNow known = KnownNow.of(configuration.roster(), surroundings, clock, streams);
    CheckedCalendars calendars = CheckedCalendars.of(known.roster(), now);
    List<String> onCall =
        calendars.roster().duties().schedules().values().stream()
            .map(schedule -> onCall(schedule.with(known.covers()), now))
            .toList();
    list("On call now:", onCall);
    Coverage coverage = new Coverage(calendars.roster(), known.covers(), now);
    list(
        "The next 52 weeks, until %s:"
            .formatted(DAY.format(coverage.until().atZone(zone(configuration)))),
        proof(coverage.gaps(all ? Integer.MAX_VALUE : MOST_GAPS)));
    list("Watched until they end:", new CheckedWatches(configuration, now).said());
    List<String> advice = advice(configuration, now);
    advice.addAll(calendars.said());
    advice.addAll(coverage.doubles());
    list("Worth knowing:", advice);
  }

  private void list(String heading, List<String> sentences) {
    if (!sentences.isEmpty()) {
      streams.out().println();
      streams.out().println(heading);
      sentences.forEach(sentence -> streams.out().println("  " + sentence));
    }
  }

  private static List<String> proof(List<String> gaps) {
    return gaps.isEmpty()
        ? List.of("at every instant each policy wakes someone before it comes to the founders")
        : gaps;
  }

  private static ZoneId zone(Configuration configuration) {
    return configuration.company().zone();
  }

  private List<String> advice(Configuration configuration, Instant now) {
    List<String> advice =
        new ArrayList<>(Advice.on(configuration, surroundings.publicUrl().isPresent(), now));
    advice.addAll(new MissingWays(surroundings, configuration).said());
    return advice;
  }

  private static String summary(Configuration configuration) {
    Staff staff = configuration.roster().staff();
    Duties duties = configuration.roster().duties();
    String founders = staff.founders().stream().map(Person::name).collect(Collectors.joining(", "));
    return "%s (founders: %s), %s, %s, %s"
        .formatted(
            count(staff.people().size(), "person", "people"),
            founders,
            count(duties.schedules().size(), "schedule", "schedules"),
            count(duties.policies().size(), "policy", "policies"),
            count(duties.services().size(), "service", "services"));
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static String onCall(Schedule schedule, Instant now) {
    String who = schedule.onCallAt(now).map(Person::name).orElse("nobody");
    return schedule.name()
        + ": "
        + who
        + schedule.nextAfter(now).map(next -> then(schedule, next)).orElse("");
  }

  private static String then(Schedule schedule, Shift next) {
    return ", then %s from %s"
        .formatted(
            next.who().map(Person::name).orElse("nobody"),
            TIME.format(next.from().atZone(schedule.zone())));
  }

  private void printExample() throws IOException {
    try (InputStream in = CheckCommand.class.getResourceAsStream("/tocsin.example.yaml")) {
      byte[] text = Objects.requireNonNull(in).readAllBytes();
      streams.out().print(new String(text, StandardCharsets.UTF_8));
      streams.out().flush();
    }
  }
}
