package dev.tocsin.cli;

import dev.tocsin.CannotStart;
import dev.tocsin.PagersAlone;
import dev.tocsin.Surroundings;
import dev.tocsin.config.Configuration;
import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Person;
import dev.tocsin.paging.PagerChannel;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Watches a Tocsin from another machine, and wakes the founders when it falls silent. */
@Command(
    name = "watch",
    description = "Watch a Tocsin from another machine; wake the founders if it falls silent.")
final class WatchCommand implements Callable<Integer> {
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})(s|m|h)");
  private static final String READINESS = "/actuator/health/readiness";

  @Parameters(paramLabel = "URL", description = "Its address, such as https://tocsin.acme.test.")
  private String url = "";

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "30s",
      description = "How often it is looked at; ${DEFAULT-VALUE}.")
  private String every = "";

  @Option(
      names = "--silent-for",
      paramLabel = "TIME",
      defaultValue = "2m",
      description = "How long it may say nothing before the founders are woken; ${DEFAULT-VALUE}.")
  private String silentFor = "";

  @Mixin private final ConfigOption config = new ConfigOption();

  @Option(names = "--test", description = "Send each founder a test by each channel, and end.")
  private boolean test;

  private final Streams streams;
  private final InstantSource clock;
  private final Map<String, String> environment;

  WatchCommand(Streams streams, InstantSource clock, Map<String, String> environment) {
    this.streams = streams;
    this.clock = clock;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Server server = Server.at(address());
    Duration pause = span("--every", every);
    Duration patience = span("--silent-for", silentFor);
    Configuration configuration = config.read(environment, streams);
    try (PagersAlone pagers = PagersAlone.of(new Surroundings(environment), configuration)) {
      Map<Channel, PagerChannel> channels = channels(pagers.channels());
      List<Person> founders = configuration.roster().staff().founders();
      Lookout lookout = new Lookout(founders, channels.keySet(), patience);
      refuseUnreachable(lookout.unreachable(), founders);
      Watch watch = new Watch(server, lookout, new Watch.Bell(channels, clock, streams.out()));
      if (test) {
        return watch.test(founders) ? 0 : 1;
      }
      watch.go(pause);
      return 0;
    } catch (CannotStart e) {
      throw Complaint.failure(String.valueOf(e.getMessage()));
    }
  }

  /** By default the question is whether it can work: it says no when its worker stands still. */
  private URI address() {
    try {
      URI given = URI.create(url);
      if (given.getHost() != null && Set.of("http", "https").contains(given.getScheme())) {
        boolean bare = given.getPath() == null || given.getPath().matches("/?");
        return bare ? given.resolve(READINESS) : given;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw Complaint.badUsage("'" + url + "' is not an address, such as https://tocsin.acme.test");
  }

  private static Duration span(String option, String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw Complaint.badUsage(option + " takes a time such as 30s or 2m, not '" + text + "'");
    }
    long number = Long.parseLong(span.group(1));
    return switch (span.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  private static Map<Channel, PagerChannel> channels(List<PagerChannel> pagers) {
    Map<String, PagerChannel> byName =
        pagers.stream().collect(Collectors.toMap(PagerChannel::name, Function.identity()));
    return Stream.of(Channel.values())
        .filter(channel -> byName.containsKey(channel.word()))
        .collect(Collectors.toMap(Function.identity(), channel -> byName.get(channel.word())));
  }

  /** A watcher that can wake nobody would be worse than none. */
  private void refuseUnreachable(List<Person> unreachable, List<Person> founders) {
    String names = unreachable.stream().map(Person::name).collect(Collectors.joining(", "));
    if (unreachable.size() == founders.size()) {
      throw Complaint.badUsage(
          "no founder can be reached from here: set NTFY_URL, SPRING_MAIL_HOST or the TWILIO_…"
              + " variables, as the server has them");
    }
    if (!unreachable.isEmpty()) {
      streams.err().println("not reachable from here: " + names);
    }
  }
}
