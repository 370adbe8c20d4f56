package dev.tocsin.desk;

import dev.tocsin.oncall.CalendarEntry;
import dev.tocsin.oncall.CalendarReading;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Shift;
import dev.tocsin.storage.CalendarCopies.Copy;
import dev.tocsin.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The calendars of other programs that shifts are read from, by their last good copies. */
public final class Calendars {
  private static final Duration BACK = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofDays(400);

  private final Storage storage;
  private final Library library;
  private final Map<String, Entries> known = new ConcurrentHashMap<>();
  private final AtomicInteger version = new AtomicInteger();
  private volatile @Nullable Completed last;

  public Calendars(Storage storage, Library library) {
    this.storage = storage;
    this.library = library;
  }

  /** How calendars are fetched and read. */
  public interface Library {
    /** The text of a calendar, or {@link Unreadable}. */
    String fetch(String source);

    /** Its entries between two instants, or {@link Unreadable}; local times are in the zone. */
    List<CalendarEntry> read(String text, ZoneId zone, Span between);
  }

  /** Why a calendar is of no use, in a sentence. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String why) {
      super(why, null, false, false);
    }
  }

  /**
   * How it stands with a calendar.
   *
   * @param where without what may be a secret
   * @param readAt when it was last read well, null for never
   * @param error why that is so long ago
   * @param unmatched titles of entries that name nobody we know
   */
  public record State(
      String where,
      @Nullable Instant readAt,
      @Nullable String error,
      int shifts,
      List<String> unmatched) {}

  private record Entries(@Nullable Instant readAt, List<CalendarEntry> entries) {}

  private record Completed(Roster of, int version, Roster roster) {}

  /** Fetches every calendar of the roster once; what can't be read leaves its last good copy. */
  public void fetch(Roster roster) {
    for (String source : roster.calendars()) {
      try {
        String text = library.fetch(source);
        library.read(text, roster.zone(), window());
        storage.<@Nullable Void>write(
            tx -> {
              tx.calendars().keep(id(source), text);
              return null;
            });
      } catch (Unreadable e) {
        String why = String.valueOf(e.getMessage());
        storage.<@Nullable Void>write(
            tx -> {
              tx.calendars().failed(id(source), why);
              return null;
            });
      }
    }
    look(roster);
  }

  /** Takes in the copies that were kept since the last look, also by another instance. */
  public void look(Roster roster) {
    for (String source : roster.calendars()) {
      Optional<Copy> copy = storage.read(tx -> tx.calendars().find(id(source)));
      @Nullable Instant readAt = copy.map(Copy::readAt).orElse(null);
      Entries before = known.get(source);
      if (before == null || !Objects.equals(before.readAt(), readAt)) {
        known.put(source, new Entries(readAt, entries(copy, roster.zone())));
        version.incrementAndGet();
      }
    }
  }

  /** The roster with the shifts that its calendars are known to hold. */
  public Roster complete(Roster roster) {
    if (roster.calendars().isEmpty()) {
      return roster;
    }
    int now = version.get();
    Completed before = last;
    if (before != null && before.version() == now && before.of().equals(roster)) {
      return before.roster();
    }
    Map<String, List<Shift>> shifts = new HashMap<>();
    known.forEach(
        (source, read) ->
            shifts.put(source, CalendarReading.of(read.entries(), roster.staff()).shifts()));
    Completed fresh = new Completed(roster, now, roster.with(shifts));
    last = fresh;
    return fresh.roster();
  }

  /** How it stands with each calendar of the roster. */
  public List<State> states(Roster roster) {
    List<State> states = new ArrayList<>();
    for (String source : roster.calendars()) {
      Optional<Copy> copy = storage.read(tx -> tx.calendars().find(id(source)));
      CalendarReading read = CalendarReading.of(entries(copy, roster.zone()), roster.staff());
      states.add(
          new State(
              where(source),
              copy.map(Copy::readAt).orElse(null),
              copy.map(Copy::error).orElse(null),
              read.shifts().size(),
              read.unmatched()));
    }
    return List.copyOf(states);
  }

  /** The host of an address, or a file's name: what lies behind them may be a secret. */
  public static String where(String source) {
    return source.contains("://")
        ? "the calendar at " + source.replaceFirst("^.*?://", "").replaceFirst("[/?#].*$", "")
        : "the calendar " + source.replaceFirst("^.*[/\\\\]", "");
  }

  /** A copy that was good once may not be for a newer program. */
  private List<CalendarEntry> entries(Optional<Copy> copy, ZoneId zone) {
    String text = copy.map(Copy::text).orElse("");
    try {
      return text.isEmpty() ? List.of() : library.read(text, zone, window());
    } catch (Unreadable e) {
      return List.of();
    }
  }

  private Span window() {
    Instant now = storage.clock().instant();
    return new Span(now.minus(BACK), now.plus(AHEAD));
  }

  private static String id(String source) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
