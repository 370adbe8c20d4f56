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
  private static final String[] WORDS = {
    "the", "cart", "database", "replica", "after", "this", "morning", "deploy", "customers", "wait",
    "queue", "and", "node", "disk", "again", "since", "slow", "with", "login", "page"
  };

  private DraftBench() {}

  public static void main(String[] args) throws Exception {
    Figures.environment();
    draft(100);
    for (int length : LENGTHS) {
      List<Utterance> said = said(length);
      Duration before = Figures.processorTime();
      long begun = System.nanoTime();
      Draft draft = Drafter.draft(new CaseFile(Header.none(), said, List.of(), ZoneOffset.UTC));
      long took = System.nanoTime() - begun;
      Duration worked = Figures.processorTime().minus(before);
      System.out.printf(
          Locale.ROOT,
          "  %6d messages: %.2f s, processor %.2f s, %d rows, heap used at most %d MB so far%n",
          length,
          took / 1e9,
          worked.toMillis() / 1e3,
          draft.timeline().size(),
          peak() >> 20);
    }
  }

  private static void draft(int length) {
    Drafter.draft(new CaseFile(Header.none(), said(length), List.of(), ZoneOffset.UTC));
  }

  private static List<Utterance> said(int length) {
    Random random = new Random(length);
    List<Utterance> said = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      StringBuilder text = new StringBuilder(OPENINGS[random.nextInt(OPENINGS.length)]);
      for (int word = random.nextInt(20); word > 0; word--) {
        text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      String who = WHO[random.nextInt(WHO.length)];
      Instant at = BEGINNING.plusSeconds(2L * i);
      said.add(new Utterance("m" + i, at, who, text.toString(), null, null, false));
    }
    return said;
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
