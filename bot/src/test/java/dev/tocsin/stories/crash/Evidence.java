package dev.tocsin.stories.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.Entry;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import dev.tocsin.storage.Transaction;
import dev.tocsin.timeline.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a killed process left behind on disk.
 *
 * @param messages by their ids, as they read now
 */
record Evidence(Map<Long, List<Entry>> journals, Map<String, String> messages) {
  static final Evidence NONE = new Evidence(Map.of(), Map.of());

  /** Reads a copy, so that the next process has the recovery to do itself. */
  static Evidence in(Path folder) throws IOException {
    Path copy = Files.createDirectories(folder.resolve("evidence")).resolve("tocsin.db");
    for (String part : List.of("", "-wal")) {
      Path from = folder.resolve("tocsin.db" + part);
      Path to = copy.resolveSibling("tocsin.db" + part);
      if (Files.exists(from)) {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.deleteIfExists(to);
      }
    }
    Files.deleteIfExists(copy.resolveSibling("tocsin.db-shm"));
    var settings = new StorageSettings("jdbc:sqlite:" + copy, null, null, InstantSource.system());
    try (Storage storage = Storage.open(settings)) {
      return storage.read(Evidence::of);
    }
  }

  static Evidence of(Transaction tx) {
    Map<Long, List<Entry>> journals = new TreeMap<>();
    Map<String, String> messages = new HashMap<>();
    for (long incident : tx.journal().incidents()) {
      journals.put(incident, tx.journal().read(incident));
      tx.messages().of(incident).forEach(row -> messages.put(row.id(), row.content().text()));
    }
    return new Evidence(journals, messages);
  }

  /** Every journal is gapless and folds, and begins with what it held before. */
  void expectWhole(Evidence before) {
    journals.forEach(
        (incident, entries) -> {
          assertThat(entries.stream().map(Entry::seq))
              .containsExactlyElementsOf(IntStream.rangeClosed(1, entries.size()).boxed().toList());
          assertThat(incident(incident).exists()).isTrue();
          List<Entry> known = before.journals().getOrDefault(incident, List.of());
          assertThat(entries.stream().limit(known.size()).toList()).isEqualTo(known);
        });
    assertThat(journals.keySet()).containsAll(before.journals().keySet());
  }

  /** The ids of the requests that changed something. */
  Set<String> requests() {
    Set<String> requests = new HashSet<>();
    journals.values().forEach(entries -> entries.forEach(one -> requests.add(one.request())));
    return requests;
  }

  /** The pages that steps of chains asked for; the newest step's only where told. */
  List<String> pages(boolean newestToo) {
    return journals.keySet().stream().flatMap(incident -> pages(incident, newestToo)).toList();
  }

  /** The pages of chains that nobody has answered, of which no success is on record. */
  List<String> owed() {
    Set<String> settled = settled();
    return journals.keySet().stream()
        .filter(incident -> incident(incident).isEscalating())
        .flatMap(incident -> pages(incident, true))
        .filter(page -> !settled.contains(page))
        .toList();
  }

  /** The pages that are on record as sent: nobody may send them again. */
  Set<String> settled() {
    Set<String> settled = new HashSet<>();
    for (long incident : journals.keySet()) {
      for (Recorded entry : history(incident)) {
        if (entry.event() instanceof PagingEvent.PageAttempted tried
            && tried.outcome() == PagingEvent.Outcome.SENT) {
          settled.add(key(incident, asked(incident, tried), tried.channel(), tried.who()));
        }
      }
    }
    return settled;
  }

  private Stream<String> pages(long incident, boolean newestToo) {
    List<Recorded> steps =
        history(incident).stream()
            .filter(entry -> entry.event() instanceof PagingEvent.StepReached)
            .toList();
    return steps.stream()
        .limit(newestToo ? steps.size() : Math.max(0, steps.size() - 1))
        .flatMap(
            entry ->
                ((PagingEvent.StepReached) entry.event())
                    .woken().stream().map(one -> key(incident, entry, "email", one.who())));
  }

  /** When each page of a chain was due: as soon as the step before it had waited long enough. */
  Map<String, Instant> due() {
    Map<String, Instant> due = new HashMap<>();
    for (long incident : journals.keySet()) {
      Instant next = null;
      for (Recorded entry : history(incident)) {
        if (entry.event() instanceof PagingEvent.StepReached reached) {
          Instant itsTime = next == null ? entry.at() : next;
          reached
              .woken()
              .forEach(one -> due.put(key(incident, entry, "email", one.who()), itsTime));
          next = entry.at().plus(reached.waitFor());
        }
      }
    }
    return due;
  }

  private Recorded asked(long incident, PagingEvent.PageAttempted tried) {
    return history(incident).get(tried.order() - 1);
  }

  private static String key(long incident, Recorded asked, String channel, Who who) {
    return String.join(
        "/", Incident.name(incident), asked.seq() + "", channel, who.id(), asked.at() + "");
  }

  private Incident incident(long number) {
    return Incident.of(number, history(number));
  }

  private List<Recorded> history(long incident) {
    return journals.getOrDefault(incident, List.of()).stream().map(Evidence::recorded).toList();
  }

  static Recorded recorded(Entry entry) {
    String[] actor = entry.actor().split(" ", 2);
    var stored = new EventJson.Stored(entry.type(), entry.version(), entry.body());
    return new Recorded(
        entry.seq(), entry.at(), new Who(actor[0], actor[1]), EventJson.read(stored));
  }
}
