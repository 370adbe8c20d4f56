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
import java.util.Optional;
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
   */
  public record Asked(
      int number, String schedule, String asker, String person, Instant from, Instant to) {

    Asked numbered(int given) {
      return new Asked(given, schedule, asker, person, from, to);
    }
  }

  /** Keeps a request until the one who is asked has answered, and numbers it. */
  public Asked ask(Asked unnumbered) {
    return storage.write(
        tx -> {
          int number = count(tx) + 1;
          String written = written(unnumbered, "asked");
          while (!tx.keys().getOrPut(ONE + number, written).equals(written)) {
            number++;
          }
          tx.keys().put(COUNT, Integer.toString(number));
          tx.outbox().promise(job(number, tx.now()));
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

  /** The one who was asked said yes or no. */
  public void answer(Asked asked, boolean yes) {
    storage.<@Nullable Void>write(
        tx -> {
          tx.keys().put(ONE + asked.number(), written(asked, yes ? "agreed" : "declined"));
          tx.outbox().promise(Rotations.job(asked.schedule(), tx.now()));
          return null;
        });
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
              covers.addAll(asked.to().isBefore(longOver) ? List.of() : of(asked, roster, covers));
            }
          }
          return List.copyOf(covers);
        });
  }

  private static Job job(int number, Instant now) {
    String word = Errand.ASK_COVER.word();
    return Job.of(word + "/" + number, 0, word, Integer.toString(number), now);
  }

  private static List<Cover> of(Asked asked, Roster roster, List<Cover> before) {
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
        .flatMap(schedule -> schedule.with(covers).shifts(asked.from(), asked.to()).stream())
        .filter(shift -> shift.who().filter(who -> who.key().equals(asked.asker())).isPresent())
        .toList();
  }

  private static String written(Asked asked, String state) {
    return String.join(
        " ",
        state,
        asked.asker(),
        asked.person(),
        asked.from() + "",
        asked.to() + "",
        asked.schedule());
  }

  private static Asked read(int number, String text) {
    String[] parts = text.split(" ", 6);
    Instant from = Instant.parse(parts[3]);
    return new Asked(number, parts[5], parts[1], parts[2], from, Instant.parse(parts[4]));
  }
}
