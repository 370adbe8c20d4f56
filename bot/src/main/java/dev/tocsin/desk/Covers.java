package dev.tocsin.desk;

import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Storage;
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
          int number = tx.keys().get(COUNT).map(Integer::parseInt).orElse(0) + 1;
          tx.keys().put(COUNT, Integer.toString(number));
          Asked asked = unnumbered.numbered(number);
          tx.keys().put(ONE + number, written(asked, "asked"));
          tx.outbox().promise(job(number, tx.now()));
          return asked;
        });
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
          return null;
        });
  }

  /** The covers that were agreed on, for people and schedules that are still there. */
  List<Cover> all(Roster roster) {
    return storage.read(
        tx -> {
          int count = tx.keys().get(COUNT).map(Integer::parseInt).orElse(0);
          List<Cover> covers = new ArrayList<>();
          for (int number = 1; number <= count; number++) {
            String text = tx.keys().get(ONE + number).orElse("");
            if (text.startsWith("agreed ")) {
              cover(read(number, text), roster).ifPresent(covers::add);
            }
          }
          return List.copyOf(covers);
        });
  }

  private static Job job(int number, Instant now) {
    String word = Errand.ASK_COVER.word();
    return Job.of(word + "/" + number, 0, word, Integer.toString(number), now);
  }

  private static Optional<Cover> cover(Asked asked, Roster roster) {
    Optional<Person> person = roster.staff().person(asked.person());
    return person.map(who -> new Cover(asked.schedule(), who, asked.from(), asked.to()));
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
