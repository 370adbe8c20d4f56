package dev.tocsin.bench;

import dev.tocsin.delivery.OutboxWorker;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.Wakened;
import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How late 10,000 pages of 500 incidents are that fall due within one minute, and how long it takes
 * when they fall due at one instant; by a provider that takes a quarter of a second for each.
 */
public final class TimerBench {
  private static final int INCIDENTS = 500;
  private static final int TIMERS = INCIDENTS * Company.PEOPLE;
  private static final Duration BEGIN = Duration.ofSeconds(30);
  private static final Duration IN_HAND = Duration.ofSeconds(5);
  private static final Duration PROVIDER = Duration.ofMillis(250);

  /** How the timers fall due, by its name in the arguments. */
  private enum Load {
    MINUTE(Duration.ofMinutes(1), "10,000 pages due within a minute"),
    BURST(Duration.ZERO, "10,000 pages due at one instant");

    private final Duration over;
    private final String words;

    Load(Duration over, String words) {
      this.over = over;
      this.words = words;
    }

    Duration dueIn(int position) {
      return BEGIN.plus(over.multipliedBy(position).dividedBy(TIMERS));
    }
  }

  private final SteppedClock clock;
  private final Load load;
  private final Company company;
  private final Storage storage;
  private final List<Storage> instances;
  private final Map<String, Instant> due = new ConcurrentHashMap<>();
  private final Figures handed = new Figures();
  private final CountDownLatch all = new CountDownLatch(TIMERS);

  private TimerBench(Load load, SteppedClock clock, List<Storage> instances) {
    this.load = load;
    this.clock = clock;
    this.instances = instances;
    this.storage = instances.getFirst();
    this.company = new Company(storage);
  }

  /**
   * @param args those of sqlite, postgres, two (instances on PostgreSQL), minute and burst that are
   *     wanted; all where none is named
   */
  public static void main(String[] args) throws Exception {
    Figures.environment();
    Set<String> wanted = Set.copyOf(List.of(args));
    for (Load load : Load.values()) {
      if (wants(wanted, load.name().toLowerCase(Locale.ROOT), "minute", "burst")) {
        System.out.println(load.words);
        measure(load, wanted);
      }
    }
  }

  private static boolean wants(Set<String> wanted, String one, String... ofThese) {
    return wanted.contains(one) || Stream.of(ofThese).noneMatch(wanted::contains);
  }

  private static void measure(Load load, Set<String> wanted) throws Exception {
    String[] databases = {"sqlite", "postgres", "two"};
    if (wants(wanted, "sqlite", databases)) {
      SteppedClock clock = new SteppedClock();
      Databases.sqlite(clock, one -> new TimerBench(load, clock, List.of(one)).measure());
    }
    if (wants(wanted, "postgres", databases)) {
      SteppedClock clock = new SteppedClock();
      Databases.postgres(clock, one -> new TimerBench(load, clock, List.of(one)).measure());
    }
    if (wants(wanted, "two", databases)) {
      SteppedClock clock = new SteppedClock();
      Databases.twoOnPostgres(clock, two -> new TimerBench(load, clock, two).measure());
    }
  }

  private void measure() throws Exception {
    List<Long> incidents = prepare();
    List<OutboxWorker> workers = Company.workers(instances, new Phone());
    try {
      workers.forEach(OutboxWorker::start);
      settle();
      Duration before = Figures.processorTime();
      clock.run(BEGIN);
      workers.forEach(OutboxWorker::wake);
      all.await(3, TimeUnit.MINUTES);
      Duration worked = Figures.processorTime().minus(before);
      System.out.printf(
          "  not carried out: %d, processor time %d s%n", all.getCount(), worked.toSeconds());
      System.out.println("  late when handed to the channel: " + handed);
      settle();
      System.out.println("  late when on record: " + recorded(incidents));
      System.out.println("  left in the outbox: " + storage.read(tx -> tx.outbox().counts()));
    } finally {
      workers.forEach(OutboxWorker::close);
    }
  }

  private List<Long> prepare() throws Exception {
    List<Future<Long>> incidents = new ArrayList<>();
    try (var hands = Executors.newFixedThreadPool(8)) {
      for (int number = 0; number < INCIDENTS; number++) {
        int each = number;
        incidents.add(hands.submit(() -> prepare(each)));
      }
    }
    List<Long> numbers = new ArrayList<>();
    for (Future<Long> incident : incidents) {
      numbers.add(incident.get());
    }
    return numbers;
  }

  /** Nothing is due or in hand. */
  private void settle() {
    Instant now = clock.instant();
    while (storage
        .read(tx -> tx.outbox().nextDue(now))
        .filter(next -> next.isBefore(now.plus(IN_HAND)))
        .isPresent()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  /** Each of the incident's people falls due at another instant of the minute. */
  private long prepare(int number) {
    long incident = company.open("Timers " + number);
    storage.write(tx -> tx.outbox().cancel(incident + "/"));
    List<Wakened> woken =
        IntStream.range(0, Company.PEOPLE)
            .mapToObj(place -> Company.wakened(place + 1, load.dueIn(place * INCIDENTS + number)))
            .toList();
    var asked = company.page(incident, woken).events().getFirst();
    for (Wakened one : woken) {
      String key = "INC-%d/%d/bench/%s".formatted(incident, asked.seq(), one.who().id());
      due.put(key, asked.at().plus(one.rungs().getFirst().after()));
    }
    return incident;
  }

  private Figures recorded(List<Long> incidents) {
    Figures figures = new Figures();
    for (long incident : incidents) {
      for (var entry : company.desk().history(incident)) {
        if (entry.event() instanceof PagingEvent.PageAttempted tried
            && tried.outcome() == PagingEvent.Outcome.SENT) {
          String key = "INC-%d/%d/bench/%s".formatted(incident, tried.order(), tried.who().id());
          figures.add(Duration.between(due.get(key), entry.at()));
        }
      }
    }
    return figures;
  }

  private final class Phone implements PagerChannel {
    @Override
    public String name() {
      return Company.CHANNEL;
    }

    @Override
    public String tell(Notice notice) {
      return "tested";
    }

    @Override
    public String send(Page page) {
      Instant when = due.get(page.key());
      if (when != null) {
        handed.add(Duration.between(when, clock.instant()));
        all.countDown();
        LockSupport.parkNanos(PROVIDER.toNanos());
      }
      return "rang";
    }
  }
}
