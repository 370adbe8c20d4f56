package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.LifecycleCommand.ChangeSeverity;
import dev.tocsin.incident.LifecycleCommand.Reopen;
import dev.tocsin.incident.LifecycleCommand.Resolve;
import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.Snooze;
import dev.tocsin.incident.PagingCommand.TakeBackAcknowledgement;
import dev.tocsin.incident.PeopleCommand.AssignRole;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Who;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TheNightEndsWithTheFoundersTest {
  private static final List<String> COMPANIES =
      List.of(
          """
          policies: { default: { steps: [{ page: [linus, grace], wait: 5m, acks: 2 }, { page: one-of:everyone, acks: 3 }], repeat: 2 } }
          """
              .replace(", acks: 3", ", acks: 1"),
          """
          hours: { office: { from: "09:00", to: "17:00" } }
          policies: { default: { steps: [{ page: team:everyone, acks: 3, during: office }, { page: [linus, ada, grace], acks: 3, outside: office }] } }
          """,
          """
          founder-mode: { wait: 10m }
          """);

  @TempDir Path folder;

  static List<Long> seeds() {
    return IntStream.range(0, 12).mapToObj(seed -> 815L + seed).toList();
  }

  /** Whoever takes it says no further word: the longest that is believed is an hour. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_people_say_and_then_leave_it(long seed) {
    Random random = new Random(seed);
    String company =
        """
        company: { name: Night, timezone: UTC }
        people: { ada: { ntfy: ada }, linus: { ntfy: linus }, grace: { ntfy: grace } }
        founders: [ada]
        """
            + COMPANIES.get(random.nextInt(COMPANIES.size()));
    try (NightShift night = new NightShift(folder, company).with("push")) {
      night.opens(null, Severity.of(1 + random.nextInt(4)));
      night.tries("linus", new AssignRole("lead", new Who("linus", "linus")));
      IntStream.range(0, random.nextInt(12)).forEach(_ -> happens(night, random));
      night.tries("linus", new Reopen("again", "default"));
      night.tries("linus", new ChangeSeverity(Severity.of(1 + random.nextInt(2)), null, "default"));
      int before = night.rang().size();
      night.passes(Duration.ofHours(2));
      assertThat(night.rang().subList(before, night.rang().size())).contains("ada push");
    }
  }

  private static void happens(NightShift night, Random random) {
    String who = List.of("ada", "linus", "grace").get(random.nextInt(3));
    night.tries(who, command(random));
    night.passes(Duration.ofMinutes(random.nextInt(25)));
  }

  private static IncidentCommand command(Random random) {
    Duration hour = Duration.ofHours(1);
    return switch (random.nextInt(6)) {
      case 0, 1 -> new Acknowledge("button", true);
      case 2 -> new Snooze("link", true, Duration.ofMinutes(1 + random.nextInt(59)), hour);
      case 3 -> new TakeBackAcknowledgement();
      case 4 -> new ChangeSeverity(Severity.of(1 + random.nextInt(4)), null, "default");
      default -> new Resolve("Restarted.");
    };
  }
}
