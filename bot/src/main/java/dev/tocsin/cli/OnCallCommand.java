package dev.tocsin.cli;

import dev.tocsin.Surroundings;
import dev.tocsin.chat.ProofCards;
import dev.tocsin.config.Configuration;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Proofs;
import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Shift;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageUnavailable;
import dev.tocsin.timeline.LocalTimes;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says who is on call and how to reach them, for when neither the chat nor the server helps. */
@Command(name = "oncall", description = "Who is on call, and the numbers to call them by.")
final class OnCallCommand implements Callable<Integer> {
  private static final Duration MONTH = Duration.ofDays(31);

  @Mixin private final ConfigOption config = new ConfigOption();

  private final Streams streams;
  private final InstantSource clock;
  private final Map<String, String> environment;

  OnCallCommand(Streams streams, InstantSource clock, Map<String, String> environment) {
    this.streams = streams;
    this.clock = clock;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    System.setProperty("logback.configurationFile", "logback-quiet.xml");
    Configuration configuration = config.read(environment, streams);
    Roster roster = configuration.roster();
    Surroundings surroundings = new Surroundings(environment);
    if (!surroundings.hasDatabase()) {
      say(roster, List.of(), OnCallCommand::reach);
      return 0;
    }
    try (Storage storage = Storage.openBeside(surroundings.database(clock))) {
      Proofs proofs = new Proofs(storage, new Changes());
      OnCall onCall = new OnCall(() -> roster, new Covers(storage), proofs);
      Instant now = clock.instant();
      say(
          roster,
          onCall.facts().covers(),
          person -> reach(person) + "\n    " + ProofCards.line(person, proofs, now));
    } catch (StorageUnavailable e) {
      streams.err().println("covers agreed on in chat are left out: " + e.getMessage());
      say(roster, List.of(), OnCallCommand::reach);
    }
    return 0;
  }

  private void say(Roster roster, List<Cover> covers, Function<Person, String> about) {
    PrintWriter out = streams.out();
    LocalTimes times = LocalTimes.dated(roster.zone());
    Instant now = clock.instant();
    Set<Person> people = new LinkedHashSet<>();
    for (Schedule plain : roster.duties().schedules().values()) {
      Schedule schedule = plain.with(covers);
      Shift shift = schedule.shifts(now, now.plus(MONTH)).getFirst();
      shift.who().ifPresent(people::add);
      String next =
          schedule.nextAfter(now).flatMap(Shift::who).map(who -> ", then " + who.name()).orElse("");
      String who = shift.who().map(Person::name).orElse("nobody");
      out.println(schedule.name() + ": " + who + " until " + times.moment(shift.to()) + next);
    }
    List<Person> founders = roster.staff().founders();
    people.addAll(founders);
    out.println(
        "founders, always: "
            + founders.stream().map(Person::name).collect(Collectors.joining(", ")));
    out.println();
    people.forEach(person -> out.println(about.apply(person)));
  }

  private static String reach(Person person) {
    String addresses =
        Stream.of(Channel.VOICE, Channel.EMAIL)
            .map(person.contact()::address)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.joining(", "));
    return "  " + person.name() + ": " + (addresses.isEmpty() ? "no number known" : addresses);
  }
}
