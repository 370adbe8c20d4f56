package dev.tocsin.cli;

import dev.tocsin.Surroundings;
import dev.tocsin.config.Configuration;
import dev.tocsin.oncall.Nearest;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Simulation;
import dev.tocsin.oncall.SimulationWords;
import dev.tocsin.oncall.Situation;
import dev.tocsin.oncall.TimeWords;
import dev.tocsin.oncall.WhoIsWoken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says who would be woken for an incident, step by step, without waking anybody. */
@Command(name = "simulate", description = "Who would be woken, when, by what and why; nobody is.")
final class SimulateCommand implements Callable<Integer> {
  @Option(
      names = "--severity",
      paramLabel = "1-4",
      description = "The incident's severity; paged as 2 while nobody has rated it.")
  private int severity;

  @Option(names = "--service", paramLabel = "NAME", description = "The service it is about.")
  private @Nullable String service;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      defaultValue = "now",
      description = "When it opens, such as \"2026-11-21 03:00\", +2h or \"monday 09:00\"; now.")
  private String at = "now";

  @Mixin private final ConfigOption config = new ConfigOption();

  private final Streams streams;
  private final InstantSource clock;
  private final Map<String, String> environment;

  SimulateCommand(Streams streams, InstantSource clock, Map<String, String> environment) {
    this.streams = streams;
    this.clock = clock;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (severity < 0 || severity > 4) {
      throw Complaint.badUsage("severities go from 1 to 4, not " + severity);
    }
    Configuration configuration = config.read(environment, streams);
    Roster roster = configuration.roster();
    checkService(roster.duties().services().keySet());
    KnownNow known = KnownNow.of(roster, new Surroundings(environment), clock, streams);
    Situation situation = new Situation(service, severity, opening(configuration), known.facts());
    Simulation simulation = Simulation.of(new WhoIsWoken(known.roster()), situation);
    SimulationWords.of(simulation, roster.zone()).forEach(streams.out()::println);
    return 0;
  }

  private void checkService(Set<String> services) {
    if (service != null && !services.contains(service)) {
      throw Complaint.badUsage(
          "unknown service '%s'%s".formatted(service, Nearest.hint(service, services)));
    }
  }

  private Instant opening(Configuration configuration) {
    return switch (new TimeWords(clock.instant(), configuration.company().zone()).upcoming(at)) {
      case Reading.Clear<Instant>(Instant instant) -> instant;
      case Reading.Unclear<Instant>(String why) -> throw Complaint.badUsage(why);
    };
  }
}
