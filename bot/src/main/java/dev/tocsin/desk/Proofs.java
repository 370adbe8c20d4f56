package dev.tocsin.desk;

import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Person;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Keys;
import dev.tocsin.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tests of people's channels, and when each channel was last proven to reach its person. */
public final class Proofs {
  private static final String COUNT = "proof-runs";
  private static final String FORGOTTEN = "proof-runs-forgotten";
  private static final String RUN = "proof-run/";
  private static final String PROVEN = "proven/";

  /** So many tests are kept; what they told is long seen. */
  private static final int KEPT = 200;

  /** So many are forgotten in one write; pages wait for it. */
  private static final int AT_ONCE = 20;

  /** Stands in no name of a person. */
  private static final char BEHIND = ' ';

  private static final int FINGERPRINT = 12;

  private final Storage storage;
  private final Changes changes;

  public Proofs(Storage storage, Changes changes) {
    this.storage = storage;
    this.changes = changes;
  }

  /** Whose channels a run tests. */
  public enum Kind {
    /** Those of the one who asked. */
    TEST,
    /** Everyone's. */
    DRILL,
    /** All of one person's, as every week. */
    WEEKLY,
    /** An address that is new. */
    FIRST;

    /** Whether somebody waits to be told what came of it; the others are told of failures only. */
    public boolean isAskedFor() {
      return this == TEST || this == DRILL;
    }
  }

  /**
   * One channel of one person, who is named by their key.
   *
   * @param address tells one address of theirs from another, without giving it away
   */
  public record Trial(String channel, String person, String address) {
    /** The channel as the person has it at the moment. */
    public static Trial of(Channel channel, Person person) {
      return new Trial(channel.word(), person.key(), fingerprint(channel, person));
    }

    private String words() {
      return channel + "/" + person;
    }

    private String written() {
      return words() + BEHIND + address;
    }

    static Trial read(String written) {
      int slash = written.indexOf('/');
      int behind = written.indexOf(BEHIND);
      int end = behind < 0 ? written.length() : behind;
      return new Trial(
          written.substring(0, slash),
          written.substring(slash + 1, end),
          written.substring(Math.min(end + 1, written.length())));
    }
  }

  /**
   * A test as it is asked for.
   *
   * @param asker the key of the one who is told what came of it
   * @param platform where they are told
   */
  public record Asked(Kind kind, String asker, String platform, List<Trial> trials) {}

  /** A test that was begun. */
  public record Run(int number, Instant at, Asked asked) {}

  /**
   * What came of one trial.
   *
   * @param at null while nothing is known
   * @param detail what the channel said, or why it failed
   */
  public record Result(Trial trial, @Nullable Instant at, boolean proven, String detail) {}

  /** Begins a test, once for each request. */
  public Run start(String request, Asked asked) {
    Run run =
        storage.write(
            tx -> {
              Optional<Run> before =
                  tx.requests()
                      .find(request)
                      .flatMap(answer -> find(tx.keys(), Integer.parseInt(answer.text())));
              if (before.isPresent()) {
                return before.get();
              }
              Run fresh = new Run(count(tx.keys()) + 1, tx.now(), asked);
              tx.keys().put(COUNT, fresh.number() + "");
              tx.keys().put(RUN + fresh.number(), written(fresh));
              tx.requests().remember(request, 0, fresh.number() + "");
              jobs(fresh).forEach(tx.outbox()::promise);
              forgetOld(tx.keys(), fresh.number() - KEPT);
              return fresh;
            });
    changes.tell();
    return run;
  }

  /**
   * When each channel was last proven is kept apart from the tests. Names are told one by one: how
   * a database sorts them is its own affair, and a search by their beginning would read them all.
   */
  private static void forgetOld(Keys keys, int newest) {
    int before = keys.get(FORGOTTEN).map(Integer::parseInt).orElse(0);
    int last = Math.min(newest, before + AT_ONCE);
    if (last > before) {
      keys.forget(
          IntStream.rangeClosed(before + 1, last).boxed().flatMap(n -> names(keys, n)).toList());
      keys.put(FORGOTTEN, last + "");
    }
  }

  private static Stream<String> names(Keys keys, int number) {
    String name = RUN + number;
    Stream<Trial> trials =
        find(keys, number).stream().flatMap(run -> run.asked().trials().stream());
    return Stream.concat(Stream.of(name), trials.map(trial -> name + "/" + trial.words()));
  }

  public Optional<Run> find(int number) {
    return storage.read(tx -> find(tx.keys(), number));
  }

  /** Keeps what came of a trial; the first word counts. */
  public void report(Run run, Trial trial, boolean proven, String detail) {
    storage.write(
        tx -> {
          String mark = proven ? "proven" : "failed";
          String name = RUN + run.number() + "/" + trial.words();
          tx.keys().getOrPut(name, tx.now() + " " + mark + " " + detail);
          if (proven) {
            tx.keys().put(PROVEN + trial.words(), "" + tx.now() + BEHIND + trial.address());
          }
          return proven;
        });
    changes.tell();
  }

  /** What is known of each trial of a run, in its order. */
  public List<Result> results(Run run) {
    return storage.read(
        tx ->
            run.asked().trials().stream()
                .map(trial -> result(tx.keys(), run.number(), trial))
                .toList());
  }

  /** When a channel of a person was last proven as it is; empty for never. */
  public Optional<Instant> lastProven(Channel channel, Person person) {
    Trial trial = Trial.of(channel, person);
    return storage
        .read(tx -> tx.keys().get(PROVEN + trial.words()))
        .map(kept -> kept.split(String.valueOf(BEHIND), 2))
        .filter(kept -> kept.length == 1 || kept[1].equals(trial.address()))
        .map(kept -> Instant.parse(kept[0]));
  }

  /** The trial of a run that is about this channel of this person. */
  public static Optional<Trial> trial(Run run, String channel, String person) {
    return run.asked().trials().stream()
        .filter(trial -> trial.channel().equals(channel) && trial.person().equals(person))
        .findFirst();
  }

  /** Whether a request has begun a test before. */
  boolean isBegun(String request) {
    return storage.read(tx -> tx.requests().find(request)).isPresent();
  }

  private static String fingerprint(Channel channel, Person person) {
    String address = String.valueOf(person.contact().address(channel));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The newest runs of those that are kept, newest first. */
  public List<Run> latest(int most, Predicate<Run> wanted) {
    return storage.read(
        tx -> {
          int count = count(tx.keys());
          return IntStream.rangeClosed(1, count)
              .map(number -> count + 1 - number)
              .limit(KEPT)
              .mapToObj(number -> find(tx.keys(), number))
              .flatMap(Optional::stream)
              .filter(wanted)
              .limit(most)
              .toList();
        });
  }

  private static List<Job> jobs(Run run) {
    Stream<Job> trials =
        run.asked().trials().stream()
            .map(trial -> job(run, Errand.PROVE_CHANNEL, "/" + trial.words(), Duration.ZERO));
    Job report = job(run, Errand.REPORT_PROOFS, "", Duration.ofSeconds(1));
    return Stream.concat(trials, Stream.of(report)).toList();
  }

  private static Job job(Run run, Errand errand, String what, Duration later) {
    String argument = run.number() + what;
    return Job.of(errand.word() + "/" + argument, 0, errand.word(), argument, run.at().plus(later));
  }

  private static Result result(Keys keys, int run, Trial trial) {
    Optional<String> kept = keys.get(RUN + run + "/" + trial.words());
    if (kept.isEmpty()) {
      return new Result(trial, null, false, "nothing is known yet");
    }
    String[] parts = kept.get().split(" ", 3);
    return new Result(trial, Instant.parse(parts[0]), parts[1].equals("proven"), parts[2]);
  }

  private static int count(Keys keys) {
    return keys.get(COUNT).map(Integer::parseInt).orElse(0);
  }

  private static Optional<Run> find(Keys keys, int number) {
    return keys.get(RUN + number).map(text -> read(number, text));
  }

  private static String written(Run run) {
    Asked asked = run.asked();
    String kind = asked.kind().name().toLowerCase(Locale.ROOT);
    String head = String.join(" ", kind, asked.asker(), asked.platform(), run.at() + "");
    return Stream.concat(Stream.of(head), asked.trials().stream().map(Trial::written))
        .reduce((a, b) -> a + "\n" + b)
        .orElseThrow();
  }

  private static Run read(int number, String text) {
    List<String> lines = text.lines().toList();
    String[] head = lines.getFirst().split(" ", 4);
    List<Trial> trials = lines.stream().skip(1).map(Trial::read).toList();
    Kind kind = Kind.valueOf(head[0].toUpperCase(Locale.ROOT));
    return new Run(number, Instant.parse(head[3]), new Asked(kind, head[1], head[2], trials));
  }
}
