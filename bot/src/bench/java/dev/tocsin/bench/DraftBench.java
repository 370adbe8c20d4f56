package dev.tocsin.bench;

import dev.tocsin.postmortem.CaseFile;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Drafter;
import dev.tocsin.postmortem.Header;
import dev.tocsin.postmortem.Utterance;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** How long a draft takes, and how much memory, by the length of its history. */
public final class DraftBench {
  private static final int[] LENGTHS = {1_000, 10_000, 20_000, 50_000, 100_000};
  private static final Instant BEGINNING = Instant.parse("2026-03-02T10:00:00Z");
  private static final String[] WHO = {"ada", "grace", "linus", "margaret", "dennis", "watchbot"};
  private static final String[] OPENINGS = {
    "the orders are failing with errors",
    "restarted the workers of",
    "still seeing timeouts on",
    "looks like a bad release of",
    "rolled back",
    "no more errors on",
    "does anybody know about",
    "PROBLEM - queue is CRITICAL on",
    "found it, the certificate is expired on",
    "thanks for"
  };
  private static final String[] TALK = {
    "thanks for", "lunch after", "who has read", "see you at", "the slides are on", "a coffee and"
  };
  private static final List<String> OVER_EARLY =
      List.of(
          "the orders are failing with errors for everyone",
          "rolled back the release of the cart",
          "orders work again, all good");
  private static final String[] WORDS = {
    "the", "cart", "database", "replica", "after", "this", "morning", "deploy", "customers", "wait",
    "queue", "and", "node", "disk", "again", "since", "slow", "with", "login", "page"
  };

  private DraftBench() {}

  public static void main(String[] args) throws Exception {
    Figures.environment();
    draft(100);
    for (int length : LENGTHS) {
      time("in trouble to the end", said(length));
      time("over early", overEarly(length));
    }
  }

  private static void time(String shape, List<Utterance> said) throws Exception {
    Duration before = Figures.processorTime();
    long begun = System.nanoTime();
    Draft draft = Drafter.draft(new CaseFile(Header.none(), said, List.of(), ZoneOffset.UTC));
    long took = System.nanoTime() - begun;
    Duration worked = Figures.processorTime().minus(before);
    System.out.printf(
        Locale.ROOT,
        "  %6d messages, %s: %.2f s, processor %.2f s, %d rows, heap used at most %d MB so far%n",
        said.size(),
        shape,
        took / 1e9,
        worked.toMillis() / 1e3,
        draft.timeline().size(),
        peak() >> 20);
  }

  private static void draft(int length) {
    Drafter.draft(new CaseFile(Header.none(), said(length), List.of(), ZoneOffset.UTC));
  }

  private static List<Utterance> said(int length) {
    Random random = new Random(length);
    return IntStream.range(0, length).mapToObj(i -> said(i, text(random, OPENINGS))).toList();
  }

  /** What looks for the end from every line is slow where the end comes early. */
  private static List<Utterance> overEarly(int length) {
    Random random = new Random(length);
    List<String> texts = new ArrayList<>(OVER_EARLY);
    while (texts.size() < length - 1) {
      texts.add(text(random, TALK));
    }
    texts.add("Next: an alert on the errors of the cart");
    return IntStream.range(0, length).mapToObj(i -> said(i, texts.get(i))).toList();
  }

  private static String text(Random random, String[] openings) {
    StringBuilder text = new StringBuilder(openings[random.nextInt(openings.length)]);
    for (int word = random.nextInt(20); word > 0; word--) {
      text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  private static Utterance said(int i, String text) {
    Instant at = BEGINNING.plusSeconds(2L * i);
    return new Utterance("m" + i, at, WHO[i % WHO.length], text, null, null, false);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
