package dev.tocsin.stories.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.storage.Board;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import dev.tocsin.stories.crash.FakeMailProvider.Mail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Talks in Slack to instances that die: who sees nothing come of a command types it again. What
 * came of all of it is read in the database, beside the instances.
 */
final class ClusterClient implements AutoCloseable {
  private static final Duration NEXT_PAGE = Duration.ofSeconds(10);
  private static final Duration UNTIL_TYPED_AGAIN = Duration.ofSeconds(6);
  private static final Duration SLACKS_LONGEST_RETRY = Duration.ofMinutes(6);
  private static final int MOST_TRIES = 20;
  private static final long LOOKS = Duration.ofMillis(20).toNanos();

  private final Cluster cluster;
  private final FakeSlack slack;
  private final Storage storage;
  private final Map<String, String> said = new HashMap<>();
  private Duration slowest = Duration.ZERO;

  ClusterClient(Cluster cluster, FakeSlack slack, Postgres database) {
    this.cluster = cluster;
    this.slack = slack;
    this.storage =
        Storage.open(new StorageSettings(database.url(), null, null, InstantSource.system()));
  }

  /** Types it until it is done. */
  void types(String person, String room, String words, BooleanSupplier isDone) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      slack.person(person).in(slack.room(room)).types(words);
      if (comesTrue(isDone)) {
        return;
      }
    }
    throw new AssertionError(words + " was typed in vain; " + cluster.lastWords());
  }

  private static boolean comesTrue(BooleanSupplier isDone) {
    long end = System.nanoTime() + UNTIL_TYPED_AGAIN.toNanos();
    while (!isDone.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(LOOKS);
    }
    return true;
  }

  void says(String person, String room, String text) {
    said.put(slack.person(person).in(slack.room(room)).says(text).ts(), text);
  }

  Optional<Long> incidentNamed(String title) {
    return storage.read(tx -> tx.board().list(Board.Filter.newest(9))).stream()
        .filter(row -> row.headline().title().equals(title))
        .map(Board.Row::incident)
        .findFirst();
  }

  boolean has(long incident, Class<? extends IncidentEvent> event) {
    return storage.read(tx -> tx.journal().read(incident)).stream()
        .map(Evidence::recorded)
        .anyMatch(entry -> event.isInstance(entry.event()));
  }

  /**
   * The person's page of the incident goes out soon.
   *
   * @param wait how long its step is not due yet
   */
  void expectMail(long incident, String person, Duration wait) {
    long due = System.nanoTime() + wait.toNanos();
    Optional<Mail> mail = mail(incident, person);
    while (mail.isEmpty()) {
      long from = Math.max(due, cluster.disturbances().soundSince());
      assertThat(Duration.ofNanos(System.nanoTime() - from))
          .as(() -> "the page to " + person + " is late; " + cluster.lastWords())
          .isLessThan(NEXT_PAGE);
      LockSupport.parkNanos(LOOKS);
      mail = mail(incident, person);
    }
    long from = Math.max(due, cluster.disturbances().soundSince());
    Duration waited = Duration.ofNanos(Math.max(0, mail.get().nanos() - from));
    slowest = waited.compareTo(slowest) > 0 ? waited : slowest;
  }

  private Optional<Mail> mail(long incident, String person) {
    return cluster.mails().stream()
        .filter(mail -> mail.page().startsWith("INC-" + incident + "/"))
        .filter(mail -> mail.page().contains("/email/" + person + "/"))
        .findFirst();
  }

  Evidence evidence() {
    return storage.read(Evidence::of);
  }

  /** Once nothing is done to the instances any more, nothing is missing. */
  ClusterTally end(ClusterTally.Plan plan) {
    await("what is owed").atMost(NEXT_PAGE).until(() -> evidence().owed().isEmpty());
    slack.fastForward(SLACKS_LONGEST_RETRY);
    slack.settle();
    Evidence found = evidence();
    found.expectWhole(Evidence.NONE);
    await("what was said")
        .atMost(1, TimeUnit.MINUTES)
        .untilAsserted(() -> assertThat(evidence().messages().values()).containsAll(said.values()));
    assertThat(evidence().messages().values().stream().filter(said::containsValue))
        .doesNotHaveDuplicates();
    assertThat(storage.read(tx -> tx.outbox().counts()).failed()).isZero();
    return new ClusterTally(plan, cluster.struck(), cluster.ends(), pages(found));
  }

  private ClusterTally.Pages pages(Evidence found) {
    List<Mail> mails = cluster.mails();
    Map<String, List<Mail>> byPage =
        mails.stream().collect(Collectors.groupingBy(Mail::page, Collectors.toList()));
    Set<String> due = Set.copyOf(found.pages(true));
    assertThat(byPage.keySet()).containsAll(due);
    byPage.values().forEach(this::expectReasons);
    return new ClusterTally.Pages(
        due.size(), mails.size(), mails.size() - byPage.size(), slowest, latest(found, byPage));
  }

  /** Between a mail and the same mail again something was done to some instance, each time anew. */
  private void expectReasons(List<Mail> same) {
    assertThat(cluster.disturbances().explain(same.stream().map(Mail::nanos).toList()))
        .as(() -> "why this came again: " + same + "; " + cluster.lastWords())
        .isTrue();
  }

  /** How long after its time the latest page came. */
  private static Duration latest(Evidence found, Map<String, List<Mail>> byPage) {
    Instant now = InstantSource.system().instant();
    long ticks = System.nanoTime();
    Duration latest = Duration.ZERO;
    for (var page : found.due().entrySet()) {
      Mail mail = byPage.get(page.getKey()).getFirst();
      Duration late = Duration.between(page.getValue(), now.minusNanos(ticks - mail.nanos()));
      latest = late.compareTo(latest) > 0 ? late : latest;
    }
    return latest;
  }

  @Override
  public void close() {
    storage.close();
  }
}
