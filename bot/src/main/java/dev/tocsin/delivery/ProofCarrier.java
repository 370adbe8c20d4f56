package dev.tocsin.delivery;

import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Post;
import dev.tocsin.chat.PostKey;
import dev.tocsin.chat.ProofCards;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.Proofs.Result;
import dev.tocsin.desk.Proofs.Run;
import dev.tocsin.desk.Proofs.Trial;
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

  /** A call rings for up to a minute, and its receipt comes when it ends. */
  private static final Duration UNTIL_CONFIRMED = Duration.ofMinutes(2);

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
      Proofs.trial(run.get(), parts[1], parts[2]).ifPresent(trial -> prove(run.get(), trial, task));
    } else if (run.isPresent()) {
      report(run.get(), task);
    }
  }

  /** One try is enough: whether the channel works is the question. */
  private void prove(Run run, Trial trial, Task task) {
    Optional<Person> person = addresses.person(trial.person());
    Optional<PagerChannel> channel =
        ways.channels().stream().filter(one -> one.name().equals(trial.channel())).findFirst();
    if (person.isEmpty() || channel.isEmpty()) {
      String why = person.isEmpty() ? "no longer in the configuration" : "it is not set up";
      onCall.proofs().report(run, trial, false, why);
      return;
    }
    String what = String.join("/", "proof", run.number() + "", trial.channel(), trial.person());
    try {
      Notice test = test(PostKey.of(what, run.at()), person.get(), run);
      task.hold().confirm();
      String said = channel.get().tell(test);
      if (!channel.get().confirms()) {
        onCall.proofs().report(run, trial, true, said);
      }
    } catch (PageFailure failure) {
      onCall.proofs().report(run, trial, false, String.valueOf(failure.getMessage()));
    }
  }

  /** Whoever asks for themself wants to know whether a page would wake them. */
  private Notice test(String key, Person person, Run run) {
    return run.asked().kind() == Proofs.Kind.TEST
        ? Notice.loudTest(key, person, why(run), clock.instant())
        : Notice.test(key, person, why(run), clock.instant());
  }

  private String why(Run run) {
    String asker = addresses.person(run.asked().asker()).map(Person::name).orElse("Someone");
    return switch (run.asked().kind()) {
      case TEST -> "You asked for it";
      case DRILL -> asker + " runs a drill of everyone's channels";
      case WEEKLY -> "It is tested every week";
      case FIRST -> "This address is new";
    };
  }

  private void report(Run run, Task task) {
    List<Result> results = onCall.proofs().results(run);
    Instant since = task.job().dueAt();
    List<Trial> open =
        results.stream().filter(result -> result.at() == null).map(Result::trial).toList();
    boolean toBeConfirmed = open.stream().anyMatch(this::confirms);
    Instant latest = since.plus(toBeConfirmed ? UNTIL_CONFIRMED : PATIENCE);
    if (!open.isEmpty() && clock.instant().isBefore(latest)) {
      throw new NotYet(Duration.ofSeconds(1));
    }
    open.stream()
        .filter(this::confirms)
        .forEach(trial -> onCall.proofs().report(run, trial, false, "never confirmed"));
    tell(run, onCall.proofs().results(run), task);
  }

  private boolean confirms(Trial trial) {
    return ways.channels().stream()
        .anyMatch(channel -> channel.name().equals(trial.channel()) && channel.confirms());
  }

  /** Whoever asked on the web sees it there, on the page of who is on call. */
  private void tell(Run run, List<Result> results, Task task) {
    if (run.asked().platform().equals(ChatUser.WEB)) {
      return;
    }
    if (run.asked().kind().isAskedFor()) {
      answer(run, results, task);
    } else if (results.stream().anyMatch(result -> !result.proven())) {
      Post post = post(run, results, task);
      ways.platforms().home().ifPresent(platform -> platform.post(platform.incidentsRoom(), post));
    }
  }

  private void answer(Run run, List<Result> results, Task task) {
    ChatPlatform platform = ways.platforms().named(run.asked().platform());
    Who asker =
        addresses
            .person(run.asked().asker())
            .map(person -> new Who(person.key(), person.name()))
            .orElse(new Who(run.asked().asker(), run.asked().asker()));
    Post post = post(run, results, task);
    for (ChatUser user : addresses.of(List.of(asker), platform.name())) {
      platform.whisper(user, post);
    }
  }

  private Post post(Run run, List<Result> results, Task task) {
    return new Post(
        PostKey.of(task.job().id(), run.at()), ProofCards.results(run, results, onCall.roster()));
  }
}
