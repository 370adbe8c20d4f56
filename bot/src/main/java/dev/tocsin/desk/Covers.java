package dev.tocsin.desk;

import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Shift;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shifts that people asked each other to take over, and which of those were agreed on. */
public final class Covers {
  private static final String COUNT = "covers";
  private static final String ONE = "cover/";

  private final Storage storage;

  public Covers(Storage storage) {
    this.storage = storage;
  }

  /**
   * A request that someone take over.
   *
   * @param schedule the schedule's name
   * @param asker the key of the one whose shifts they are
   * @param person the key of the one who is asked
   * @param inReturn the span of the other's shifts that the asker takes over, if it is a swap
   */
  public record Asked(
      int number,
      String schedule,
      String asker,
      String person,
      Span span,
      @Nullable Span inReturn) {

    public Asked(String schedule, String asker, String person, Span span) {
      this(0, schedule, asker, person, span, null);
    }

    /** The same, with the asker taking over something too. */
    public Asked inReturnFor(Span theirs) {
      return new Asked(number, schedule, asker, person, span, theirs);
    }

    Asked numbered(int given) {
      return new Asked(given, schedule, asker, person, span, inReturn);
    }

    /** What the asker takes over, as if the other had asked for that. */
    public Optional<Asked> other() {
      return Optional.ofNullable(inReturn)
          .map(
              theirs ->
                  new Asked(
                      number, schedule, /* asker= */ person, /* person= */ asker, theirs, null));
    }

    private Instant end() {
      return inReturn != null && inReturn.to().isAfter(span.to()) ? inReturn.to() : span.to();
    }
  }

  /** When people were last woken, by which those share the nights who have no schedule. */
  Nights nights() {
    return new Nights(storage);
  }

  /** Keeps a request until the one who is asked has answered, and numbers it. */
  public Asked ask(Asked unnumbered) {
    return storage.write(
        tx -> {
          int number = count(tx) + 1;
          String written = written(unnumbered, State.ASKED.word());
          while (!tx.keys().getOrPut(ONE + number, written).equals(written)) {
            number++;
          }
          tx.keys().put(COUNT, Integer.toString(number));
          tx.outbox().promise(job(Errand.ASK_COVER, number, tx.now()));
          return unnumbered.numbered(number);
        });
  }

  /** How many were asked for, or fewer while others ask at this moment. */
  private static int count(Transaction tx) {
    return tx.keys().get(COUNT).map(Integer::parseInt).orElse(0);
  }

  /** The request of a number, whatever became of it. */
  public Optional<Asked> find(int number) {
    return storage.read(tx -> tx.keys().get(ONE + number)).map(text -> read(number, text));
  }

  /** How a request stands. */
  public enum State {
    ASKED,
    AGREED,
    DECLINED;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of a request of this number so far. */
  public State state(int number) {
    return storage.read(tx -> tx.keys().get(ONE + number)).map(Covers::state).orElse(State.ASKED);
  }

  /**
   * The one who was asked says yes or no, and the asker is told; the first answer stands, and comes
   * back.
   */
  public State answer(Asked asked, boolean yes) {
    return storage.write(
        tx -> {
          State before = tx.keys().get(ONE + asked.number()).map(Covers::state).orElseThrow();
          if (before != State.ASKED) {
            return before;
          }
          State now = yes ? State.AGREED : State.DECLINED;
          tx.keys().put(ONE + asked.number(), written(asked, now.word()));
          tx.outbox().promise(job(Errand.ANSWER_COVER, asked.number(), tx.now()));
          tx.outbox().promise(Rotations.job(asked.schedule(), tx.now()));
          return now;
        });
  }

  private static State state(String written) {
    return State.valueOf(written.substring(0, written.indexOf(' ')).toUpperCase(Locale.ROOT));
  }

  /**
   * The covers that were agreed on and are not long over, for people and schedules that are still
   * there: one for each shift of the asker, and none for what is somebody else's.
   */
  List<Cover> all(Roster roster) {
    return storage.read(
        tx -> {
          int count = count(tx);
          Instant longOver = tx.now().minus(Duration.ofDays(1));
          List<Cover> covers = new ArrayList<>();
          for (int number = 1; number <= count; number++) {
            String text = tx.keys().get(ONE + number).orElse("");
            if (text.startsWith("agreed ")) {
              Asked asked = read(number, text);
              covers.addAll(asked.end().isBefore(longOver) ? List.of() : of(asked, roster, covers));
            }
          }
          return List.copyOf(covers);
        });
  }

  private static Job job(Errand errand, int number, Instant now) {
    String word = errand.word();
    return Job.of(word + "/" + number, 0, word, Integer.toString(number), now);
  }

  /** Both ways of a swap are seen from before it. */
  private static List<Cover> of(Asked asked, Roster roster, List<Cover> before) {
    return Stream.concat(Stream.of(asked), asked.other().stream())
        .flatMap(one -> oneWay(one, roster, before).stream())
        .toList();
  }

  private static List<Cover> oneWay(Asked asked, Roster roster, List<Cover> before) {
    return roster.staff().person(asked.person()).stream()
        .flatMap(
            who ->
                shifts(asked, roster, before).stream()
                    .map(mine -> new Cover(asked.schedule(), who, mine.from(), mine.to())))
        .toList();
  }

  /** The asker's own shifts in the span that was asked for, with the covers there are already. */
  public static List<Shift> shifts(Asked asked, Roster roster, List<Cover> covers) {
    return roster.schedule(asked.schedule()).stream()
        .flatMap(
            schedule ->
                schedule.with(covers).shifts(asked.span().from(), asked.span().to()).stream())
        .filter(shift -> shift.who().filter(who -> who.key().equals(asked.asker())).isPresent())
        .toList();
  }

  private static String written(Asked asked, String state) {
    String words =
        String.join(
            " ",
            state,
            asked.asker(),
            asked.person(),
            asked.span().from() + "",
            asked.span().to() + "",
            asked.schedule());
    return asked
        .other()
        .map(other -> words + " " + other.span().from() + " " + other.span().to())
        .orElse(words);
  }

  private static Asked read(int number, String text) {
    String[] parts = text.split(" ", 8);
    @Nullable Span inReturn = parts.length > 6 ? span(parts[6], parts[7]) : null;
    return new Asked(number, parts[5], parts[1], parts[2], span(parts[3], parts[4]), inReturn);
  }

  private static Span span(String from, String to) {
    return new Span(Instant.parse(from), Instant.parse(to));
  }
}
