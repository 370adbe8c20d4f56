package dev.tocsin.delivery;

import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.ProofCards;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.Proofs.Run;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Person;
import dev.tocsin.paging.Notice;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Tests people's channels, and tells the one who asked what came of it. */
final class ProofCarrier implements Carrier {
  /** How long the report waits for channels that are slow to answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final OnCall onCall;
  private final Delivery.Ways ways;
  private final Addresses addresses;
  private final InstantSource clock;

  ProofCarrier(OnCall onCall, Delivery.Ways ways, Addresses addresses, InstantSource clock) {
    this.onCall = onCall;
    this.ways = ways;
    this.addresses = addresses;
    this.clock = clock;
  }

  @Override
  public void carry(Task task) {
    String[] parts = task.argument().split("/", 3);
    Optional<Run> run = onCall.proofs().find(Integer.parseInt(parts[0]));
    if (run.isPresent() && task.errand() == Errand.PROVE_CHANNEL) {
      prove(run.get(), new Proofs.Trial(parts[1], parts[2]));
    } else if (run.isPresent()) {
      report(run.get(), task);
    }
  }

  /** One try is enough: whether the channel works is the question. */
  private void prove(Run run, Proofs.Trial trial) {
    Optional<Person> person = addresses.person(trial.person());
    Optional<PagerChannel> channel =
        ways.channels().stream().filter(one -> one.name().equals(trial.channel())).findFirst();
    if (person.isEmpty() || channel.isEmpty()) {
      String why = person.isEmpty() ? "no longer in the configuration" : "it is not set up";
      onCall.proofs().report(run, trial, false, why);
      return;
    }
    String key = "proof/" + run.number() + "/" + trial.channel() + "/" + trial.person();
    try {
      Notice test = Notice.test(key, person.get(), why(run), clock.instant());
      onCall.proofs().report(run, trial, true, channel.get().tell(test));
    } catch (PageFailure failure) {
      onCall.proofs().report(run, trial, false, String.valueOf(failure.getMessage()));
    }
  }

  private String why(Run run) {
    String asker = addresses.person(run.asked().asker()).map(Person::name).orElse("Someone");
    return run.asked().kind() == Proofs.Kind.DRILL
        ? asker + " runs a drill of everyone's channels"
        : "You asked for it";
  }

  private void report(Run run, Task task) {
    List<Proofs.Result> results = onCall.proofs().results(run);
    Instant latest = task.job().dueAt().plus(PATIENCE);
    boolean waiting = results.stream().anyMatch(result -> result.at() == null);
    if (waiting && clock.instant().isBefore(latest)) {
      throw new NotYet(Duration.ofSeconds(1));
    }
    ChatPlatform platform = ways.platforms().named(run.asked().platform());
    Who asker =
        addresses
            .person(run.asked().asker())
            .map(person -> new Who(person.key(), person.name()))
            .orElse(new Who(run.asked().asker(), run.asked().asker()));
    Post post = new Post(task.job().id(), ProofCards.results(run, results, onCall.roster()));
    for (ChatUser user : addresses.of(List.of(asker), platform.name())) {
      platform.whisper(user, post);
    }
  }
}
