package dev.tocsin.desk;

import dev.tocsin.storage.Job;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import dev.tocsin.watch.Ends;
import dev.tocsin.watch.Expiry;
import dev.tocsin.watch.Hours;
import dev.tocsin.watch.Known;
import dev.tocsin.watch.Saying;
import dev.tocsin.watch.Unreadable;
import dev.tocsin.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches what ends on a day, so that somebody is told in time, and once. */
public final class Expiries {
  private static final Logger log = LoggerFactory.getLogger(Expiries.class);

  /** The configuration may change what is watched; this is how soon that is noticed. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Registries turn away who asks for many things at once. */
  private static final Duration BETWEEN_TWO = Duration.ofSeconds(1);

  /** How often good news has to be repeated to be believed. */
  private static final int AGAIN = 3;

  private final Storage storage;
  private final Supplier<List<Watch>> watches;
  private final Supplier<ZoneId> zone;
  private final Ends ends;

  /**
   * @param zone where dates are meant, and people have their working hours
   */
  public Expiries(
      Storage storage, Supplier<List<Watch>> watches, Supplier<ZoneId> zone, Ends ends) {
    this.storage = storage;
    this.watches = watches;
    this.zone = zone;
    this.ends = ends;
  }

  /** Where nothing is watched. */
  public Expiries(Storage storage) {
    this(storage, List::of, () -> ZoneOffset.UTC, new Ends(Expiries::nowhere, Expiries::nowhere));
  }

  private static Instant nowhere(Watch watch) {
    throw new Unreadable("nothing is watched");
  }

  /** What somebody is to be told. */
  public record Notice(Watch watch, Known known, Saying saying) {}

  /** How it stands with a watch. */
  public record Standing(Watch watch, Known known, Expiry.State state) {}

  private record Seen(String id, @Nullable Instant end, String why) {}

  /**
   * Looks at what was not looked at for the longest, promises what is to be said of all by now, and
   * says when to look again. One at a time, so that a server that is slow keeps nobody waiting.
   */
  public Duration look() {
    List<Watch> all = all();
    if (all.isEmpty()) {
      return LONGEST;
    }
    Instant now = storage.clock().instant();
    Map<String, Known> known = known();
    List<Watch> due =
        all.stream()
            .filter(Watch::isElsewhere)
            .filter(watch -> !nextLook(watch, known).isAfter(now))
            .sorted(Comparator.comparing(watch -> nextLook(watch, known)))
            .toList();
    Optional<Seen> seen = due.stream().findFirst().map(watch -> see(watch, before(watch, known)));
    storage.<@Nullable Void>write(
        tx -> {
          all.forEach(watch -> settle(tx, watch, seen));
          return null;
        });
    return due.size() > 1 ? BETWEEN_TWO : LONGEST;
  }

  private static Instant nextLook(Watch watch, Map<String, Known> known) {
    return new Expiry(watch, before(watch, known)).nextLook();
  }

  private static Known before(Watch watch, Map<String, Known> known) {
    return known.getOrDefault(watch.id(), Known.NOTHING);
  }

  /** What goes wrong with one must not keep the others from being looked at. */
  private Seen see(Watch watch, Known before) {
    try {
      return new Seen(watch.id(), earliest(watch, before), "");
    } catch (Unreadable e) {
      return new Seen(watch.id(), null, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      log.error("{} can't be looked at in a way that nobody foresaw", watch.id(), e);
      return new Seen(
          watch.id(), null, "it fails in a way that nobody foresaw; the log tells more");
    }
  }

  /**
   * Several servers may answer at one address. Once people were told of an end, a later one counts
   * only when all that answer show it.
   */
  private Instant earliest(Watch watch, Known before) {
    Instant end = ends.read(watch, zone.get());
    for (int more = 0; more < AGAIN && isNewCertificate(watch, before, end); more++) {
      Instant other = ends.read(watch, zone.get());
      end = other.isBefore(end) ? other : end;
    }
    return end;
  }

  private static boolean isNewCertificate(Watch watch, Known before, Instant end) {
    return watch instanceof Watch.Certificate && before.isRenewedBy(end);
  }

  /** What is promised and that it was is one transaction, so that a crash repeats nothing. */
  private void settle(Transaction tx, Watch watch, Optional<Seen> seen) {
    Optional<Known> stored = tx.watches().find(watch.id()).map(WatchRows::known);
    Known before = stored.orElse(Known.NOTHING);
    Known known = seenNow(watch, before, seen, tx.now());
    Instant end = known.end();
    if (end != null && before.isRenewedBy(end)) {
      promise(tx, watch, known, Saying.RENEWED);
    }
    Optional<Saying> due = new Expiry(watch, known).due(tx.now(), hours());
    due.ifPresent(saying -> promise(tx, watch, known, saying));
    Known after = due.map(saying -> known.after(saying, tx.now())).orElse(known);
    if (!after.equals(before) || stored.isEmpty()) {
      tx.watches().put(watch.id(), WatchRows.row(after));
    }
  }

  private Known seenNow(Watch watch, Known before, Optional<Seen> seen, Instant now) {
    if (watch instanceof Watch.Day day) {
      Instant end = day.end(zone.get());
      return end.equals(before.end()) ? before : before.read(end, now);
    }
    return seen.filter(one -> one.id().equals(watch.id()))
        .map(one -> one.end() == null ? before.failed(one.why(), now) : before.read(one.end(), now))
        .orElse(before);
  }

  private static void promise(Transaction tx, Watch watch, Known known, Saying saying) {
    String word = Errand.TELL_EXPIRY.word();
    String what = String.join("/", saying.name().toLowerCase(Locale.ROOT), end(known), watch.id());
    String id = String.join("/", word, tx.now().getEpochSecond() + "", what);
    tx.outbox().promise(Job.of(id, 0, word, what, tx.now()));
  }

  private static String end(Known known) {
    return known.end() == null ? "never" : known.end().getEpochSecond() + "";
  }

  /** The notice of a job, unless things have changed so that there is nothing to tell. */
  public Optional<Notice> find(String what) {
    String[] parts = what.split("/", 3);
    Saying saying = Saying.valueOf(parts[0].toUpperCase(Locale.ROOT));
    Map<String, Known> known = known();
    return all().stream()
        .filter(watch -> watch.id().equals(parts[2]))
        .map(watch -> new Notice(watch, before(watch, known), saying))
        .filter(notice -> end(notice.known()).equals(parts[1]))
        .filter(notice -> saying != Saying.TROUBLE || notice.known().trouble() != null)
        .findFirst();
  }

  /** An incident was opened for the end of a watch. */
  public void opened(Watch watch, long incident) {
    storage.<@Nullable Void>write(
        tx -> {
          tx.watches().opened(watch.id(), incident);
          return null;
        });
  }

  /** How it stands with each watch of the configuration. */
  public List<Standing> standings() {
    Instant now = storage.clock().instant();
    Map<String, Known> known = known();
    return all().stream()
        .map(watch -> new Expiry(watch, before(watch, known)))
        .map(expiry -> new Standing(expiry.watch(), expiry.known(), expiry.state(now)))
        .toList();
  }

  private Hours hours() {
    return new Hours(at -> Reminders.workingTime(at, zone.get()));
  }

  /** Each once, however often it stands in the file. */
  private List<Watch> all() {
    Map<String, Watch> all = new LinkedHashMap<>();
    watches.get().forEach(watch -> all.putIfAbsent(watch.id(), watch));
    return List.copyOf(all.values());
  }

  private Map<String, Known> known() {
    Map<String, Known> known = new LinkedHashMap<>();
    storage
        .read(tx -> tx.watches().all())
        .forEach((id, row) -> known.put(id, WatchRows.known(row)));
    return known;
  }
}
