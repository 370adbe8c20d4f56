package dev.tocsin.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.tocsin.oncall.Service;
import dev.tocsin.storage.Entry;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How what the company runs stands, as far as those affected were told. */
public final class PublicStatus {
  private static final Duration REMEMBERED = Duration.ofDays(14);

  private static final Set<String> TOLD = Set.of("update-published");

  /** Older updates than so many are not looked at. */
  private static final int MOST = 500;

  private final Storage storage;
  private final Supplier<Collection<Service>> services;

  /**
   * @param services what the company runs; those affected know its components
   */
  public PublicStatus(Storage storage, Supplier<Collection<Service>> services) {
    this.storage = storage;
    this.services = services;
  }

  /**
   * All of it at one moment.
   *
   * @param components how each stands, in the order of the configuration
   * @param past what is over, the latest first
   */
  public record Now(
      Instant at,
      Map<String, Condition> components,
      List<PublicTrouble> current,
      List<PublicTrouble> past) {

    /** What lasts, and then what is over. */
    public Stream<PublicTrouble> all() {
      return Stream.concat(current.stream(), past.stream());
    }

    /** How all stands together. */
    public Condition worst() {
      return Stream.concat(
              components.values().stream(), current.stream().map(PublicTrouble::condition))
          .max(Comparator.naturalOrder())
          .orElse(Condition.OPERATIONAL);
    }
  }

  /** How something stands, the best first. */
  public enum Condition {
    OPERATIONAL,
    DEGRADED,
    PARTIAL_OUTAGE,
    MAJOR_OUTAGE
  }

  /** What there is to say now; private incidents and drills are not in it. */
  public Now now() {
    return storage.read(this::at);
  }

  private Now at(Transaction tx) {
    Instant since = tx.now().minus(REMEMBERED);
    PublicFiles files = new PublicFiles(tx);
    Map<Long, List<PublicTrouble.File>> together =
        tx.journal().latest(TOLD, MOST).stream()
            .map(Entry::incident)
            .distinct()
            .sorted()
            .flatMap(incident -> files.find(incident, since).stream())
            .collect(
                groupingBy(file -> files.lastOf(file).incident().id(), TreeMap::new, toList()));
    List<PublicTrouble> troubles =
        together.values().stream()
            .map(all -> PublicTrouble.of(files.lastOf(all.getFirst()), all, components()))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(PublicTrouble::since).reversed())
            .toList();
    List<PublicTrouble> current = troubles.stream().filter(PublicTrouble::isCurrent).toList();
    return new Now(
        tx.now(),
        conditions(current),
        current,
        troubles.stream().filter(trouble -> trouble.isOverSince(since)).toList());
  }

  private Function<String, List<String>> components() {
    Map<String, List<String>> known =
        services.get().stream().collect(Collectors.toMap(Service::name, Service::components));
    return service -> known.getOrDefault(service, List.of());
  }

  private Map<String, Condition> conditions(List<PublicTrouble> current) {
    Map<String, Condition> all = new LinkedHashMap<>();
    services.get().stream()
        .flatMap(service -> service.components().stream())
        .forEach(component -> all.put(component, Condition.OPERATIONAL));
    for (PublicTrouble trouble : current) {
      trouble.components().forEach(one -> all.merge(one, trouble.condition(), PublicStatus::worse));
    }
    return all;
  }

  private static Condition worse(Condition one, Condition other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
