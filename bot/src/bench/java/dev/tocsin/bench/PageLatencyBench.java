package dev.tocsin.bench;

import dev.tocsin.delivery.OutboxWorker;
import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.SynchronousQueue;

/** How long it takes from the command until the page is in the channel's hands. */
public final class PageLatencyBench {
  private static final int PAGES = 50;

  private PageLatencyBench() {}

  public static void main(String[] args) throws Exception {
    Figures.environment();
    Databases.each(InstantSource.system(), one -> measure(one, List.of()));
    Databases.twoOnPostgres(
        InstantSource.system(), two -> measure(two.getFirst(), two.subList(1, 2)));
  }

  /**
   * @param others the instances beside the one that is given the commands
   */
  private static void measure(Storage storage, List<Storage> others) throws InterruptedException {
    Company company = new Company(storage);
    Phone phone = new Phone();
    Figures figures = new Figures();
    List<OutboxWorker> beside = Company.workers(others, phone);
    try (OutboxWorker worker = company.worker(phone)) {
      worker.start();
      beside.forEach(OutboxWorker::start);
      for (int page = 0; page < PAGES; page++) {
        long incident = company.open("Page " + page);
        long begun = System.nanoTime();
        company.page(incident, List.of(Company.wakened(1, Duration.ZERO)));
        figures.add(Duration.ofNanos(phone.rings.take() - begun));
      }
    } finally {
      beside.forEach(OutboxWorker::close);
    }
    System.out.println("  from the command to the channel: " + figures);
  }

  private static final class Phone implements PagerChannel {
    private final SynchronousQueue<Long> rings = new SynchronousQueue<>();

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
      try {
        rings.put(System.nanoTime());
        return "rang";
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
